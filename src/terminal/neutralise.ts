// Makes text from scripts and servers safe to print: colours pass, every other control character becomes a visible sign.

// SGR as the formatter writes it: digits, semicolons, colons, an m. Anything longer is no colour.
const sgr = /\x1b\[[0-9;:]{0,48}m/y;
// C0 but newline and tab, DEL, C1, and the marks that reorder text.
const control = /[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/;

function sign(code: number): string {
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  if (code === 0x7f) return "\u2421";
  return "\ufffd";
}

/** The text with `\n`, `\t` and `ESC[...m` kept, `\r\n` made `\n`, and all other controls shown as signs (ESC as ␛). */
export function neutralise(text: string): string {
  if (!control.test(text)) return text;
  let safe = "";
  for (let at = 0; at < text.length; at++) {
    const character = text[at] ?? "";
    if (!control.test(character)) {
      safe += character;
      continue;
    }
    if (character === "\r" && text[at + 1] === "\n") continue;
    sgr.lastIndex = at;
    const colour = character === "\x1b" ? sgr.exec(text)?.[0] : undefined;
    safe += colour ?? sign(character.charCodeAt(0));
    at += (colour?.length ?? 1) - 1;
  }
  return safe;
}

/** The text without colours, for the spoken log and the clipboard. */
export function plain(text: string): string {
  return text.replace(/\x1b\[[0-9;:]*m/g, "");
}
