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

/** Start of the current or previous word. */
export function backwardWordPoint(text: string, from: number, delimiters: string): number {
  let at = from - 1;
  if (at < 0) return 0;
  while (at > 0 && !inWord(text, at, delimiters)) at--;
  while (at > 0 && inWord(text, at - 1, delimiters)) at--;
  return at;
}
