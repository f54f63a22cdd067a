// Steps over whole characters as a person sees them, so that no emoji or combining mark is ever cut in two.

let segmenter: Intl.Segmenter | null = null;

/** Made when a character beyond Latin first needs it: loading its tables takes milliseconds of the page's opening. */
function segments(text: string): Iterable<Intl.SegmentData> {
  return (segmenter ??= new Intl.Segmenter(undefined, { granularity: "grapheme" })).segment(text);
}

/** Below this no character joins its neighbours, but for a line feed behind a carriage return. */
const FIRST_JOINING = 0x300;

/** Whether a character certainly ends at the offset: both sides are plain letters. Beyond an end of the text stands nothing. */
function endsPlainly(text: string, offset: number): boolean {
  if (offset > 0 && text.charCodeAt(offset - 1) >= FIRST_JOINING) return false;
  if (offset >= text.length) return true;
  const code = text.charCodeAt(offset);
  return code < FIRST_JOINING && code !== 0x0a;
}

// Long lines are stepped through a window: segmenting 5 MB for one arrow key would be felt.
const window = 64;

/** Offset after the character at the offset. */
export function next(text: string, offset: number): number {
  if (offset >= text.length) return text.length;
  if (endsPlainly(text, offset + 1)) return offset + 1;
  for (const part of segments(text.slice(offset, offset + window))) return offset + part.segment.length;
  return text.length;
}

/** Offset of the character before the offset. */
export function previous(text: string, offset: number): number {
  if (offset <= 0) return 0;
  if (endsPlainly(text, offset - 1) && endsPlainly(text, offset)) return offset - 1;
  const from = Math.max(0, offset - window);
  let last = from;
  for (const part of segments(text.slice(from, offset))) last = from + part.index;
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
  return /^[\x20-\x7e]*$/.test(text) ? text.split("") : Array.from(segments(text), (part) => part.segment);
}
