// The line as the screen shows it: parsed, coloured, laid out.
import { layOut } from "./layout.ts";
import type { Drawn } from "./layout.ts";
import type { Parse } from "./parse-port.ts";
import type { EditorState } from "./state.ts";
import { blockOf } from "./view.ts";
import type { ViewSettings } from "./view.ts";

// Above this a key press would be felt: the text is then neither coloured nor checked until Enter.
const longestColoured = 100_000;

/** Draws a state; `parse` is null for plain questions, `final` leaves out what only helps while typing. */
export function drawLine(state: EditorState, settings: Omit<ViewSettings, "parsed"> & { parse: Parse | null }): Drawn {
  const { parse, final } = settings;
  const parsed = parse !== null && state.text !== "" && state.text.length <= longestColoured ? parse(state.text) : null;
  return layOut(blockOf(state, { ...settings, parsed, suggestion: final ? null : settings.suggestion, list: final ? null : settings.list }));
}
