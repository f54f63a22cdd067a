// The key map of PSReadLine's Windows mode, with the chords of a Mac keyboard beside it.
import { acceptLine } from "../commands/accept.ts";
import { gotoBrace } from "../commands/brackets.ts";
import { characterSearch, characterSearchBackward } from "../commands/character-search.ts";
import { copy, copyOrCancelLine, cut, paste } from "../commands/clipboard.ts";
import { menuComplete, tabCompleteNext, tabCompletePrevious } from "../commands/complete.ts";
import { backwardDeleteChar, backwardDeleteInput, deleteChar, forwardDeleteInput } from "../commands/delete.ts";
import { digitArgument } from "../commands/digit-argument.ts";
import { clearHistory, historySearchBackward, historySearchForward, nextHistory, previousHistory } from "../commands/history.ts";
import { addLine, insertLineAbove, insertLineBelow } from "../commands/insert.ts";
import { forwardSearchHistory, reverseSearchHistory } from "../commands/interactive-search.ts";
import { backwardKillWord, killWord } from "../commands/kill.ts";
import { backwardChar, backwardWord, beginningOfLine, endOfLine, forwardChar, nextWord } from "../commands/move.ts";
import { clearScreen, scrollDisplayDown, scrollDisplayDownLine, scrollDisplayUp, scrollDisplayUpLine, showCommandHelp, showKeyBindings, showParameterHelp } from "../commands/screen.ts";
import { selectAll, selectBackwardChar, selectBackwardWord, selectBackwardsLine, selectCommandArgument, selectForwardChar, selectLine, selectNextWord } from "../commands/select.ts";
import { redo, revertLine, undo } from "../commands/undo.ts";
import { yankLastArg } from "../commands/yank-argument.ts";
import { showFullPredictionTooltip, switchPredictionView } from "../commands/list-view.ts";
import type { KeyRow } from "./key-row.ts";

export const windowsKeys: readonly KeyRow[] = [
  { key: "F2", run: switchPredictionView, name: "SwitchPredictionView" },
  { key: "F4", run: showFullPredictionTooltip, name: "ShowFullPredictionTooltip" },
  { key: "Enter", run: acceptLine, name: "AcceptLine" },
  { key: "Shift+Enter", run: addLine, name: "AddLine" },
  { key: "Backspace", run: backwardDeleteChar, name: "BackwardDeleteChar" },
  { key: "Ctrl+Home", mac: "Meta+Backspace", run: backwardDeleteInput, name: "BackwardDeleteInput" },
  { key: "Ctrl+Backspace", mac: "Alt+Backspace", run: backwardKillWord, name: "BackwardKillWord" },
  { key: "Ctrl+w", run: backwardKillWord, name: "BackwardKillWord" },
  { key: "Ctrl+Shift+c", mac: "Meta+c", run: copy, name: "Copy" },
  { key: "Ctrl+c", run: copyOrCancelLine, name: "CopyOrCancelLine" },
  { key: "Ctrl+x", mac: "Meta+x", run: cut, name: "Cut" },
  { key: "Delete", run: deleteChar, name: "DeleteChar" },
  { key: "Ctrl+Enter", run: insertLineAbove, name: "InsertLineAbove" },
  { key: "Ctrl+Shift+Enter", run: insertLineBelow, name: "InsertLineBelow" },
  { key: "Alt+d", mac: "Alt+Delete", run: killWord, name: "KillWord" },
  { key: "Ctrl+v", run: paste, name: "Paste" },
  { key: "Shift+Insert", run: paste, name: "Paste" },
  { key: "Ctrl+y", mac: "Meta+Shift+z", run: redo, name: "Redo" },
  { key: "Escape", run: revertLine, name: "RevertLine" },
  { key: "Ctrl+z", mac: "Meta+z", run: undo, name: "Undo" },
  { key: "Alt+.", run: yankLastArg, name: "YankLastArg" },
  { key: "ArrowLeft", run: backwardChar, name: "BackwardChar" },
  { key: "Ctrl+ArrowLeft", mac: "Alt+ArrowLeft", run: backwardWord, name: "BackwardWord" },
  { key: "Home", mac: "Meta+ArrowLeft", run: beginningOfLine, name: "BeginningOfLine" },
  { key: "End", mac: "Meta+ArrowRight", run: endOfLine, name: "EndOfLine" },
  { key: "ArrowRight", run: forwardChar, name: "ForwardChar" },
  { key: "Ctrl+]", run: gotoBrace, name: "GotoBrace" },
  { key: "Ctrl+ArrowRight", mac: "Alt+ArrowRight", run: nextWord, name: "NextWord" },
  { key: "Ctrl+s", run: forwardSearchHistory, name: "ForwardSearchHistory" },
  { key: "F8", run: historySearchBackward, name: "HistorySearchBackward" },
  { key: "Shift+F8", run: historySearchForward, name: "HistorySearchForward" },
  { key: "ArrowDown", run: nextHistory, name: "NextHistory" },
  { key: "ArrowUp", run: previousHistory, name: "PreviousHistory" },
  { key: "Ctrl+r", run: reverseSearchHistory, name: "ReverseSearchHistory" },
  { key: "Ctrl+@", run: menuComplete, name: "MenuComplete" },
  { key: "Tab", run: tabCompleteNext, name: "TabCompleteNext" },
  { key: "Shift+Tab", run: tabCompletePrevious, name: "TabCompletePrevious" },
  { key: "Ctrl+l", run: clearScreen, name: "ClearScreen" },
  { key: "Alt+0", run: digitArgument, name: "DigitArgument" },
  { key: "Alt+1", run: digitArgument, name: "DigitArgument" },
  { key: "Alt+2", run: digitArgument, name: "DigitArgument" },
  { key: "Alt+3", run: digitArgument, name: "DigitArgument" },
  { key: "Alt+4", run: digitArgument, name: "DigitArgument" },
  { key: "Alt+5", run: digitArgument, name: "DigitArgument" },
  { key: "Alt+6", run: digitArgument, name: "DigitArgument" },
  { key: "Alt+7", run: digitArgument, name: "DigitArgument" },
  { key: "Alt+8", run: digitArgument, name: "DigitArgument" },
  { key: "Alt+9", run: digitArgument, name: "DigitArgument" },
  { key: "Alt+-", run: digitArgument, name: "DigitArgument" },
  { key: "F1", run: showCommandHelp, name: "ShowCommandHelp" },
  { key: "Ctrl+Alt+?", run: showKeyBindings, name: "ShowKeyBindings" },
  { key: "Alt+h", run: showParameterHelp, name: "ShowParameterHelp" },
  { key: "Ctrl+a", mac: "Meta+a", run: selectAll, name: "SelectAll" },
  { key: "Shift+ArrowLeft", run: selectBackwardChar, name: "SelectBackwardChar" },
  { key: "Shift+Home", mac: "Meta+Shift+ArrowLeft", run: selectBackwardsLine, name: "SelectBackwardsLine" },
  { key: "Ctrl+Shift+ArrowLeft", mac: "Alt+Shift+ArrowLeft", run: selectBackwardWord, name: "SelectBackwardWord" },
  { key: "Alt+a", run: selectCommandArgument, name: "SelectCommandArgument" },
  { key: "Shift+ArrowRight", run: selectForwardChar, name: "SelectForwardChar" },
  { key: "Shift+End", mac: "Meta+Shift+ArrowRight", run: selectLine, name: "SelectLine" },
  { key: "Ctrl+Shift+ArrowRight", mac: "Alt+Shift+ArrowRight", run: selectNextWord, name: "SelectNextWord" },
  { key: "F3", run: characterSearch, name: "CharacterSearch" },
  { key: "Shift+F3", run: characterSearchBackward, name: "CharacterSearchBackward" },
  { key: "Ctrl+ ", run: menuComplete, name: "MenuComplete" },
  { key: "Alt+F7", run: clearHistory, name: "ClearHistory" },
  { key: "Ctrl+Delete", run: killWord, name: "KillWord" },
  { key: "Ctrl+End", run: forwardDeleteInput, name: "ForwardDeleteInput" },
  { key: "Ctrl+h", run: backwardDeleteChar, name: "BackwardDeleteChar" },
  { key: "PageUp", run: scrollDisplayUp, name: "ScrollDisplayUp" },
  { key: "PageDown", run: scrollDisplayDown, name: "ScrollDisplayDown" },
  { key: "Ctrl+PageUp", run: scrollDisplayUpLine, name: "ScrollDisplayUpLine" },
  { key: "Ctrl+PageDown", run: scrollDisplayDownLine, name: "ScrollDisplayDownLine" },
];
