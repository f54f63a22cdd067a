// How records of the other streams show themselves when they come down the pipeline: always as their own lines.
import { ErrorRecord } from "../errors/error-record.ts";
import { NetObject } from "#dotnet/core/net-object.ts";
import type { Session } from "../session.ts";
import { baseOf } from "../values/ps-object.ts";
import { errorLines } from "./error-view.ts";
import { isExtendedError } from "./extended-error.ts";
import { styleOf } from "./session-style.ts";
import { reset } from "./ps-style.ts";

const prefixes = new Map<string, { word: string; style: "Warning" | "Verbose" | "Debug" }>([
  ["System.Management.Automation.WarningRecord", { word: "WARNING", style: "Warning" }],
  ["System.Management.Automation.VerboseRecord", { word: "VERBOSE", style: "Verbose" }],
  ["System.Management.Automation.DebugRecord", { word: "DEBUG", style: "Debug" }],
]);

/** Null for an object that is no record. Only on the host do warnings and their like get their prefix. */
export function recordLines(item: unknown, session: Session, host: boolean): string[] | null {
  const base = baseOf(item);
  if (base instanceof ErrorRecord && !isExtendedError(item)) return errorLines(base, session);
  if (!(base instanceof NetObject)) return null;
  const name = base.netType.fullName;
  if (name === "System.Management.Automation.InformationRecord") return [(base as unknown as { toText(): string }).toText()];
  const prefix = prefixes.get(name);
  if (!prefix) return null;
  const { message } = base as unknown as { message: string };
  return (host ? streamLine(prefix.word, message, prefix.style, session) : message).split("\n");
}

/** "WARNING: text" in the stream's colour where the host shows colours. */
export function streamLine(word: string, text: string, style: "Warning" | "Verbose" | "Debug", session: Session): string {
  const line = `${word}: ${text}`;
  const { colors, formatting } = styleOf(session);
  return colors ? formatting[style] + line + reset : line;
}
