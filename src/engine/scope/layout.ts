// Which slot of a scope holds which variable: shared by all scopes made for the same script block, and only ever growing.

/** Names to slot numbers. A variable reference keeps (layout, slot) and needs no lookup while it runs in scopes of that layout. */
export class Layout {
  readonly #slots = new Map<string, number>();
  /** Spelling first seen, by slot. */
  readonly names: string[] = [];

  /** Slot of a lower-case name; -1 when no scope of this layout ever had it. */
  find(key: string): number {
    return this.#slots.get(key) ?? -1;
  }

  /** Slot of a lower-case name, made when missing. */
  slotFor(key: string, name: string = key): number {
    let slot = this.#slots.get(key);
    if (slot === undefined) {
      slot = this.names.length;
      this.#slots.set(key, slot);
      this.names.push(name);
    }
    return slot;
  }
}
