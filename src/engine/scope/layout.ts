// Which slot of a scope holds which variable: shared by all scopes made for the same script block, and only ever growing.

/** Names to slot numbers. A `Mention` needs no lookup while it runs in scopes of one layout. */
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

/** One place in a script that names a local variable: it knows the slot in the layout it ran with last. */
export class Mention {
  layout: Layout | null = null;
  slot = -1;
  readonly #key: string;
  readonly #name: string;
  constructor(key: string, name: string) {
    this.#key = key;
    this.#name = name;
  }
  /** The slot in another layout; `layout === mention.layout ? mention.slot : mention.find(layout)` is how to ask. */
  find(layout: Layout): number {
    this.layout = layout;
    this.slot = layout.slotFor(this.#key, this.#name);
    return this.slot;
  }
}
