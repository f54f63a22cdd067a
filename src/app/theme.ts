// Dark or light: as the system says, or as the visitor chose; the choice is remembered.

export type ThemeChoice = "system" | "dark" | "light";
export type Theme = "dark" | "light";

const key = "partnershell.theme";
const order: readonly ThemeChoice[] = ["system", "light", "dark"];
const labels: Record<ThemeChoice, { sign: string; spoken: string }> = {
  system: { sign: "Auto", spoken: "Colours: as the system" },
  light: { sign: "Light", spoken: "Colours: light" },
  dark: { sign: "Dark", spoken: "Colours: dark" },
};

/** Where the choice is kept; a page whose storage is blocked forgets it. */
export interface ChoiceStore {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
}

export function readChoice(store: () => ChoiceStore): ThemeChoice {
  try {
    const kept = store().getItem(key);
    return order.find((choice) => choice === kept) ?? "system";
  } catch {
    return "system";
  }
}

function keepChoice(store: () => ChoiceStore, choice: ThemeChoice): void {
  try {
    store().setItem(key, choice);
  } catch {
    // Blocked storage: the choice holds for this page.
  }
}

export interface ThemeSwitch {
  readonly theme: Theme;
  onChange(listener: (theme: Theme) => void): void;
}

/** Joins the button with the system's setting and paints the page. */
export function themeSwitch(button: HTMLButtonElement, root: HTMLElement): ThemeSwitch {
  const store = () => localStorage;
  const system = matchMedia("(prefers-color-scheme: light)");
  const listeners: ((theme: Theme) => void)[] = [];
  let choice = readChoice(store);
  let theme: Theme = "dark";
  const paint = () => {
    theme = choice === "system" ? (system.matches ? "light" : "dark") : choice;
    root.dataset["theme"] = theme;
    button.textContent = labels[choice].sign;
    button.setAttribute("aria-label", labels[choice].spoken);
    for (const listener of listeners) listener(theme);
  };
  button.addEventListener("click", () => {
    choice = order[(order.indexOf(choice) + 1) % order.length]!;
    keepChoice(store, choice);
    paint();
  });
  system.addEventListener("change", paint);
  paint();
  return {
    get theme() {
      return theme;
    },
    onChange: (listener) => void listeners.push(listener),
  };
}
