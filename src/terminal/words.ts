// Where words begin and end, by PSReadLine's delimiter rule.

/** True inside a word: neither blank nor a delimiter. */
export function inWord(text: string, offset: number, delimiters: string): boolean {
  const character = text[offset] ?? " ";
  return !/\s/.test(character) && !delimiters.includes(character);
}

/** End of the current or next word. */
export function forwardWordPoint(text: string, from: number, delimiters: string): number {
  let at = from;
  while (at < text.length && !inWord(text, at, delimiters)) at++;
  while (at < text.length && inWord(text, at, delimiters)) at++;
  return at;
}

/** Start of the next word. */
export function nextWordPoint(text: string, from: number, delimiters: string): number {
  let at = from;
  while (at < text.length && inWord(text, at, delimiters)) at++;
  while (at < text.length && !inWord(text, at, delimiters)) at++;
  return at;
}

/** Start of the current or previous word; the very first character counts as one even when it is a delimiter. */
export function backwardWordPoint(text: string, from: number, delimiters: string): number {
  let at = from - 1;
  while (at > 0 && !inWord(text, at, delimiters)) at--;
  for (; at > 0; at--) if (!inWord(text, at, delimiters)) return at + 1;
  return 0;
}
