// Paste: prompts (`PS C:\>`, `[Server01]: PS>`, `>>`) are taken off, and in a transcript the lines of output with them.
import type { Parse } from "../parse-port.ts";

// The path must look like one: `PS > out.txt` would otherwise be Get-Process with a redirection.
const prompt = /^\s*(?:\[[^\]\n]+\]:? ?)*PS(?: ?(?:[A-Za-z]+:(?:[\\/][^>\n]*)?|[\\/~][^>\n]*))?\s?>{1,2}(?!>) ?/;
const continuation = /^\s*>> ?/;

export interface Unprompted {
  readonly text: string;
  readonly prompts: number;
  /** Lines of output that were dropped. */
  readonly output: number;
}

/** Only the commands of a transcript; text without any prompt comes back as it was. */
export function withoutPrompts(text: string, parse: Parse): Unprompted {
  const lines = text.split("\n");
  if (!lines.some((line) => prompt.test(line))) return { text, prompts: 0, output: 0 };
  const commands: string[] = [];
  let current: string[] | null = null;
  let prompts = 0;
  let output = 0;
  const finish = (): void => {
    if (current !== null && current.join("").trim() !== "") commands.push(current.join("\n"));
    current = null;
  };
  for (const line of lines) {
    if (prompt.test(line)) {
      finish();
      prompts++;
      current = [line.replace(prompt, "")];
    } else if (current !== null && continuation.test(line)) current.push(line.replace(continuation, ""));
    else if (current !== null && wantsMore(current, parse)) current.push(line);
    else {
      if (line.trim() !== "") output++;
      finish();
    }
  }
  finish();
  return { text: commands.join("\n"), prompts, output };
}

/** A command that is not finished goes on in the next line, even without a `>>`. */
function wantsMore(lines: readonly string[], parse: Parse): boolean {
  const text = lines.join("\n");
  return text.trim() !== "" && parse(text).incomplete;
}
