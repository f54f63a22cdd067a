// Set-PSReadLineOption values that the editor obeys, with PSReadLine's defaults.

export interface EditorOptions {
  readonly editMode: "Windows" | "Emacs";
  readonly continuationPrompt: string;
  readonly wordDelimiters: string;
  readonly historyNoDuplicates: boolean;
  readonly maximumHistoryCount: number;
  readonly maximumKillRingCount: number;
  readonly historySearchCursorMovesToEnd: boolean;
  readonly historySearchCaseSensitive: boolean;
  readonly completionQueryItems: number;
  readonly showToolTips: boolean;
  readonly predictionSource: "None" | "History";
  readonly predictionViewStyle: "InlineView" | "ListView";
}

export const defaultOptions: EditorOptions = {
  editMode: "Windows",
  continuationPrompt: ">> ",
  wordDelimiters: ";:,.[]{}()/\\|!?^&*-=+'\"–—―",
  historyNoDuplicates: true,
  maximumHistoryCount: 4096,
  maximumKillRingCount: 10,
  historySearchCursorMovesToEnd: false,
  historySearchCaseSensitive: false,
  completionQueryItems: 100,
  showToolTips: true,
  predictionSource: "History",
  predictionViewStyle: "InlineView",
};
