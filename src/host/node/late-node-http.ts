// The Http port of Node, loaded with the first request: Node's http, TLS and zlib take a tenth of the program's start, and most scripts send nothing.
import type { Http } from "#engine/ports/http.ts";

export function lateNodeHttp(): Http {
  let loaded: Promise<Http> | null = null;
  const load = async (): Promise<Http> => (await import("./node-http.ts")).nodeHttp();
  return { send: async (request) => (await (loaded ??= load())).send(request) };
}
