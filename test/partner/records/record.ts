// What the lines of requests.jsonl and docs-flows.jsonl hold (format: the README beside the recordings).
import { readFileSync } from "node:fs";

export interface RecordedRequest {
  method: string;
  uri: string;
  headers: Record<string, string>;
  contentType: string;
  body: string | null;
}

export interface RecordedReply {
  kind: "bom-string" | "object" | "empty-string" | "nothing" | "string" | "web-exception" | "connect-failure" | "http-response-exception-7";
  status: number;
  body: string;
  repeat?: { count: number; item: string };
}

export interface RecordedError {
  message: string;
  exceptionMessage?: string;
  fullyQualifiedErrorId: string;
  category: string;
  exception: string;
}

export interface Recording {
  id: string;
  setup?: string;
  command: string;
  requests?: RecordedRequest[];
  reply?: RecordedReply[];
  output?: string | null;
  outputCount?: number;
  outputTypes?: string[];
  error?: RecordedError | null;
  errors?: RecordedError[];
}

/** One object per line of a file of this folder. */
export function linesOf<T>(name: string): T[] {
  return readFileSync(new URL(name, import.meta.url), "utf8").trim().split("\n").map((line) => JSON.parse(line) as T);
}

/** What of a record may differ, by id, from differences.md: lines "- `id` (fields): reason". A `*` at the end of an id takes all that begin so. */
export function readDifferences(): { id: string; fields: string[] }[] {
  const text = readFileSync(new URL("../differences.md", import.meta.url), "utf8");
  return [...text.matchAll(/^- `([^`]+)` \(([^)]+)\):/gm)].map((match) => ({ id: match[1]!, fields: match[2]!.split(/,\s*/) }));
}
