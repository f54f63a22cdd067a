// The completion menu as a real list box over the screen, so that it can be read aloud and clicked.
import { plain } from "./neutralise.ts";
import type { Menu } from "./state.ts";

/** The rows of the line being edited, in pixels of the window, and where the cursor stands. */
export interface MenuPlace {
  readonly left: number;
  readonly top: number;
  readonly bottom: number;
}

const gap = 4;
const optionId = (index: number): string => `completion-${index}`;

export class MenuOverlay {
  readonly #element: HTMLElement;
  readonly #parent: HTMLElement;
  readonly #place: () => MenuPlace | null;

  /** `choose` is told which candidate was clicked; `place` tells where the line is. */
  constructor(parent: HTMLElement, choose: (index: number) => void, place: () => MenuPlace | null) {
    this.#parent = parent;
    this.#place = place;
    this.#element = document.createElement("ul");
    this.#element.className = "completion-menu";
    this.#element.id = "completion-menu";
    this.#element.setAttribute("role", "listbox");
    this.#element.setAttribute("aria-label", "Completions");
    this.#element.hidden = true;
    // Set here so that the menu is usable on any page; a page's style sheet may say more.
    this.#element.style.cssText = "position:fixed;z-index:10;overflow:auto;margin:0;padding:4px;list-style:none;max-inline-size:calc(100vw - 8px);background:var(--bar, Canvas);color:var(--ink, CanvasText);border:1px solid var(--line, GrayText);border-radius:6px;font:inherit";
    this.#element.addEventListener("mousedown", (event) => {
      event.preventDefault();
      const item = event.target instanceof HTMLElement ? event.target.closest("li") : null;
      if (item !== null) choose([...this.#element.children].indexOf(item));
    });
    parent.append(this.#element);
  }

  show(menu: Menu | null): void {
    this.#element.hidden = menu === null;
    this.#element.style.display = menu === null ? "none" : "";
    this.#speak(menu);
    if (menu === null) return;
    this.#element.replaceChildren(...menu.matches.map((match, index) => {
      const item = document.createElement("li");
      item.id = optionId(index);
      item.setAttribute("role", "option");
      item.setAttribute("aria-selected", String(index === menu.index));
      item.style.cssText = index === menu.index ? "background:Highlight;color:HighlightText;forced-color-adjust:none;padding:1px 8px;border-radius:4px;white-space:nowrap" : "padding:1px 8px;white-space:nowrap";
      item.textContent = plain(match.listText);
      if (match.toolTip !== "") item.title = plain(match.toolTip);
      return item;
    }));
    this.#move();
    // The line itself is drawn at the screen's next turn, and may have moved.
    requestAnimationFrame(() => this.#move());
    this.#element.children[menu.index]?.scrollIntoView({ block: "nearest" });
  }

  /** The focus stays in the input; this is how a screen reader learns which candidate is chosen. */
  #speak(menu: Menu | null): void {
    const input = this.#parent.querySelector("textarea");
    const attributes = [["aria-autocomplete", "list"], ["aria-haspopup", "listbox"], ["aria-controls", this.#element.id], ["aria-activedescendant", optionId(menu?.index ?? 0)]] as const;
    for (const [name, value] of attributes) {
      if (menu === null) input?.removeAttribute(name);
      else input?.setAttribute(name, value);
    }
  }

  /** Below the line where there is room, else above it; never over it. */
  #move(): void {
    const place = this.#place();
    const { style } = this.#element;
    if (place === null || this.#element.hidden) return;
    const { innerHeight, innerWidth } = window;
    style.maxBlockSize = "none";
    const { width, height } = this.#element.getBoundingClientRect();
    const below = innerHeight - place.bottom - 2 * gap;
    const above = place.top - 2 * gap;
    const under = height <= below || below >= above;
    style.maxBlockSize = `${Math.max(60, Math.min(innerHeight * 0.4, under ? below : above))}px`;
    const shown = this.#element.getBoundingClientRect().height;
    style.top = `${under ? place.bottom + gap : Math.max(0, place.top - gap - shown)}px`;
    style.left = `${Math.max(gap, Math.min(place.left, innerWidth - width - gap))}px`;
  }
}
