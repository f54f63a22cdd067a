// What a paste becomes before it enters the line, and one sentence about what was done to it.
import type { Parse } from "../parse-port.ts";
import { withBackticks } from "./lost-backticks.ts";
import { withoutControls } from "./control-characters.ts";
import { withoutFence } from "./fence.ts";
import { withoutPrompts } from "./prompts.ts";
import { plainTypography } from "./typography.ts";

export interface CleanPaste {
  /** The clipboard's text, harmless but otherwise untouched; one Undo brings it back. */
  readonly original: string;
  /** What the line gets. */
  readonly text: string;
  /** What was cleaned, in words; "" when nothing was. */
  readonly report: string;
}

/** More than this never enters the line: an editor of one command is no place for it. */
export const longestPaste = 1_000_000;

/** Cleans the clipboard's text; null when it is too long to be a command. */
export function cleanPaste(clipboard: string, parse: Parse): CleanPaste | null {
  if (clipboard.length > longestPaste) return null;
  const safe = withoutControls(clipboard);
  const unfenced = withoutFence(safe.text);
  const unprompted = withoutPrompts(unfenced.text.replace(/[\u00a0\u2007\u202f]/g, " "), parse);
  const plain = plainTypography(unprompted.prompts > 0 ? unprompted.text : unfenced.text);
  const joined = withBackticks(plain.text);
  const text = trimEnds(joined.text);
  const did = [
    safe.removed > 0 ? `${counted(safe.removed, "control character")} removed` : "",
    unfenced.removed ? "code fence taken off" : "",
    unprompted.prompts > 0 ? `${counted(unprompted.prompts, "prompt")} taken off` : "",
    unprompted.output > 0 ? `${counted(unprompted.output, "line")} of output dropped` : "",
    plain.changed > 0 ? "quotes, dashes and blanks made plain" : "",
    joined.added > 0 ? `${counted(joined.added, "lost backtick")} put back` : "",
  ].filter((part) => part !== "");
  return { original: safe.text, text, report: did.length === 0 ? "" : `Paste cleaned: ${did.join(", ")}. Ctrl+Z brings the original back.` };
}

function counted(number: number, thing: string): string {
  return `${number} ${thing}${number === 1 ? "" : "s"}`;
}

/** Without blank lines around the snippet, and without the newline a copied line ends in. */
function trimEnds(text: string): string {
  return text.replace(/^(?:[ ]*\n)+/, "").replace(/\s+$/, "");
}
