// Ctrl+C as a value that waiting work can listen to; hosts turn it into an AbortSignal where a browser or Node API wants one.

export class StopSignal {
  #stopped = false;
  #listeners = new Set<() => void>();

  get stopped(): boolean {
    return this.#stopped;
  }

  /** Calls every listener once. */
  stop(): void {
    if (this.#stopped) return;
    this.#stopped = true;
    for (const listener of this.#listeners) listener();
    this.#listeners.clear();
  }

  /** Runs the listener when stopped (at once if already). Returns what takes it back. */
  onStop(listener: () => void): () => void {
    if (this.#stopped) listener();
    else this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}
