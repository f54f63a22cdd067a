// What a theme names: the screen's ground, the sixteen colours of output, and every kind of thing the editor draws.
import type { ColorKind } from "../colors.ts";

/** "#rrggbb". */
export type Color = `#${string}`;

export interface Theme {
  readonly name: "dark" | "light";
  readonly background: Color;
  readonly foreground: Color;
  readonly cursor: Color;
  readonly selectionBackground: Color;
  /** Colours 0-7 and 8-15 of the terminal. */
  readonly ansi: readonly Color[];
  readonly tokens: Readonly<Record<ColorKind, Color>>;
  readonly error: Color;
  readonly emphasis: Color;
  readonly prediction: Color;
  readonly status: Color;
  /** Selected part of the input: text on ground. */
  readonly selected: { readonly text: Color; readonly ground: Color };
  /** A placeholder that waits for its value. */
  readonly field: { readonly text: Color; readonly ground: Color };
}

function channel(value: number): number {
  const part = value / 255;
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
}

/** Red, green and blue, 0-255. */
export function channels(color: Color): [number, number, number] {
  const number = Number.parseInt(color.slice(1), 16);
  return [(number >> 16) & 255, (number >> 8) & 255, number & 255];
}

function luminance(color: Color): number {
  const [red, green, blue] = channels(color);
  return 0.2126 * channel(red) + 0.7152 * channel(green) + 0.0722 * channel(blue);
}

/** WCAG contrast ratio of two colours, 1 to 21. */
export function contrast(one: Color, other: Color): number {
  const [light, dark] = [luminance(one), luminance(other)].toSorted((a, b) => b - a);
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
}
