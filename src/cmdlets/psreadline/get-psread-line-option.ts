// Get-PSReadLineOption: the line editor's options.
import { cmdlet } from "#engine/cmdlet.ts";
import { colorProperty, EDITOR_COLORS } from "#engine/line-editor/editor-colors.ts";
import { editorSettings } from "#engine/line-editor/session-settings.ts";
import { customObject } from "#engine/values/ps-object.ts";

export default cmdlet({
  name: "Get-PSReadLineOption",
  module: "PSReadLine",
  synopsis: "Shows the options of the line editor.",
  description: "Colours that were not set are shown with PSReadLine's sequences; on the screen they are the theme's.",
  parameters: {},
  output: ["Microsoft.PowerShell.PSConsoleReadLineOptions"],
  examples: [{ title: "Which keys", code: "(Get-PSReadLineOption).EditMode" }],
  links: ["Set-PSReadLineOption"],
  run(call) {
    return {
      end() {
        const { options } = editorSettings(call.session);
        call.write(customObject([
          ["EditMode", options.editMode],
          ["HistoryNoDuplicates", options.historyNoDuplicates],
          ["HistorySaveStyle", options.historySaved ? "SaveIncrementally" : "SaveNothing"],
          ["HistorySearchCaseSensitive", options.historySearchCaseSensitive],
          ["HistorySearchCursorMovesToEnd", options.historySearchCursorMovesToEnd],
          ["MaximumHistoryCount", options.maximumHistoryCount],
          ["ContinuationPrompt", options.continuationPrompt],
          ["CompletionQueryItems", options.completionQueryItems],
          ["MaximumKillRingCount", options.maximumKillRingCount],
          ["ShowToolTips", options.showToolTips],
          ["WordDelimiters", options.wordDelimiters],
          ["PredictionSource", options.predictionSource],
          ["PredictionViewStyle", options.predictionViewStyle],
          ...EDITOR_COLORS.map(([name, sequence]): [string, string] => [colorProperty(name), options.colors[name] ?? sequence]),
        ], "Microsoft.PowerShell.PSConsoleReadLineOptions"));
      },
    };
  },
});
