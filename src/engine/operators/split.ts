// -split and -join, binary and unary.
import { typedArray } from "#dotnet/core/array.ts";
import type { EnumValue } from "#dotnet/core/enum.ts";
import { charOf } from "#dotnet/core/numbers.ts";
import { typeNamed } from "#dotnet/core/type.ts";
import { Regex } from "#dotnet/types/regex.ts";
import { toText } from "#dotnet/core/format.ts";
import { convertTo } from "../convert/convert-to.ts";
import { isTrue } from "../convert/truth.ts";
import { runtimeError, TerminatingError } from "../errors/error-record.ts";
import { single } from "../members/invoke-script.ts";
import { ScriptBlock } from "../script-block.ts";
import type { Session } from "../session.ts";
import { elementsOf } from "../values/enumerate.ts";
import { baseOf } from "../values/ps-object.ts";
import { displayText, textOf } from "../values/text.ts";
import { operatorRegex, RegexOption } from "./regex.ts";

/** SplitOptions bits. */
const Split = { SimpleMatch: 1, RegexMatch: 2, CultureInvariant: 4, IgnorePatternWhitespace: 8, Multiline: 16, Singleline: 32, IgnoreCase: 64, ExplicitCapture: 128 };

function strings(items: string[]): string[] {
  return typedArray(typeNamed("System.String"), items);
}

/** Unary -split: at white space, without empty ends. */
export function splitBlanks(value: unknown, session: Session): unknown {
  return strings((elementsOf(value) ?? [value]).flatMap((item) => textOf(item, session).trim().split(/\s+/)).filter((s) => s !== ""));
}

/** left -split pattern, limit, options. */
export function split(left: unknown, right: unknown, ignoreCase: boolean, session: Session): unknown {
  const [pattern, count, options] = elementsOf(right) ?? [right];
  const limit = count === undefined ? 0 : (asSplitError(() => convertTo(count, typeNamed("System.Int32"), session)) as number);
  const items = (elementsOf(left) ?? [left]).map((item) => textOf(item, session));
  const bare = baseOf(pattern);
  if (bare instanceof ScriptBlock) return strings(items.flatMap((text) => byBlock(text, bare, limit, session)));
  const bits = options === undefined ? 0 : optionBits(options, session);
  const regex = bare instanceof Regex ? bare : patternOf(textOf(pattern, session), bits, ignoreCase);
  return strings(items.flatMap((text) => byRegex(text, regex, limit)));
}

function asSplitError<T>(run: () => T): T {
  try {
    return run();
  } catch (error) {
    if (!(error instanceof TerminatingError)) throw error;
    throw runtimeError({ id: "RuntimeException", message: error.record.message, category: "NotSpecified", inner: error.record.exception.innerException });
  }
}

function optionBits(options: unknown, session: Session): number {
  return Number((asSplitError(() => convertTo(options, typeNamed("System.Management.Automation.SplitOptions"), session)) as EnumValue).value);
}

function patternOf(text: string, bits: number, ignoreCase: boolean): Regex {
  const others = Split.CultureInvariant | Split.IgnorePatternWhitespace | Split.Multiline | Split.Singleline | Split.ExplicitCapture;
  if (bits & Split.SimpleMatch && bits & (Split.RegexMatch | others)) {
    throw runtimeError({ id: "InvalidSplitOptionCombination", message: "The combination of options with the -split operator is not valid.", category: "InvalidOperation" });
  }
  let options = ignoreCase || bits & Split.IgnoreCase ? RegexOption.IgnoreCase : 0;
  if (bits & Split.CultureInvariant) options |= RegexOption.CultureInvariant;
  if (bits & Split.IgnorePatternWhitespace) options |= RegexOption.IgnorePatternWhitespace;
  if (bits & Split.Multiline) options |= RegexOption.Multiline;
  if (bits & Split.Singleline) options |= RegexOption.Singleline;
  if (bits & Split.ExplicitCapture) options |= RegexOption.ExplicitCapture;
  return operatorRegex(bits & Split.SimpleMatch ? text.replace(/[\\*+?|{[()^$.#\s]/g, "\\$&") : text, options);
}

/** Positive limits count from the left, negative ones from the right. */
function byRegex(text: string, regex: Regex, limit: number): string[] {
  if (limit >= 0) return regex.split(text, limit);
  const backward = new Regex(regex.pattern.source, regex.options | RegexOption.RightToLeft);
  return backward.split(text, -limit);
}

/** A block is asked for every character whether it separates. */
function byBlock(text: string, block: ScriptBlock, limit: number, session: Session): string[] {
  const pieces: string[] = [];
  let from = 0;
  const separates = (at: number) => isTrue(single(session.invokeNow(block, { dollarUnder: charOf(text.charCodeAt(at)), args: [text, at] })));
  if (limit >= 0) {
    for (let i = 0; i < text.length && (limit === 0 || pieces.length < limit - 1); i++) {
      if (!separates(i)) continue;
      pieces.push(text.slice(from, i));
      from = i + 1;
    }
    pieces.push(text.slice(from));
    return pieces;
  }
  let to = text.length;
  for (let i = text.length - 1; i >= 0 && pieces.length < -limit - 1; i--) {
    if (!separates(i)) continue;
    pieces.unshift(text.slice(i + 1, to));
    to = i;
  }
  pieces.unshift(text.slice(0, to));
  return pieces;
}

/** Arrays inside the list are named, not joined; dates are in the current culture there. */
export function elementText(item: unknown, session: Session): string {
  return typeof item === "object" && item !== null && elementsOf(item) ? toText(baseOf(item)) : displayText(item, session);
}

/** items -join separator; the unary form joins with nothing. */
export function join(left: unknown, right: unknown, session: Session): string {
  const separator = textOf(right, session);
  const items = elementsOf(left);
  return items ? items.map((item) => elementText(item, session)).join(separator) : textOf(left, session);
}
