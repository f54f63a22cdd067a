// Keys that concern the screen and the help around the line, not its text.
import type { Command } from "../transaction.ts";
import { pageInList } from "./list-view.ts";

export const clearScreen: Command = (state) => ({ state, effects: [{ kind: "clear-screen" }] });
export const scrollDisplayUp: Command = (state, context) => pageInList(state, context, -1) ?? ({ state, effects: [{ kind: "scroll", pages: -1, lines: 0 }] });
export const scrollDisplayDown: Command = (state, context) => pageInList(state, context, 1) ?? ({ state, effects: [{ kind: "scroll", pages: 1, lines: 0 }] });
export const scrollDisplayUpLine: Command = (state) => ({ state, effects: [{ kind: "scroll", pages: 0, lines: -1 }] });
export const scrollDisplayDownLine: Command = (state) => ({ state, effects: [{ kind: "scroll", pages: 0, lines: 1 }] });
export const showCommandHelp: Command = (state) => ({ state, effects: [{ kind: "help", topic: "command" }] });
export const showParameterHelp: Command = (state) => ({ state, effects: [{ kind: "help", topic: "parameter" }] });
export const showKeyBindings: Command = (state) => ({ state, effects: [{ kind: "help", topic: "keys" }] });
