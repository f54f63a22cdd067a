// Steps over whole characters as a person sees them, so that no emoji or combining mark is ever cut in two.

const segmenter = new Intl.Segmenter(undefined, { granularity: "grapheme" });
// Long lines are stepped through a window: segmenting 5 MB for one arrow key would be felt.
const window = 64;

/** Offset after the character at the offset. */
export function next(text: string, offset: number): number {
  if (offset >= text.length) return text.length;
  for (const part of segmenter.segment(text.slice(offset, offset + window))) return offset + part.segment.length;
  return text.length;
}

/** Offset of the character before the offset. */
export function previous(text: string, offset: number): number {
  if (offset <= 0) return 0;
  const from = Math.max(0, offset - window);
  let last = from;
  for (const part of segmenter.segment(text.slice(from, offset))) last = from + part.index;
  return last;
}

/** Moves by `count` characters, backwards when negative. */
export function step(text: string, offset: number, count: number): number {
  let at = offset;
  // A count typed by hand may be enormous; the text ends long before.
  for (let left = Math.min(Math.abs(count), text.length); left > 0; left--) at = count > 0 ? next(text, at) : previous(text, at);
  return at;
}

/** The characters of a text. */
export function graphemes(text: string): string[] {
  return Array.from(segmenter.segment(text), (part) => part.segment);
}
