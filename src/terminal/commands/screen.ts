// Keys that concern the screen and the help around the line, not its text.
import { done } from "../transaction.ts";
import type { Command } from "../transaction.ts";

export const clearScreen: Command = (state) => ({ state, effects: [{ kind: "clear-screen" }] });
export const scrollDisplayUp: Command = (state) => ({ state, effects: [{ kind: "scroll", pages: -1, lines: 0 }] });
export const scrollDisplayDown: Command = (state) => ({ state, effects: [{ kind: "scroll", pages: 1, lines: 0 }] });
export const scrollDisplayUpLine: Command = (state) => ({ state, effects: [{ kind: "scroll", pages: 0, lines: -1 }] });
export const scrollDisplayDownLine: Command = (state) => ({ state, effects: [{ kind: "scroll", pages: 0, lines: 1 }] });
export const showCommandHelp: Command = (state) => ({ state, effects: [{ kind: "help", topic: "command" }] });
export const showParameterHelp: Command = (state) => ({ state, effects: [{ kind: "help", topic: "parameter" }] });
export const showKeyBindings: Command = (state) => ({ state, effects: [{ kind: "help", topic: "keys" }] });
/** A bound key that does nothing yet still keeps the browser's own meaning of it away. */
export const ignore: Command = (state) => done(state);
