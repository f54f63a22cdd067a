// Regex.Unescape: turns escapes back into the units they stand for.
import { Cursor } from "./cursor.ts";

/** Throws RegexParseException for a bad escape. */
export function unescapePattern(text: string): string {
  const cursor = new Cursor(text, 0);
  let result = "";
  while (cursor.rest) {
    const unit = cursor.take();
    if (unit !== "\\") result += unit;
    else if (!cursor.rest) cursor.fail("UnescapedEndingBackslash");
    else result += String.fromCharCode(cursor.charEscape());
  }
  return result;
}
