// The host's line editor as far as a session may set it (Set-PSReadLineOption, Set-PSReadLineKeyHandler). Plain data, across the worker boundary.

export type EditMode = "Windows" | "Emacs";

/** Options of PSReadLine that the editor obeys. */
export interface LineEditorOptions {
  readonly editMode: EditMode;
  readonly continuationPrompt: string;
  readonly wordDelimiters: string;
  readonly historyNoDuplicates: boolean;
  readonly maximumHistoryCount: number;
  readonly maximumKillRingCount: number;
  readonly historySearchCursorMovesToEnd: boolean;
  readonly historySearchCaseSensitive: boolean;
  /** False: new lines are kept in this tab only (SaveNothing). */
  readonly historySaved: boolean;
  readonly completionQueryItems: number;
  readonly showToolTips: boolean;
  readonly predictionSource: "None" | "History";
  readonly predictionViewStyle: "InlineView" | "ListView";
  /** Escape sequences by PSReadLine's names ("Command", "InlinePrediction"); what is absent has the theme's colour. */
  readonly colors: Readonly<Record<string, string>>;
}

export const defaultEditorOptions: LineEditorOptions = {
  editMode: "Windows",
  continuationPrompt: ">> ",
  wordDelimiters: ";:,.[]{}()/\\|!?^&*-=+'\"–—―",
  historyNoDuplicates: true,
  maximumHistoryCount: 4096,
  maximumKillRingCount: 10,
  historySearchCursorMovesToEnd: false,
  historySearchCaseSensitive: false,
  historySaved: true,
  completionQueryItems: 100,
  showToolTips: true,
  predictionSource: "History",
  predictionViewStyle: "InlineView",
  colors: {},
};

/** A key, as PSReadLine writes it ("Ctrl+LeftArrow", "Ctrl+x,Ctrl+u"), and the function it runs. */
export interface KeyBinding {
  readonly key: string;
  readonly function: string;
}

export interface LineEditorSettings {
  readonly options: LineEditorOptions;
  /** Over the mode's own bindings, the later one wins; null takes a key's binding away. */
  readonly bindings: readonly { readonly key: string; readonly function: string | null }[];
}

export interface LineEditor {
  /** The bindings of each mode before anybody changed them. */
  readonly keys: Readonly<Record<EditMode, readonly KeyBinding[]>>;
  apply(settings: LineEditorSettings): void;
}
