// -replace: pattern and replacement, or a script block that makes the replacement from each match.
import { NetException } from "#dotnet/core/exception.ts";
import type { Match } from "#dotnet/types/regex-match.ts";
import { Regex } from "#dotnet/types/regex.ts";
import { runtimeError } from "../errors/error-record.ts";
import { single } from "../members/invoke-script.ts";
import { ScriptBlock } from "../script-block.ts";
import type { Session } from "../session.ts";
import { elementsOf } from "../values/enumerate.ts";
import { baseOf } from "../values/ps-object.ts";
import { textOf } from "../values/text.ts";
import { regexOf, RegexOption } from "./regex.ts";

/** Errors: BadReplaceArgument, InvalidRegularExpression. */
export function replace(left: unknown, right: unknown, ignoreCase: boolean, session: Session): unknown {
  const operands = Array.isArray(right) ? (right as unknown[]) : (elementsOf(right) ?? [right]);
  if (operands.length > 2) {
    throw runtimeError({ id: "BadReplaceArgument", message: `The -replace operator allows only two elements to follow it, not ${operands.length}.`, category: "InvalidOperation" });
  }
  const regex = patternOf(operands[0], ignoreCase, session);
  const by = replacementOf(operands[1], session);
  const one = (value: unknown) => regex.replace(textOf(value, session), by);
  const items = elementsOf(left);
  return items ? items.map(one) : one(left);
}

function patternOf(pattern: unknown, ignoreCase: boolean, session: Session): Regex {
  const bare = baseOf(pattern);
  if (bare instanceof Regex) return bare;
  const text = textOf(bare, session);
  try {
    return regexOf(text, ignoreCase ? RegexOption.IgnoreCase : 0);
  } catch (error) {
    if (!(error instanceof NetException)) throw error;
    throw runtimeError({ id: "InvalidRegularExpression", message: `The regular expression pattern ${text} is not valid.`, category: "InvalidOperation", inner: error });
  }
}

function replacementOf(value: unknown, session: Session): string | ((found: Match) => string) {
  const bare = baseOf(value);
  if (bare instanceof ScriptBlock) return (found) => textOf(single(session.invokeNow(bare, { dollarUnder: found })), session);
  return value === undefined ? "" : textOf(value, session);
}
