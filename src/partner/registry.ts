// Every endpoint there is: the files of endpoints/, one each.

import type { Endpoint } from "./endpoint.ts";

const files = import.meta.glob<Endpoint>("./endpoints/*/*.ts", { eager: true, import: "default" });

/** All endpoints, in the order of their file names. */
export const endpoints: readonly Endpoint[] = Object.values(files);

const byId = new Map(endpoints.map((endpoint) => [endpoint.id, endpoint]));

/** The endpoint of an id such as "customers.create"; null when there is none. */
export function endpointById(id: string): Endpoint | null {
  return byId.get(id) ?? null;
}
