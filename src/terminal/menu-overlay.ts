// The completion menu as a real list box over the screen, so that it can be read aloud and clicked.
import { plain } from "./neutralise.ts";
import type { Menu } from "./state.ts";

export class MenuOverlay {
  readonly #element: HTMLElement;

  /** `choose` is told which candidate was clicked. */
  constructor(parent: HTMLElement, choose: (index: number) => void) {
    this.#element = document.createElement("ul");
    this.#element.className = "completion-menu";
    this.#element.setAttribute("role", "listbox");
    this.#element.setAttribute("aria-label", "Completions");
    this.#element.hidden = true;
    // Set here so that the menu is usable on any page; a page's style sheet may say more.
    this.#element.style.cssText = "position:absolute;inset-block-end:0;inset-inline-start:0;z-index:10;max-block-size:40%;overflow:auto;margin:0;padding:0.25rem;list-style:none;background:Canvas;color:CanvasText;border:1px solid;font:inherit";
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
    if (menu === null) return;
    this.#element.replaceChildren(...menu.matches.map((match, index) => {
      const item = document.createElement("li");
      item.setAttribute("role", "option");
      item.setAttribute("aria-selected", String(index === menu.index));
      item.style.cssText = index === menu.index ? "background:Highlight;color:HighlightText;padding:0 0.5rem" : "padding:0 0.5rem";
      item.textContent = plain(match.listText);
      if (match.toolTip !== "") item.title = plain(match.toolTip);
      return item;
    }));
    this.#element.children[menu.index]?.scrollIntoView({ block: "nearest" });
  }
}
