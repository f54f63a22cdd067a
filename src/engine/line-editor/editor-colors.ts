// The colours of Set-PSReadLineOption -Colors: PSReadLine's names, and values as console colours, #rrggbb or escape sequences.

/** In the order Get-PSReadLineOption shows them, with PSReadLine's own sequences (test/keys/bindings.json). */
export const EDITOR_COLORS: readonly (readonly [name: string, sequence: string])[] = [
  ["Command", "\x1b[93m"], ["Comment", "\x1b[32m"], ["ContinuationPrompt", "\x1b[37m"], ["Default", "\x1b[37m"], ["Emphasis", "\x1b[96m"],
  ["Error", "\x1b[91m"], ["InlinePrediction", "\x1b[97;2;3m"], ["Keyword", "\x1b[92m"], ["ListPrediction", "\x1b[33m"],
  ["ListPredictionSelected", "\x1b[48;5;238m"], ["ListPredictionTooltip", "\x1b[97;2;3m"], ["Member", "\x1b[37m"], ["Number", "\x1b[97m"],
  ["Operator", "\x1b[90m"], ["Parameter", "\x1b[90m"], ["Selection", "\x1b[30;47m"], ["String", "\x1b[36m"], ["Type", "\x1b[37m"], ["Variable", "\x1b[92m"],
];

/** The property of PSConsoleReadLineOptions for a colour. */
export const colorProperty = (name: string): string => (name === "Default" ? "DefaultTokenColor" : `${name}Color`);

const consoleColors = new Map([
  "Black", "DarkRed", "DarkGreen", "DarkYellow", "DarkBlue", "DarkMagenta", "DarkCyan", "Gray",
  "DarkGray", "Red", "Green", "Yellow", "Blue", "Magenta", "Cyan", "White",
].map((name, i) => [name.toLowerCase(), i < 8 ? 30 + i : 90 + i - 8]));

/** The colour's name for a key of the table; null for none. */
export function colorNamed(key: string): string | null {
  return EDITOR_COLORS.find(([name]) => name.toLowerCase() === key.toLowerCase())?.[0] ?? null;
}

/** The escape sequence of a value; null when it is none. Only colours and styles pass, nothing that moves the cursor. */
export function colorSequence(value: string): string | null {
  const console = consoleColors.get(value.toLowerCase());
  if (console !== undefined) return `\x1b[${console}m`;
  const hex = /^#?([0-9a-f]{6})$/i.exec(value)?.[1];
  if (hex !== undefined) return `\x1b[38;2;${[0, 2, 4].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)).join(";")}m`;
  return /^(\x1b\[[0-9;:]*m)+$/.test(value) ? value : null;
}
