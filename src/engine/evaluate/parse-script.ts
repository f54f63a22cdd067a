// Text to script block, and parse errors to the record that the console shows and scripts catch.
import { parse } from "#grammar/parse.ts";
import type { ParseError } from "#grammar/parse.ts";
import type { Ast } from "#grammar/tree.ts";
import { TerminatingError, errorRecord } from "../errors/error-record.ts";
import type { ErrorRecord } from "../errors/error-record.ts";
import { InvocationInfo } from "../errors/invocation-info.ts";
import { positionMessage } from "../language/position-message.ts";
import { typeLookup } from "../language/type-lookup.ts";
import { ScriptBlock } from "../script-block.ts";
import type { Session } from "../session.ts";

export interface ScriptSource {
  file?: string | null;
  module?: object | null;
  /** Knows the types that the text may name; without it what classes name is not checked. */
  session?: Session;
}

/** Parses a text. Throws the TerminatingError of a ParseException when it is not valid. */
export function parseScript(text: string, from: ScriptSource = {}): ScriptBlock {
  const result = parse(text, { ...(from.file ? { fileName: from.file } : {}), ...(from.session ? { types: typeLookup(from.session, text) } : {}) });
  if (result.errors.length) {
    const record = parseErrorRecord(result.errors);
    // The place of an error in a text without a file is that of the command that reads the text.
    if (!from.file) record.invocation = null;
    throw new TerminatingError(record);
  }
  return new ScriptBlock(result.tree, { module: from.module ?? null, file: from.file ?? null });
}

/** One record for all errors of a text; its position is the first one's. */
export function parseErrorRecord(errors: readonly ParseError[]): ErrorRecord {
  const first = errors[0]!;
  const record = errorRecord({
    id: first.id,
    message: errors.map(describe).join("\n\n"),
    category: "ParserError",
    exception: "System.Management.Automation.ParseException",
    fields: { Errors: errors },
  });
  record.errorDetails = null;
  record.invocation = new InvocationInfo(null, "", spanNode(first));
  return record;
}

/** "At line:1 char:5", the line, the marks, the text: what ParseException.Message holds. */
function describe(error: ParseError): string {
  return `${positionMessage(error)}\n${error.message}`;
}

/** A node that covers the error's place: positions of records are nodes. */
function spanNode(error: ParseError): Ast {
  return { kind: "StringConstantExpression", source: error.source, start: error.start, end: error.end, parent: null, value: "", stringConstantType: "BareWord" };
}
