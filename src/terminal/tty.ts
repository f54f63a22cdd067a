// What the editor needs of a screen: so little that a test can be one.

export interface Tty {
  readonly columns: number;
  readonly rows: number;
  /**
   * Writes what `compose` gives when its turn comes. Writing is asynchronous and in order; only at its turn is the row of the
   * anchor true. Resolves when the screen has taken the text.
   */
  write(compose: (anchorRow: number) => string): Promise<void>;
  /** Remembers the row where the cursor will stand after everything written so far; the mark moves when the screen scrolls or is resized. */
  anchor(): void;
  scroll(by: { pages: number; lines: number }): void;
}
