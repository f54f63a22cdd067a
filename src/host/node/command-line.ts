// Reads the program's arguments as pwsh does: names in any case, cut short where that is unambiguous, one or two dashes.

export interface CommandLine {
  /** Text of -Command, a file, standard input, or a person at a terminal. */
  source: { kind: "command"; text: string } | { kind: "file"; path: string; args: string[] } | { kind: "input" } | { kind: "terminal" };
  interactive: boolean;
  workingDirectory: string;
  /** Columns; null when the terminal decides. */
  width: number | null;
  mounts: { folder: string; path: string }[];
  apiBaseUri: string | null;
  show: "help" | "version" | null;
}

/** Why the arguments make no sense; the program prints it and ends with 64. */
export class UsageError extends Error {}

/** Name, shortest abbreviation (pwsh's own where it has the option), whether a value follows. */
const options = [
  ["command", "c", true], ["file", "f", true], ["noprofile", "nop", false], ["nologo", "nol", false], ["noninteractive", "noni", false],
  ["interactive", "i", false], ["noexit", "noe", false], ["workingdirectory", "wo", true], ["wd", "wd", true], ["width", "wi", true], ["mount", "m", true],
  ["apibaseuri", "a", true], ["executionpolicy", "ex", true], ["ep", "ep", true], ["outputformat", "o", true], ["inputformat", "in", true],
  ["help", "h", false], ["?", "?", false], ["version", "v", false],
] as const;

type OptionName = (typeof options)[number][0];

function optionNamed(word: string): { name: OptionName; takesValue: boolean } | null {
  const typed = word.replace(/^(--?|\/)/, "").toLowerCase();
  const found = options.find(([name, shortest]) => name.startsWith(typed) && typed.startsWith(shortest));
  return found ? { name: found[0], takesValue: found[2] } : null;
}

function mountOf(text: string): { folder: string; path: string } {
  // A drive letter's colon (C:\x) does not divide folder and path.
  const colon = text.indexOf(":", /^[A-Za-z]:[\\/]/.test(text) ? 2 : 0);
  return colon < 0 ? { folder: text, path: "" } : { folder: text.slice(0, colon), path: text.slice(colon + 1) };
}

/** `inputIsTerminal` decides what a call without -Command and -File means, and is asked only then. Throws UsageError. */
export function parseCommandLine(words: readonly string[], inputIsTerminal: () => boolean): CommandLine {
  const line: CommandLine = {
    source: { kind: "input" },
    interactive: true, workingDirectory: "/home/partner", width: null, mounts: [], apiBaseUri: null, show: null,
  };
  for (let at = 0; at < words.length; at++) {
    const word = words[at]!;
    if (word === "-") return { ...line, source: { kind: "input" } };
    const option = /^(--?|\/)[a-z?]+$/i.test(word) ? optionNamed(word) : null;
    if (!option) {
      if (word.startsWith("-")) throw new UsageError(`The argument '${word}' is not recognized. See partnershell -Help.`);
      // Like pwsh, a first argument without a dash is a file.
      return { ...line, source: { kind: "file", path: word, args: words.slice(at + 1) } };
    }
    const value = option.takesValue ? words[++at] : undefined;
    if (option.takesValue && value === undefined) throw new UsageError(`Cannot process the command because of a missing parameter. A command must follow -${option.name}.`);
    switch (option.name) {
      case "command": {
        const text = [value, ...words.slice(at + 1)].join(" ");
        return { ...line, source: value === "-" ? { kind: "input" } : { kind: "command", text } };
      }
      case "file":
        return { ...line, source: value === "-" ? { kind: "input" } : { kind: "file", path: value!, args: words.slice(at + 1) } };
      case "noninteractive": line.interactive = false; break;
      case "workingdirectory":
      case "wd": line.workingDirectory = value!; break;
      case "width": {
        const width = Number(value);
        if (!Number.isInteger(width) || width < 1) throw new UsageError(`The argument '${value}' to -Width is not a number of columns.`);
        line.width = width;
        break;
      }
      case "mount": line.mounts.push(mountOf(value!)); break;
      case "apibaseuri": {
        if (!URL.canParse(value!)) throw new UsageError(`The argument '${value}' to -ApiBaseUri is not an absolute address.`);
        line.apiBaseUri = value!;
        break;
      }
      case "help":
      case "?": line.show = "help"; break;
      case "version": line.show = "version"; break;
    }
  }
  if (!line.show && inputIsTerminal()) line.source = { kind: "terminal" };
  return line;
}

/** How `-File` arguments go to the script: names as parameters, everything else as literal text. */
export function fileArguments(args: readonly string[]): string {
  return args.map((arg) => (/^-[A-Za-z_][\w-]*:?(\$(true|false|null))?$/i.test(arg) ? arg : `'${arg.replaceAll("'", "''")}'`)).join(" ");
}

export const usage = `partnershell [-File PATH [ARGS]] [-Command TEXT | -] [options]

  -Command TEXT             runs the text (- takes it from standard input)
  -File PATH [ARGS]         runs a script file with arguments
  -NonInteractive           prompts fail instead of reading standard input
  -NoProfile -NoLogo        accepted, as pwsh has them
  -WorkingDirectory PATH    where the session starts (default /home/partner)
  -Width N                  columns (default: the terminal's, else 120)
  -Mount DIR[:PATH]         shows a folder of this machine inside, as PATH
  -ApiBaseUri URL           sends Partner Center requests there instead of to the practice tenant inside
  -Version  -Help
`;
