// System.ConsoleColor: the sixteen colours of a console.
import { defineType } from "../core/type.ts";

const names = [
  "Black", "DarkBlue", "DarkGreen", "DarkCyan", "DarkRed", "DarkMagenta", "DarkYellow", "Gray",
  "DarkGray", "Blue", "Green", "Cyan", "Red", "Magenta", "Yellow", "White",
];

export default defineType({ name: "System.ConsoleColor", kind: "enum", values: names.map((name, value) => [name, value]) });
