// Every colour of every theme can be read.
import { describe, expect, it } from "vitest";
import { dark } from "#terminal/themes/dark.ts";
import { light } from "#terminal/themes/light.ts";
import { contrast } from "#terminal/themes/theme.ts";
import type { Color } from "#terminal/themes/theme.ts";

describe.each([dark, light])("the $name theme", (theme) => {
  const onGround: [string, Color][] = [
    ["foreground", theme.foreground], ["error", theme.error], ["emphasis", theme.emphasis], ["prediction", theme.prediction], ["status", theme.status],
    ...Object.entries(theme.tokens), ...theme.ansi.map((color, index): [string, Color] => [`colour ${index}`, color]),
  ];
  it.each(onGround)("draws %s at 4.5:1 or better", (_, color) => {
    expect(contrast(color, theme.background)).toBeGreaterThanOrEqual(4.5);
  });

  it("draws selected text and placeholders at 4.5:1 or better", () => {
    expect(Math.min(contrast(theme.selected.text, theme.selected.ground), contrast(theme.field.text, theme.field.ground))).toBeGreaterThanOrEqual(4.5);
  });

  it("draws a cursor that is seen", () => {
    expect(contrast(theme.cursor, theme.background)).toBeGreaterThanOrEqual(3);
  });
});
