// The Ctrl button of the touch row: it holds for one key.
import { expect, it } from "vitest";
import { HeldControl } from "#terminal/held-control.ts";

it("makes the next key a chord, tells that it was used, and lets go", () => {
  const control = new HeldControl();
  let used = 0;
  const hold = () => control.hold(() => used++);
  const take = (chord: string, text: string) => control.take({ chord, text });
  expect(take("c", "c")).toEqual({ chord: "c", text: "c" });
  hold();
  expect([take("C", "C"), take("c", "c"), used]).toEqual([{ chord: "Ctrl+c", text: "" }, { chord: "c", text: "c" }, 1]);
  hold();
  expect(take("ArrowLeft", "")).toEqual({ chord: "Ctrl+ArrowLeft", text: "" });
  hold();
  expect(take("Ctrl+c", "")).toEqual({ chord: "Ctrl+c", text: "" });
  hold();
  control.hold(null);
  expect([take("c", "c"), used]).toEqual([{ chord: "c", text: "c" }, 3]);
});
