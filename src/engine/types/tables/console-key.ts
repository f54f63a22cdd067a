// System.ConsoleKeyInfo, ConsoleKey and ConsoleModifiers: one key as Console.ReadKey answers it.
import type { EnumValue } from "#dotnet/core/enum.ts";
import { enumNamed, enumValue } from "#dotnet/core/enum.ts";
import { NetObject } from "#dotnet/core/net-object.ts";
import type { NetType } from "#dotnet/core/type.ts";
import { defineType, typeNamed } from "#dotnet/core/type.ts";

class ConsoleKeyInfo extends NetObject {
  readonly character: string;
  readonly key: EnumValue;
  readonly modifiers: EnumValue;
  constructor(character: string, key: EnumValue, modifiers: number) {
    super();
    this.character = character;
    this.key = key;
    this.modifiers = enumValue(typeNamed("System.ConsoleModifiers"), modifiers);
  }
  override get netType(): NetType {
    return typeNamed("System.ConsoleKeyInfo");
  }
}

const special: ReadonlyMap<string, string> = new Map([
  ["\r", "Enter"], ["\n", "Enter"], ["\t", "Tab"], [" ", "Spacebar"], ["\b", "Backspace"], ["\u001b", "Escape"],
]);

/** The key that types a character; characters without a key of their own have key 0. */
export function consoleKey(character: string): NetObject {
  const upper = character.toUpperCase();
  const name = special.get(character) ?? (/^[A-Z]$/.test(upper) ? upper : /^\d$/.test(character) ? `D${character}` : "None");
  return new ConsoleKeyInfo(character, enumNamed(typeNamed("System.ConsoleKey"), name), /^[A-Z]$/.test(character) ? 2 : 0);
}

const letters = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"].map((letter): [string, number] => [letter, letter.charCodeAt(0)]);
const digits = [..."0123456789"].map((digit): [string, number] => [`D${digit}`, digit.charCodeAt(0)]);
const pad = [..."0123456789"].map((digit, i): [string, number] => [`NumPad${digit}`, 96 + i]);
const functionKeys = Array.from({ length: 24 }, (_, i): [string, number] => [`F${i + 1}`, 112 + i]);

export default [
  defineType({ name: "System.ConsoleModifiers", kind: "enum", flags: true, values: [["None", 0], ["Alt", 1], ["Shift", 2], ["Control", 4]] }),
  defineType({
    name: "System.ConsoleKey",
    kind: "enum",
    values: [
      ["None", 0], ["Backspace", 8], ["Tab", 9], ["Clear", 12], ["Enter", 13], ["Pause", 19], ["Escape", 27], ["Spacebar", 32], ["PageUp", 33],
      ["PageDown", 34], ["End", 35], ["Home", 36], ["LeftArrow", 37], ["UpArrow", 38], ["RightArrow", 39], ["DownArrow", 40], ["Select", 41],
      ["Print", 42], ["Execute", 43], ["PrintScreen", 44], ["Insert", 45], ["Delete", 46], ["Help", 47], ...digits, ...letters,
      ["LeftWindows", 91], ["RightWindows", 92], ["Applications", 93], ["Sleep", 95], ...pad, ["Multiply", 106], ["Add", 107], ["Separator", 108],
      ["Subtract", 109], ["Decimal", 110], ["Divide", 111], ...functionKeys, ["Oem1", 186], ["OemPlus", 187], ["OemComma", 188], ["OemMinus", 189],
      ["OemPeriod", 190], ["Oem2", 191], ["Oem3", 192], ["Oem4", 219], ["Oem5", 220], ["Oem6", 221], ["Oem7", 222], ["Oem8", 223], ["Oem102", 226],
    ],
  }),
  defineType({
    name: "System.ConsoleKeyInfo",
    kind: "struct",
    members: [
      [
        "new(char keyChar, System.ConsoleKey key, bool shift, bool alt, bool control)",
        (...[character, key, shift, alt, control]: [string, EnumValue, boolean, boolean, boolean]) => new ConsoleKeyInfo(character, key, (alt ? 1 : 0) | (shift ? 2 : 0) | (control ? 4 : 0)),
      ],
      ["char KeyChar {get;}", (k: ConsoleKeyInfo) => k.character],
      ["System.ConsoleKey Key {get;}", (k: ConsoleKeyInfo) => k.key],
      ["System.ConsoleModifiers Modifiers {get;}", (k: ConsoleKeyInfo) => k.modifiers],
    ],
  }),
];
