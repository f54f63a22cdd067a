// Regular expressions as the operators use them: compiled once per pattern, .NET syntax, case-insensitive unless asked.
import { NetException } from "#dotnet/core/exception.ts";
import { Regex } from "#dotnet/types/regex.ts";
import { runtimeError } from "../errors/error-record.ts";

/** RegexOptions bits. */
export const RegexOption = { IgnoreCase: 1, Multiline: 2, ExplicitCapture: 4, Singleline: 16, IgnorePatternWhitespace: 32, RightToLeft: 64, CultureInvariant: 512 } as const;

const cache = new Map<string, Regex>();

/** The compiled pattern. Throws NetException (RegexParseException) for a malformed one. */
export function regexOf(pattern: string, options: number = RegexOption.IgnoreCase): Regex {
  const key = `${options} ${pattern}`;
  let found = cache.get(key);
  if (!found) {
    if (cache.size > 500) cache.clear();
    cache.set(key, (found = new Regex(pattern, options)));
  }
  return found;
}

/** The same for operators: a malformed pattern is a terminating error that shows .NET's text. */
export function operatorRegex(pattern: string, options: number): Regex {
  try {
    return regexOf(pattern, options);
  } catch (error) {
    if (!(error instanceof NetException)) throw error;
    throw runtimeError({ id: error.netType.fullName, message: error.message, category: "OperationStopped", exception: error.netType.fullName });
  }
}

/** For validation attributes: a test by pattern and option names ("IgnoreCase, Multiline"). */
export function toRegExp(pattern: string, options = "IgnoreCase"): { test(text: string): boolean } {
  const bits = options.split(",").reduce((sum, name) => sum | (RegexOption[name.trim() as keyof typeof RegexOption] ?? 0), 0);
  const regex = regexOf(pattern, bits);
  return { test: (text) => regex.isMatch(text) };
}
