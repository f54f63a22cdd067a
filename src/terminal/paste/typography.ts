// Paste: what word processors and web pages made of dashes, quotes and blanks is made plain again.

const blanks = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g;
const dash = /[\u2010-\u2015\u2212]/;
const single = /[\u2018\u2019\u201a\u201b]/;
const double = /[\u201c\u201d\u201e\u201f]/;
const letter = /[\p{L}\p{N}]/u;

type Open = "" | "'" | '"';

/**
 * Dashes outside strings and quotes that begin or end a string become plain. A curly apostrophe inside a string stays
 * (doubled, because PowerShell reads it as a quote).
 */
export function plainTypography(text: string): { text: string; changed: number } {
  let changed = text.match(blanks)?.length ?? 0;
  const source = text.replace(blanks, " ");
  let out = "";
  let open: Open = "";
  let openedCurly = false;
  for (let at = 0; at < source.length; at++) {
    const character = source[at] ?? "";
    const kind: Open = character === "'" || single.test(character) ? "'" : character === '"' || double.test(character) ? '"' : "";
    const curly = kind !== "" && character !== kind;
    if (open === "") {
      const plain: string = kind !== "" ? kind : dash.test(character) ? "-" : character;
      if (plain !== character) changed++;
      open = kind;
      openedCurly = curly;
      out += plain;
    } else if (character === "`" && open === '"') {
      out += character + (source[at + 1] ?? "");
      at++;
    } else if (kind !== open) out += character;
    else if (curly && (!openedCurly || (kind === "'" && letter.test(source[at - 1] ?? "") && letter.test(source[at + 1] ?? "")))) {
      out += kind === "'" ? character + character : `\`${character}`;
      changed++;
    } else {
      out += kind;
      if (curly) changed++;
      open = "";
    }
  }
  return { text: out, changed };
}
