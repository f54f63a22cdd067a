// Which part of the server answers a request: the practice tenant, the health check, or the page's files.

import type { Hono } from "hono";

/** Greatest request body the tenant reads. */
export const largestBody = 1_048_576;

export interface ServerParts {
  tenant: Hono;
  page: (request: Request) => Response;
}

/** The fetch function of the server. */
export function serverApp({ tenant, page }: ServerParts): (request: Request) => Response | Promise<Response> {
  return (request) => {
    const path = pathOf(request.url);
    if (path === "/healthz") return Response.json({ status: "ok" }, { headers: { "Cache-Control": "no-store" } });
    if (!/^\/(v1|generatetoken)(\/|$)/i.test(path)) return page(request);
    const length = Number(request.headers.get("content-length") ?? "0");
    if (length > largestBody) return tooLarge();
    return request.headers.has("transfer-encoding") ? fetchUnmeasured(request, tenant) : tenant.fetch(request);
  };
}

/** .NET's JsonContent sends bodies without a length; they are counted while they are read. */
async function fetchUnmeasured(request: Request, tenant: Hono): Promise<Response> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  for await (const chunk of request.body ?? []) {
    length += chunk.length;
    if (length > largestBody) return tooLarge();
    chunks.push(chunk);
  }
  const { method, url, headers } = request;
  return tenant.fetch(new Request(url, { method, headers, body: new Blob(chunks) }));
}

function tooLarge(): Response {
  return Response.json({ message: "Content Too Large" }, { status: 413, headers: { Connection: "close" } });
}

function pathOf(url: string): string {
  const start = url.indexOf("/", url.indexOf("://") + 3);
  if (start < 0) return "/";
  return url.slice(start).split(/[?#]/)[0] ?? "/";
}
