// A collection of the practice tenant that has nothing in it: its customers have ordered nothing yet.

/** The body of a list reply without items; `path` is the collection's own, without /v1. */
export function emptyCollection(path: string) {
  return { totalCount: 0, items: [], links: { self: { uri: path, method: "GET", headers: [] } }, attributes: { objectType: "Collection" } };
}
