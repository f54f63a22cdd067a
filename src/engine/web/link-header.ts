// Link headers: addresses by their relation.
import type { Uri } from "#dotnet/types/uri.ts";
import { resolve } from "#dotnet/types/uri.ts";
import type { HttpResponseMessage } from "./http-types.ts";

/** "next" -> absolute address, in the order of the header. */
export function linksOf(response: HttpResponseMessage): Map<string, Uri> {
  const links = new Map<string, Uri>();
  for (const match of (response.header("Link") ?? "").matchAll(/<([^>]*)>\s*;\s*rel="?([^",;]+)"?/gi)) {
    links.set(match[2]!.trim(), resolve(response.request.uri, match[1]!));
  }
  return links;
}
