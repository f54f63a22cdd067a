// JSON string literals as Newtonsoft writes them: which characters are escaped depends on -EscapeHandling.

export type EscapeHandling = "Default" | "EscapeNonAscii" | "EscapeHtml";

const plain = /["\\\u0000-\u001f\u0085\u2028\u2029]/;
const html = /["\\\u0000-\u001f\u0085\u2028\u2029<>&']/;
// eslint-disable-next-line no-control-regex
const nonAscii = /["\\\u0000-\u001f]|[^\u0000-\u007f]/;

const short: Readonly<Record<string, string>> = { "\b": "\\b", "\t": "\\t", "\n": "\\n", "\f": "\\f", "\r": "\\r", '"': '\\"', "\\": "\\\\" };

/** The text in double quotes. */
export function quoted(text: string, handling: EscapeHandling): string {
  const special = handling === "Default" ? plain : handling === "EscapeHtml" ? html : nonAscii;
  if (!special.test(text)) return `"${text}"`;
  let result = '"';
  for (let i = 0; i < text.length; i++) {
    const unit = text[i]!;
    if (!special.test(unit)) result += unit;
    // In HTML mode the quote must not be able to end an attribute either.
    else if (unit === '"' && handling === "EscapeHtml") result += "\\u0022";
    else result += short[unit] ?? `\\u${text.charCodeAt(i).toString(16).padStart(4, "0")}`;
  }
  return `${result}"`;
}
