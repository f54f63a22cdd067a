// The row of keys that soft keyboards lack, below the terminal; page.css shows it where the pointer is coarse.

/** What the row needs of the terminal. */
export interface KeyTarget {
  /** Presses a key by its chord: "Tab", "ArrowUp", "Ctrl+c", or a sign that types itself. */
  press(chord: string): void;
  /** The next key counts as pressed with Ctrl; `used` is called when it was. */
  holdControl(held: boolean, used: () => void): void;
  focus(): void;
}

const keys: readonly [chord: string, sign: string, spoken: string][] = [
  ["Escape", "Esc", "Escape"],
  ["Tab", "Tab", "Tab"],
  ["Control", "Ctrl", "Control, for the next key"],
  ["ArrowLeft", "←", "Left"],
  ["ArrowUp", "↑", "Up"],
  ["ArrowDown", "↓", "Down"],
  ["ArrowRight", "→", "Right"],
  ["-", "-", "Dash"],
  ["$", "$", "Dollar sign"],
  ["|", "|", "Pipe"],
  ["{", "{", "Opening brace"],
  ["}", "}", "Closing brace"],
];

/** Fills the row. */
export function touchKeys(row: HTMLElement, target: KeyTarget): void {
  for (const [chord, sign, spoken] of keys) {
    const button = row.ownerDocument.createElement("button");
    button.type = "button";
    button.textContent = sign;
    button.setAttribute("aria-label", spoken);
    // The focus stays where the soft keyboard writes; losing it would put the keyboard away.
    button.addEventListener("pointerdown", (event) => event.preventDefault());
    if (chord === "Control") toggle(button, target);
    else button.addEventListener("click", () => press(chord, target));
    row.append(button);
  }
}

function press(chord: string, target: KeyTarget): void {
  target.press(chord);
  target.focus();
}

function toggle(button: HTMLButtonElement, target: KeyTarget): void {
  const show = (held: boolean) => button.setAttribute("aria-pressed", String(held));
  show(false);
  button.addEventListener("click", () => {
    const held = button.getAttribute("aria-pressed") !== "true";
    show(held);
    target.holdControl(held, () => show(false));
    target.focus();
  });
}
