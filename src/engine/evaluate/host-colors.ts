// ConsoleColor values as escape sequences, for Write-Host.
import { EnumValue, enumText } from "#dotnet/core/enum.ts";
import type { HostInformationMessage } from "../pipeline/records.ts";

const FOREGROUND: ReadonlyMap<string, number> = new Map([
  ["Black", 30], ["DarkRed", 31], ["DarkGreen", 32], ["DarkYellow", 33], ["DarkBlue", 34], ["DarkMagenta", 35], ["DarkCyan", 36], ["Gray", 37],
  ["DarkGray", 90], ["Red", 91], ["Green", 92], ["Yellow", 93], ["Blue", 94], ["Magenta", 95], ["Cyan", 96], ["White", 97],
]);

/** The sequence that switches to a ConsoleColor; `shift` is 10 for the background. */
export function colorCode(color: unknown, shift: number): string {
  if (!(color instanceof EnumValue)) return "";
  const number = FOREGROUND.get(enumText(color));
  return number === undefined ? "" : `\u001b[${number + shift}m`;
}

export function colorSequence(message: HostInformationMessage): string {
  return colorCode(message.foreground, 0) + colorCode(message.background, 10);
}
