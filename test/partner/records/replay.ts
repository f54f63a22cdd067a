// Runs one record in a fresh session against its canned replies, and says what was sent, shown and reported.
import { parse } from "#grammar/parse.ts";
import { cmdlets } from "#cmdlets/registry.ts";
import { cmdlet } from "#engine/cmdlet.ts";
import { createSession } from "#engine/evaluate/engine-session.ts";
import { categoryText } from "#engine/format/category-text.ts";
import { ErrorRecord } from "#engine/errors/error-record.ts";
import { HttpFailure } from "#engine/ports/http.ts";
import type { HttpReply, HttpRequest } from "#engine/ports/http.ts";
import { automationNull } from "#engine/values/automation-null.ts";
import { baseOf } from "#engine/values/ps-object.ts";
import { typeNamesOf, typeOfValue } from "#engine/values/type-of.ts";
import { systemClock } from "#host/clock.ts";
import { MemoryFileStore } from "#host/memory-file-store.ts";
import { memoryStore } from "#host/memory-store.ts";
import type { RecordedError, RecordedReply, RecordedRequest, Recording } from "./record.ts";

export interface Replayed {
  requests: RecordedRequest[];
  output: string;
  outputTypes: string[];
  errors: RecordedError[];
}

const guid = /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/;

function requestOf(request: HttpRequest): RecordedRequest {
  const named = request.headers.filter(([name]) => name !== "Content-Type").sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    method: request.method,
    uri: request.url,
    headers: Object.fromEntries(named.map(([name, value]) => [name, guid.test(value) ? "<guid>" : value])),
    contentType: request.headers.find(([name]) => name === "Content-Type")?.[1] ?? "",
    body: request.body && new TextDecoder().decode(request.body),
  };
}

function replyOf(reply: RecordedReply): HttpReply {
  if (reply.kind === "connect-failure") throw new HttpFailure("name", reply.body);
  const { repeat } = reply;
  const content = repeat ? reply.body.replace('"#ITEMS#"', Array(repeat.count).fill(repeat.item).join(",")) : reply.body;
  const body = new TextEncoder().encode((reply.kind === "bom-string" ? "\ufeff" : "") + content);
  return { status: reply.status || 200, reason: "", headers: [["Content-Type", "application/json; charset=utf-8"]], body, httpVersion: "1.1" };
}

/** Collects what is emitted, for looking at it as values. */
function collector(into: unknown[]) {
  return cmdlet<{ InputObject: unknown }>({
    name: "Save-Emitted",
    module: "Test",
    synopsis: "Keeps what it gets.",
    parameters: { InputObject: { type: "object", pipeline: "value", validation: [{ kind: "AllowNull" }], help: "What was emitted." } },
    run: () => ({ process: (p) => void into.push(p.InputObject) }),
  });
}

export async function replay(record: Recording): Promise<Replayed> {
  const requests: RecordedRequest[] = [];
  const replies = [...(record.reply ?? [])];
  const emitted: unknown[] = [];
  const session = createSession({
    cmdlets: [...cmdlets, collector(emitted)],
    output: { write() {}, progress() {}, clear() {}, setTitle() {}, size: () => ({ columns: 120, rows: 50 }), colors: false },
    prompt: { readLine: async () => null, interactive: false },
    http: {
      async send(request) {
        requests.push(requestOf(request));
        const reply = replies.shift();
        if (!reply) throw new HttpFailure("protocol", "no reply was recorded for this request");
        return replyOf(reply);
      },
    },
    store: memoryStore(),
    clock: systemClock("UTC"),
    random: { bytes: (count) => crypto.getRandomValues(new Uint8Array(count)) },
    files: new MemoryFileStore(() => 0),
    clipboard: { read: async () => "", write: async () => {} },
  });
  if (record.setup) await session.run(record.setup);
  requests.length = 0;
  session.errors.length = 0;
  // Text that does not parse runs as it is: its error shows positions.
  const parses = parse(record.command).errors.length === 0;
  const ran = await session.run(parses ? `. {\n${record.command}\n} 2>&1 | Save-Emitted` : record.command);
  const ended = !ran.success;
  const isError = (value: unknown) => value instanceof ErrorRecord;
  const reported = emitted.filter(isError);
  const last = session.errors[0];
  // What ended the whole input went past the redirection.
  if (last && !parses) reported.push(...session.errors.toReversed());
  else if (last && ended && !reported.includes(last)) reported.push(last);
  const errors = reported.map(errorOf);
  const output = emitted.filter((value) => !isError(value));
  emitted.length = 0;
  session.setVariable("emitted", output);
  if (output.length) await session.run("$emitted | Out-String -Width 120 | Save-Emitted");
  const text = emitted.join("").split("\n").map((line) => line.trimEnd()).join("\n").replace(/^\n+|\n+$/g, "");
  return { requests, output: text, outputTypes: [...new Set(output.map(typeText))], errors };
}

/** The recorder looked at the record inside a parse exception, whose own exception has another type. */
function inRecord(text: string): string {
  return text.replace(/\bParseException$/, "ParentContainsErrorRecordException");
}

function errorOf(error: ErrorRecord): RecordedError {
  const own = error.exception.message;
  return {
    message: error.message,
    ...(own === error.message ? {} : { exceptionMessage: own }),
    fullyQualifiedErrorId: error.fullyQualifiedErrorId,
    category: inRecord(categoryText(error)),
    exception: inRecord(error.exception.type.fullName),
  };
}

function typeText(value: unknown): string {
  if (value === null || value === undefined || value === automationNull) return "$null";
  const type = typeOfValue(baseOf(value)).fullName;
  const first = typeNamesOf(value)[0];
  return first === type ? type : `${type} | ${first}`;
}
