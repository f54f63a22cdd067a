// The spelling of JSON strings with escapes, and where words and numbers may end.

const ESCAPES: Readonly<Record<string, string>> = { "\\": "\\", '"': '"', "'": "'", "/": "/", b: "\b", f: "\f", n: "\n", r: "\r", t: "\t" };

/** What stands in a string, and the place behind it; or what is wrong, and the place where. */
export interface StringReading {
  content: string;
  end: number;
  problem: string | null;
}

/** Reads the string that starts behind its quote at `start` and has its first backslash at `from`. */
export function readEscaped(text: string, start: number, from: number, quote: number): StringReading {
  let content = text.slice(start, from);
  let i = from;
  const wrong = (problem: string, end: number): StringReading => ({ content: "", end, problem });
  const unterminated = (end: number) => wrong(`Unterminated string. Expected delimiter: ${String.fromCharCode(quote)}.`, end);
  while (i < text.length) {
    const code = text.charCodeAt(i);
    if (code === quote) return { content, end: i + 1, problem: null };
    if (code !== 0x5c) {
      content += text[i++];
      continue;
    }
    const kind = text[i + 1];
    const plain = kind === undefined ? undefined : ESCAPES[kind];
    if (plain !== undefined) {
      content += plain;
      i += 2;
    } else if (kind === "u") {
      const digits = text.slice(i + 2, i + 6);
      if (digits.length < 4) return wrong("Unexpected end while parsing Unicode escape sequence.", text.length);
      if (!/^[0-9a-fA-F]{4}$/.test(digits)) return wrong(`Invalid Unicode escape sequence: \\u${digits}.`, i + 2);
      content += String.fromCharCode(parseInt(digits, 16));
      i += 6;
    } else {
      const end = Math.min(i + 2, text.length);
      return kind === undefined ? unterminated(end) : wrong(`Bad JSON escape sequence: \\${kind}.`, end);
    }
  }
  return unterminated(text.length);
}

/** Whether a number or word may stop before this character: a blank, a comma, a closing bracket, a comment. */
export function endsWord(code: number): boolean {
  if (code === 0x2c || code === 0x0a || code === 0x0d || code === 0x7d || code === 0x5d || code === 0x20 || code === 0x2f || code === 0x09) return true;
  return /\s/.test(String.fromCharCode(code));
}
