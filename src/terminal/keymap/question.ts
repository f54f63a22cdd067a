// The few keys of a plain question (Read-Host): no history, no completion.
import { cancelLine, copyOrCancelLine, cut, paste } from "../commands/clipboard.ts";
import { backwardDeleteChar, deleteChar } from "../commands/delete.ts";
import { backwardKillWord } from "../commands/kill.ts";
import { backwardChar, backwardWord, beginningOfLine, endOfLine, forwardChar, nextWord } from "../commands/move.ts";
import { selectAll, selectBackwardChar, selectForwardChar } from "../commands/select.ts";
import { redo, revertLine, undo } from "../commands/undo.ts";
import { done } from "../transaction.ts";
import type { KeyRow } from "./key-row.ts";

export const questionKeys: readonly KeyRow[] = [
  { key: "Enter", run: (state) => ({ state, effects: [{ kind: "accept", text: state.text }] }), name: "AcceptLine" },
  { key: "Backspace", run: backwardDeleteChar, name: "BackwardDeleteChar" },
  { key: "Delete", run: deleteChar, name: "DeleteChar" },
  { key: "Ctrl+Backspace", mac: "Alt+Backspace", run: backwardKillWord, name: "BackwardKillWord" },
  { key: "ArrowLeft", run: backwardChar, name: "BackwardChar" },
  { key: "ArrowRight", run: forwardChar, name: "ForwardChar" },
  { key: "Ctrl+ArrowLeft", mac: "Alt+ArrowLeft", run: backwardWord, name: "BackwardWord" },
  { key: "Ctrl+ArrowRight", mac: "Alt+ArrowRight", run: nextWord, name: "NextWord" },
  { key: "Home", mac: "Meta+ArrowLeft", run: beginningOfLine, name: "BeginningOfLine" },
  { key: "End", mac: "Meta+ArrowRight", run: endOfLine, name: "EndOfLine" },
  { key: "Shift+ArrowLeft", run: selectBackwardChar, name: "SelectBackwardChar" },
  { key: "Shift+ArrowRight", run: selectForwardChar, name: "SelectForwardChar" },
  { key: "Ctrl+a", mac: "Meta+a", run: selectAll, name: "SelectAll" },
  { key: "Ctrl+x", mac: "Meta+x", run: cut, name: "Cut" },
  { key: "Ctrl+v", run: paste, name: "Paste" },
  { key: "Shift+Insert", run: paste, name: "Paste" },
  { key: "Ctrl+z", mac: "Meta+z", run: undo, name: "Undo" },
  { key: "Ctrl+y", mac: "Meta+Shift+z", run: redo, name: "Redo" },
  { key: "Escape", run: revertLine, name: "RevertLine" },
  { key: "Ctrl+c", run: copyOrCancelLine, name: "CopyOrCancelLine" },
  { key: "Ctrl+d", run: (state, context) => (state.text === "" ? cancelLine(state, context) : done(state)), name: "DeleteCharOrExit" },
];
