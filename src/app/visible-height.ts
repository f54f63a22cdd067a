// Keeps the page as high as what a soft keyboard leaves free, where the browser lays the keyboard over the page (Safari).

/** The parts of window.visualViewport that matter. */
export interface VisibleViewport {
  readonly height: number;
  readonly scale: number;
  addEventListener(type: "resize" | "scroll", listener: () => void): void;
}

/** Sets --visible-height on the root element; `toTop` undoes the scrolling that brought the input above the keyboard. */
export function followVisibleHeight(viewport: VisibleViewport | null, root: HTMLElement, toTop: () => void): void {
  if (viewport === null) return;
  const follow = () => {
    // Zoomed in with two fingers the page keeps its size: one looks at a part of it.
    if (Math.abs(viewport.scale - 1) > 0.01) return;
    root.style.setProperty("--visible-height", `${Math.round(viewport.height)}px`);
    toTop();
  };
  viewport.addEventListener("resize", follow);
  viewport.addEventListener("scroll", follow);
}
