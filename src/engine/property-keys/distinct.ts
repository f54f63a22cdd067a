// Select-Object -Unique: keeps the first of equal objects, comparing the objects and the properties selected for them.
import type { Call } from "../cmdlet.ts";
import { compareObjects } from "./object-comparer.ts";
import type { Note } from "./projection.ts";

interface Kept {
  value: unknown;
  notes: readonly Note[];
}

export class DistinctObjects {
  readonly #call: Pick<Call, "session" | "write">;
  readonly #kept: Kept[] = [];
  /** Plain integers and ASCII strings kept so far; null once anything else came, for which all have to be looked at. */
  #plain: Set<unknown> | null = new Set();
  #kind: "number" | "string" | null = null;

  constructor(call: Pick<Call, "session" | "write">) {
    this.#call = call;
  }

  take(value: unknown, notes: readonly Note[], ignoreCase: boolean): void {
    if (value === null) return;
    if (this.#plain && !notes.length && this.#isPlain(value, ignoreCase)) {
      if (this.#plain.has(value)) return;
      this.#plain.add(value);
      this.#kept.push({ value, notes });
      return;
    }
    this.#plain = null;
    if (!this.#kept.some((kept) => this.#same(kept, { value, notes }, ignoreCase))) this.#kept.push({ value, notes });
  }

  #isPlain(value: unknown, ignoreCase: boolean): boolean {
    const kind = typeof value === "number" && (value | 0) === value ? "number" : typeof value === "string" && !ignoreCase && /^[\x20-\x7e]*$/.test(value) ? "string" : null;
    if (kind === null || (this.#kind !== null && this.#kind !== kind)) return false;
    this.#kind = kind;
    return true;
  }

  #same(kept: Kept, other: Kept, ignoreCase: boolean): boolean {
    const how = { session: this.#call.session, ignoreCase, culture: null };
    if (kept.notes.length !== other.notes.length || compareObjects(other.value, kept.value, how) !== 0) return false;
    return other.notes.every((note) => {
      const match = kept.notes.find((one) => one.name.toLowerCase() === note.name.toLowerCase());
      return match !== undefined && compareObjects(match.value, note.value, how) === 0;
    });
  }

  /** Writes what was kept, once the input has ended. */
  writeAll(): void {
    for (const { value } of this.#kept) this.#call.write(value);
  }
}
