// Upper and lower case as .NET has it: unit by unit, never changing the length of a text.

function turkic(culture: string): boolean {
  return /^(tr|az)\b/i.test(culture);
}

/** String.ToUpper in a culture ("" is the invariant one). 'straße' keeps its ß. */
export function toUpper(text: string, culture = ""): string {
  // eslint-disable-next-line no-control-regex
  if (/^[\x00-\x7f]*$/.test(text) && !turkic(culture)) return text.toUpperCase();
  return mapped(text, culture, (c, locale) => c.toLocaleUpperCase(locale));
}

/** String.ToLower in a culture. */
export function toLower(text: string, culture = ""): string {
  // eslint-disable-next-line no-control-regex
  if (/^[\x00-\x7f]*$/.test(text) && !turkic(culture)) return text.toLowerCase();
  return mapped(text, culture, (c, locale) => c.toLocaleLowerCase(locale));
}

// eslint-disable-next-line no-control-regex
const BEYOND_ASCII = /[^\x00-\x7f]/;

/** What texts that are equal regardless of case share. OrdinalIgnoreCase compares in upper case; for ASCII lower case does as well, and most keys are in it already. */
export function foldCase(text: string): string {
  return BEYOND_ASCII.test(text) ? toUpper(text) : text.toLowerCase();
}

function mapped(text: string, culture: string, change: (c: string, locale: string) => string): string {
  const locale = turkic(culture) ? culture : "en";
  let result = "";
  for (const c of text) {
    const changed = change(c, locale);
    // İ in lower case is two characters elsewhere; .NET's culture tables answer i.
    result += changed.length === c.length ? changed : c === "\u0130" ? (turkic(culture) ? "i" : c) : c;
  }
  return result;
}

/** TextInfo.ToTitleCase: words capitalised; words all in capitals count as acronyms and stay. */
export function toTitleCase(text: string, culture = ""): string {
  return text.replace(/[\p{L}\p{M}][\p{L}\p{M}\p{Nd}'\u2019]*/gu, (word) => {
    const letters = word.replace(/[^\p{L}]/gu, "");
    const capitals = letters.length > 1 && letters === toUpper(letters, culture) && letters !== toLower(letters, culture);
    if (capitals) return word;
    return toUpper(word.slice(0, 1), culture) + toLower(word.slice(1), culture);
  });
}

/** What String.Trim removes. */
export function isWhiteSpace(code: number): boolean {
  return (
    code === 32 || (code >= 9 && code <= 13) || code === 0x85 || code === 0xa0 || code === 0x1680 || (code >= 0x2000 && code <= 0x200a) ||
    code === 0x2028 || code === 0x2029 || code === 0x202f || code === 0x205f || code === 0x3000
  );
}

/** Trims units for which `cut` answers true, at the chosen ends. */
export function trimWhere(text: string, cut: (code: number) => boolean, ends: { start: boolean; end: boolean }): string {
  let from = 0;
  let to = text.length;
  if (ends.start) while (from < to && cut(text.charCodeAt(from))) from++;
  if (ends.end) while (to > from && cut(text.charCodeAt(to - 1))) to--;
  return text.slice(from, to);
}
