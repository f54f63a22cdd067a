// An editor on a fake screen, with keys pressed by name.
import type { LineEditorSettings } from "#engine/ports/line-editor.ts";
import type { CompletionAnswer } from "#engine/services.ts";
import { parse } from "./language.ts";
import { LineEditor } from "#terminal/editor.ts";
import { openHistory } from "#terminal/history/history.ts";
import type { History } from "#terminal/history/history.ts";
import { keyTable } from "#terminal/keymap/key-row.ts";
import { questionKeys } from "#terminal/keymap/question.ts";
import { sessionKeys } from "#terminal/keymap/session-keys.ts";
import { defaultOptions } from "#terminal/options.ts";
import type { Menu } from "#terminal/state.ts";
import { dark } from "#terminal/themes/dark.ts";
import { FakeTty } from "./fake-tty.ts";
import { browserOfTabs } from "./fake-browser.ts";

export interface OnTty {
  tty: FakeTty;
  editor: LineEditor;
  history: History;
  copied: string[];
  interrupts: number;
  menu: Menu | null;
  /** Presses keys: single characters type, longer names are chords; a string starting with "text:" types its rest. */
  keys(...names: string[]): void;
}

/** Opens an editor; `complete` answers completion requests. */
export async function editorOnTty(settings: { columns?: number; rows?: number; complete?: (text: string, cursor: number) => CompletionAnswer; history?: History; silent?: boolean; set?: LineEditorSettings } = {}): Promise<OnTty> {
  const tty = new FakeTty(settings.columns, settings.rows);
  const tab = browserOfTabs().tab("one");
  const history = settings.history ?? await openHistory({ ...tab, now: () => 0, parse });
  const nothing: CompletionAnswer = { replaceStart: 0, replaceLength: 0, matches: [] };
  const set = settings.set ?? { options: defaultOptions, bindings: [] };
  const keys = sessionKeys(set, false);
  const on: OnTty = {
    tty, history, copied: [], interrupts: 0, menu: null,
    editor: new LineEditor({
      tty, parse, history, keys: () => keys, questionKeys: keyTable(questionKeys), options: () => set.options, theme: () => dark,
      complete: (text, cursor) => settings.silent === true ? new Promise(() => undefined) : Promise.resolve(settings.complete?.(text, cursor) ?? nothing), parameterHelp: () => Promise.resolve(null),
      unknownCommand: () => Promise.resolve(null),
      copy: (text) => void on.copied.push(text), interrupt: () => void on.interrupts++, menu: (menu) => void (on.menu = menu), announce: () => undefined,
    }),
    keys: (...names) => {
      for (const name of names) {
        if (name.startsWith("text:")) for (const character of name.slice(5)) on.editor.key({ chord: character, text: character });
        else on.editor.key({ chord: name, text: Array.from(name).length === 1 ? name : "" });
      }
    },
  };
  return on;
}
