// Set-PSReadLineOption: how the line editor behaves and looks.
import { toText } from "#dotnet/core/format.ts";
import type { Hashtable } from "#dotnet/types/hashtable.ts";
import type { Call } from "#engine/cmdlet.ts";
import { cmdlet } from "#engine/cmdlet.ts";
import { changeEditorSettings, editorSettings } from "#engine/line-editor/session-settings.ts";
import { colorNamed, colorSequence } from "#engine/line-editor/editor-colors.ts";
import type { EditMode, LineEditorOptions } from "#engine/ports/line-editor.ts";
import { baseOf } from "#engine/values/ps-object.ts";
import { textOf } from "#engine/values/text.ts";

interface Parameters {
  EditMode?: EditMode;
  ContinuationPrompt?: string;
  WordDelimiters?: string;
  HistoryNoDuplicates: boolean;
  MaximumHistoryCount?: number;
  MaximumKillRingCount?: number;
  HistorySearchCursorMovesToEnd: boolean;
  HistorySearchCaseSensitive: boolean;
  HistorySaveStyle?: string;
  CompletionQueryItems?: number;
  ShowToolTips: boolean;
  PredictionSource?: string;
  PredictionViewStyle?: string;
  BellStyle?: string;
  Colors?: Hashtable;
}

const one = (...values: string[]) => [{ kind: "Set" as const, values }];

export default cmdlet<Parameters>({
  name: "Set-PSReadLineOption",
  module: "PSReadLine",
  synopsis: "Sets how the line editor behaves and looks.",
  description: "Options hold for this session. -Colors takes a table of names and values: a console colour such as 'Cyan', '#rrggbb', or an escape sequence; $null gives the theme's own colour back.",
  parameters: {
    EditMode: { type: "string", validation: one("Windows", "Emacs"), help: "Which keys do what." },
    ContinuationPrompt: { type: "string", validation: [{ kind: "AllowEmptyString" }], help: "What stands in front of further lines." },
    HistoryNoDuplicates: { type: "switch", help: "A line that is recalled is shown once." },
    HistorySearchCursorMovesToEnd: { type: "switch", help: "The cursor goes to the end of a line that was found." },
    HistorySearchCaseSensitive: { type: "switch", help: "Searches tell large letters from small ones." },
    HistorySaveStyle: { type: "string", validation: one("SaveIncrementally", "SaveAtExit", "SaveNothing"), help: "SaveNothing: new lines are kept in this tab only." },
    MaximumHistoryCount: { type: "int", validation: [{ kind: "Range", minimum: 1, maximum: 2147483647 }], help: "How many lines are remembered." },
    MaximumKillRingCount: { type: "int", validation: [{ kind: "Range", minimum: 1, maximum: 2147483647 }], help: "How many cut pieces are remembered." },
    WordDelimiters: { type: "string", help: "Characters between words." },
    CompletionQueryItems: { type: "int", validation: [{ kind: "Range", minimum: 1, maximum: 2147483647 }], help: "From how many completions on a question comes first." },
    ShowToolTips: { type: "switch", help: "Shows what a completion is." },
    PredictionSource: { type: "string", validation: one("None", "History", "Plugin", "HistoryAndPlugin"), help: "Where suggestions come from; there are no plug-ins here." },
    PredictionViewStyle: { type: "string", validation: one("InlineView", "ListView"), help: "Suggestions in the line, or as a list." },
    BellStyle: { type: "string", validation: one("None", "Visual", "Audible"), help: "Taken for the sake of profiles; the page never rings." },
    Colors: { type: "hashtable", help: "Colours by name: Command, Comment, String, Variable, InlinePrediction, Selection..." },
  },
  examples: [
    { title: "Keys of Emacs", code: "Set-PSReadLineOption -EditMode Emacs" },
    { title: "A colour", code: "Set-PSReadLineOption -Colors @{ Command = 'Cyan'; Comment = '#7a8a99' }" },
  ],
  links: ["Get-PSReadLineOption", "Set-PSReadLineKeyHandler"],
  run(call) {
    return {
      end(p) {
        const settings = editorSettings(call.session);
        const options = { ...settings.options, ...changesOf(call, p) };
        // Another mode begins with its own keys, as PSReadLine does.
        changeEditorSettings(call.session, { options, bindings: p.EditMode === undefined ? settings.bindings : [] });
      },
    };
  },
});

function changesOf(call: Call<Parameters>, p: Parameters): Partial<LineEditorOptions> {
  const changes: { -readonly [K in keyof LineEditorOptions]?: LineEditorOptions[K] } = {};
  if (p.EditMode !== undefined) changes.editMode = p.EditMode.toLowerCase() === "emacs" ? "Emacs" : "Windows";
  if (p.ContinuationPrompt !== undefined) changes.continuationPrompt = p.ContinuationPrompt;
  if (p.WordDelimiters !== undefined) changes.wordDelimiters = p.WordDelimiters;
  if (call.isBound("HistoryNoDuplicates")) changes.historyNoDuplicates = p.HistoryNoDuplicates;
  if (call.isBound("HistorySearchCursorMovesToEnd")) changes.historySearchCursorMovesToEnd = p.HistorySearchCursorMovesToEnd;
  if (call.isBound("HistorySearchCaseSensitive")) changes.historySearchCaseSensitive = p.HistorySearchCaseSensitive;
  if (call.isBound("ShowToolTips")) changes.showToolTips = p.ShowToolTips;
  if (p.MaximumHistoryCount !== undefined) changes.maximumHistoryCount = p.MaximumHistoryCount;
  if (p.MaximumKillRingCount !== undefined) changes.maximumKillRingCount = p.MaximumKillRingCount;
  if (p.CompletionQueryItems !== undefined) changes.completionQueryItems = p.CompletionQueryItems;
  if (p.HistorySaveStyle !== undefined) changes.historySaved = p.HistorySaveStyle.toLowerCase() !== "savenothing";
  if (p.PredictionSource !== undefined) changes.predictionSource = /history/i.test(p.PredictionSource) ? "History" : "None";
  if (p.PredictionViewStyle !== undefined) changes.predictionViewStyle = p.PredictionViewStyle.toLowerCase() === "listview" ? "ListView" : "InlineView";
  if (p.Colors) changes.colors = colorsOf(call, p.Colors);
  return changes;
}

/** The session's colours with those of the table; refusals in words of our own (derived). */
function colorsOf(call: Call<Parameters>, table: Hashtable): Record<string, string> {
  const colors = new Map(Object.entries(editorSettings(call.session).options.colors));
  const refuse = (message: string): never => call.fail({ id: "InvalidColor", message, category: "InvalidArgument", exception: "System.ArgumentException" });
  for (const [key, value] of table.entries()) {
    const name = colorNamed(toText(key)) ?? refuse(`'${toText(key)}' is not a colour of the line editor.`);
    if (baseOf(value) === null) {
      colors.delete(name);
      continue;
    }
    const text = textOf(value, call.session);
    colors.set(name, colorSequence(text) ?? refuse(`'${text}' is neither a console colour nor '#rrggbb' nor an escape sequence.`));
  }
  return Object.fromEntries(colors);
}
