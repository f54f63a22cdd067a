// Compare-Object: what is in one collection and not in the other.
import { cmdlet } from "#engine/cmdlet.ts";
import type { Call } from "#engine/cmdlet.ts";
import { keyText, readPropertyKeys } from "#engine/property-keys/property-key.ts";
import type { PropertyKey } from "#engine/property-keys/property-key.ts";
import { compareEntries, entriesOf, lacking } from "#engine/property-keys/order-entries.ts";
import type { OrderEntry, Ordering } from "#engine/property-keys/order-entries.ts";
import { after } from "#engine/values/maybe.ts";
import { customObject, extend } from "#engine/values/ps-object.ts";

interface Parameters {
  ReferenceObject: unknown[];
  DifferenceObject: unknown[];
  SyncWindow?: number;
  Property?: unknown;
  ExcludeDifferent: boolean;
  IncludeEqual: boolean;
  PassThru: boolean;
  Culture?: string;
  CaseSensitive: boolean;
}

export default cmdlet<Parameters>({
  name: "Compare-Object",
  module: "Microsoft.PowerShell.Utility",
  synopsis: "Tells which objects are in only one of two collections.",
  description: "SideIndicator is <= for what is only among the reference objects, => for what is only among the others, and == for what is in both. Order does not count.",
  aliases: ["compare", "diff"],
  parameters: {
    ReferenceObject: { type: "psobject[]", position: 0, mandatory: true, validation: [{ kind: "AllowEmptyCollection" }], help: "The objects to compare with." },
    DifferenceObject: { type: "psobject[]", position: 1, mandatory: true, pipeline: "value", validation: [{ kind: "AllowEmptyCollection" }], help: "The objects that are compared." },
    SyncWindow: { type: "int", validation: [{ kind: "Range", minimum: 0, maximum: 2147483647 }], default: "all objects", help: "How many objects back and forth a partner is looked for." },
    Property: { type: "object[]", help: "Properties to compare instead of the whole objects." },
    ExcludeDifferent: { type: "switch", help: "Gives only the objects that are in both." },
    IncludeEqual: { type: "switch", help: "Gives the objects that are in both, too." },
    PassThru: { type: "switch", help: "Gives the objects themselves, with a SideIndicator property." },
    Culture: { type: "string", help: "The culture whose rules say which strings are the same." },
    CaseSensitive: { type: "switch", help: "Tells capital from small letters." },
  },
  output: ["System.Management.Automation.PSCustomObject"],
  examples: [
    { title: "Two lists", code: "Compare-Object 'a', 'b', 'c' 'b', 'c', 'd'" },
    { title: "With what they share", code: "Compare-Object 1, 2, 3 2, 3, 4 -IncludeEqual" },
  ],
  links: ["Group-Object", "Where-Object"],
  run(call) {
    let comparison: Comparison | null = null;
    return {
      process(p) {
        const take = (one: Comparison) => after(entriesOf(p.DifferenceObject, one.keys, call), (entries) => entries.forEach((entry) => one.take(entry)));
        if (comparison) return take(comparison);
        const keys = readPropertyKeys(p.Property, ["expression"], call.session);
        return after(entriesOf(p.ReferenceObject, keys, call), (references) => take((comparison = new Comparison(p, { keys, references, call }))));
      },
      end: () => comparison?.finish(),
    };
  },
});

/** Walks both sides in step; what found no partner yet waits in a backlog of its side. */
class Comparison {
  readonly keys: PropertyKey[];
  readonly #references: OrderEntry[];
  readonly #call: Call<Parameters>;
  readonly #p: Parameters;
  readonly #window: number;
  readonly #how: Ordering;
  #next = 0;
  #waitingReferences: OrderEntry[] = [];
  #waitingDifferences: OrderEntry[] = [];

  constructor(p: Parameters, parts: { keys: PropertyKey[]; references: OrderEntry[]; call: Call<Parameters> }) {
    this.#p = p;
    this.keys = parts.keys;
    this.#references = parts.references;
    this.#call = parts.call;
    this.#window = p.SyncWindow ?? 2147483647;
    this.#how = { session: parts.call.session, ignoreCase: !p.CaseSensitive, culture: p.Culture ?? null, descending: [] };
  }

  take(difference: OrderEntry | null): void {
    let reference: OrderEntry | null = this.#references[this.#next++] ?? null;
    if (reference && difference && this.#same(reference, difference)) return this.#emit(reference, "==");
    let other = difference;
    if (other) {
      const partner = this.#partner(other, this.#waitingReferences);
      if (partner) {
        this.#emit(partner, "==");
        other = null;
      }
    }
    if (reference && this.#partner(reference, this.#waitingDifferences)) {
      this.#emit(reference, "==");
      reference = null;
    }
    if (other) this.#wait(other, this.#waitingDifferences, "=>");
    if (reference) this.#wait(reference, this.#waitingReferences, "<=");
  }

  finish(): void {
    while (this.#next < this.#references.length) this.take(null);
    for (const entry of this.#waitingDifferences) this.#emit(entry, "=>");
    for (const entry of this.#waitingReferences) this.#emit(entry, "<=");
  }

  #same(a: OrderEntry, b: OrderEntry): boolean {
    return compareEntries(a, b, this.#how) === 0;
  }

  #partner(entry: OrderEntry, backlog: OrderEntry[]): OrderEntry | null {
    const index = backlog.findIndex((other) => this.#same(entry, other));
    return index < 0 ? null : backlog.splice(index, 1)[0]!;
  }

  #wait(entry: OrderEntry, backlog: OrderEntry[], side: "=>" | "<="): void {
    if (this.#window === 0) return this.#emit(entry, side);
    while (backlog.length >= this.#window) this.#emit(backlog.shift()!, side);
    backlog.push(entry);
  }

  #emit(entry: OrderEntry, side: "==" | "=>" | "<="): void {
    const p = this.#p;
    if (side === "==" ? !p.IncludeEqual && !p.ExcludeDifferent : p.ExcludeDifferent) return;
    if (p.PassThru) {
      const { object, members } = extend(entry.item);
      members.set("sideindicator", { kind: "NoteProperty", name: "SideIndicator", value: side });
      this.#call.write(object);
      return;
    }
    const shown = this.keys.length
      ? this.keys.map((key, i) => [keyText(key), entry.values[i] === lacking ? null : entry.values[i]] as const)
      : [["InputObject", entry.item] as const];
    this.#call.write(customObject([...shown, ["SideIndicator", side]]));
  }
}
