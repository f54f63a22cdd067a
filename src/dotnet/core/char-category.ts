// The Unicode category of a character, by .NET's names and numbers.

const categories: [code: string, name: string][] = [
  ["Lu", "UppercaseLetter"], ["Ll", "LowercaseLetter"], ["Lt", "TitlecaseLetter"], ["Lm", "ModifierLetter"], ["Lo", "OtherLetter"], ["Mn", "NonSpacingMark"],
  ["Mc", "SpacingCombiningMark"], ["Me", "EnclosingMark"], ["Nd", "DecimalDigitNumber"], ["Nl", "LetterNumber"], ["No", "OtherNumber"], ["Zs", "SpaceSeparator"],
  ["Zl", "LineSeparator"], ["Zp", "ParagraphSeparator"], ["Cc", "Control"], ["Cf", "Format"], ["Cs", "Surrogate"], ["Co", "PrivateUse"], ["Pc", "ConnectorPunctuation"],
  ["Pd", "DashPunctuation"], ["Ps", "OpenPunctuation"], ["Pe", "ClosePunctuation"], ["Pi", "InitialQuotePunctuation"], ["Pf", "FinalQuotePunctuation"],
  ["Po", "OtherPunctuation"], ["Sm", "MathSymbol"], ["Sc", "CurrencySymbol"], ["Sk", "ModifierSymbol"], ["So", "OtherSymbol"],
];
let tests: [RegExp, string][] | null = null;

/** "UppercaseLetter" and so on; "OtherNotAssigned" for unassigned code points. */
export function categoryOf(text: string): string {
  tests ??= categories.map(([code, name]) => [new RegExp(`^\\p{${code}}$`, "u"), name]);
  return tests.find(([test]) => test.test(text))?.[1] ?? "OtherNotAssigned";
}

const vulgar = new Map([["¼", 0.25], ["½", 0.5], ["¾", 0.75], ["⅓", 1 / 3], ["⅔", 2 / 3], ["⅕", 0.2], ["⅛", 0.125], ["⅜", 0.375], ["⅝", 0.625], ["⅞", 0.875], ["²", 2], ["³", 3], ["¹", 1]]);

/** Char.GetNumericValue: -1 for what is no number. */
export function numericValue(text: string): number {
  const known = vulgar.get(text);
  if (known !== undefined) return known;
  if (/^\p{Nd}$/u.test(text)) {
    // Digits stand in runs of ten; the first of a run is zero.
    const code = text.codePointAt(0)!;
    let zero = code;
    while (code - zero < 9 && /^\p{Nd}$/u.test(String.fromCodePoint(zero - 1))) zero--;
    return (code - zero) % 10;
  }
  const roman = /^[\u2160-\u2188]$/.test(text) ? text.normalize("NFKC") : "";
  const values = new Map([["I", 1], ["II", 2], ["III", 3], ["IV", 4], ["V", 5], ["VI", 6], ["VII", 7], ["VIII", 8], ["IX", 9], ["X", 10], ["XI", 11], ["XII", 12], ["L", 50], ["C", 100], ["D", 500], ["M", 1000]]);
  return values.get(roman.toUpperCase()) ?? -1;
}
