// Dark text on a white ground; every colour reads at 4.5:1 or better.
import type { Theme } from "./theme.ts";

export const light: Theme = {
  name: "light",
  background: "#ffffff",
  foreground: "#1f2328",
  cursor: "#0b57d0",
  selectionBackground: "#b6d4fe",
  ansi: [
    "#1f2328", "#b3261e", "#1a6b32", "#7a5600", "#0b57d0", "#8a2aa8", "#0b6a78", "#5b6570",
    "#4d5761", "#c0281f", "#1f7a3a", "#805a00", "#1660d8", "#9532b4", "#0f7280", "#3b434b",
  ],
  tokens: {
    Command: "#7a4b00", Comment: "#3f6f3f", Parameter: "#56616d", Variable: "#1a6b32", String: "#0b6a78", Number: "#1f2328",
    Keyword: "#0b57d0", Operator: "#56616d", Type: "#6a3fb0", Member: "#1f2328", Default: "#1f2328",
  },
  error: "#b3261e",
  emphasis: "#0a5fb4",
  prediction: "#69737d",
  status: "#5b6570",
  selected: { text: "#ffffff", ground: "#1f4e8c" },
  field: { text: "#5c3d00", ground: "#fff0c2" },
};
