// Light text on a dark ground; every colour reads at 4.5:1 or better.
import type { Theme } from "./theme.ts";

export const dark: Theme = {
  name: "dark",
  background: "#0d1521",
  foreground: "#dfe6ee",
  cursor: "#ffd866",
  selectionBackground: "#3a5a86",
  ansi: [
    "#7d8894", "#ff6b6b", "#5fd38d", "#e0b14a", "#6cb2ff", "#d78bea", "#4fc9d8", "#dfe6ee",
    "#93a0ae", "#ff8a80", "#7ee2a8", "#ffd866", "#8ec5ff", "#e8a8f5", "#7fdde8", "#ffffff",
  ],
  tokens: {
    Command: "#ffd866", Comment: "#7fb37f", Parameter: "#a9b8c9", Variable: "#7ee2a8", String: "#6fd0dc", Number: "#ffffff",
    Keyword: "#8ec5ff", Operator: "#b4bfca", Type: "#c3b1f0", Member: "#dfe6ee", Default: "#dfe6ee",
  },
  error: "#ff7b72",
  emphasis: "#5ff0ff",
  prediction: "#8794a3",
  status: "#9aa7b5",
  selected: { text: "#0d1521", ground: "#dfe6ee" },
  field: { text: "#ffe9a8", ground: "#4a3b12" },
};
