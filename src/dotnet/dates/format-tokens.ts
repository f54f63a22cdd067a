// Splits the custom format strings of dates and time spans into runs of letters and literal text.
import { NetException } from "../core/exception.ts";

export interface FormatToken {
  /** "yyyy", "d", ":"...; "" for literal text. */
  run: string;
  literal: string;
}

export function badFormat(): NetException {
  return new NetException("System.FormatException", "Input string was not in a correct format.");
}

/** `letters` are those that mean something; quotes, backslash and % work everywhere. */
export function formatTokens(format: string, letters: string): FormatToken[] {
  const tokens: FormatToken[] = [];
  const literal = (text: string) => tokens.push({ run: "", literal: text });
  for (let i = 0; i < format.length; ) {
    const unit = format[i]!;
    if (unit === "'" || unit === '"') {
      const { text, next } = quoted(format, i);
      literal(text);
      i = next;
    } else if (unit === "\\") {
      if (i + 1 >= format.length) throw badFormat();
      literal(format[i + 1]!);
      i += 2;
    } else if (unit === "%") {
      if (i + 1 >= format.length || format[i + 1] === "%") throw badFormat();
      i++;
    } else if (letters.includes(unit)) {
      let end = i + 1;
      while (format[end] === unit) end++;
      tokens.push({ run: format.slice(i, end), literal: "" });
      i = end;
    } else {
      literal(unit);
      i++;
    }
  }
  return tokens;
}

function quoted(format: string, start: number): { text: string; next: number } {
  let text = "";
  for (let i = start + 1; i < format.length; i++) {
    if (format[i] === format[start]) return { text, next: i + 1 };
    if (format[i] === "\\") {
      if (++i >= format.length) break;
    }
    text += format[i];
  }
  throw new NetException("System.FormatException", `Cannot find a matching quote character for the character '${format[start]}'.`);
}
