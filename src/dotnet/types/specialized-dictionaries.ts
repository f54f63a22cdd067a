// System.Collections.Specialized: ListDictionary, HybridDictionary and StringDictionary.
import { toText } from "../core/format.ts";
import type { Member, NetType } from "../core/type.ts";
import { defineType, typeNamed } from "../core/type.ts";
import { Hashtable } from "./hashtable.ts";

const S = "System.Collections.Specialized";

class SmallDictionary extends Hashtable {
  readonly #type: string;
  constructor(type: string) {
    super();
    this.#type = type;
  }
  override get netType(): NetType {
    return typeNamed(`${S}.${this.#type}`);
  }
}

/** Keys in small letters, values text. */
class StringDictionary extends SmallDictionary {
  constructor() {
    super("StringDictionary");
  }
  override get(key: unknown): unknown {
    return super.get(lower(key));
  }
  override set(key: unknown, value: unknown): void {
    super.set(lower(key), value === null ? null : toText(value));
  }
  override add(key: unknown, value: unknown): void {
    super.add(lower(key), value === null ? null : toText(value));
  }
  override has(key: unknown): boolean {
    return super.has(lower(key));
  }
  override remove(key: unknown): boolean {
    return super.remove(lower(key));
  }
}

const lower = (key: unknown) => (typeof key === "string" ? key.toLowerCase() : key);

const kind = (name: string, make: () => Hashtable, more: Member[] = []) => defineType({ name: `${S}.${name}`, base: "System.Collections.Hashtable", members: [["new()", make], ...more] });

export default [
  kind("ListDictionary", () => new SmallDictionary("ListDictionary")),
  kind("HybridDictionary", () => new SmallDictionary("HybridDictionary"), [["new(bool caseInsensitive)", () => new SmallDictionary("HybridDictionary")]]),
  kind("StringDictionary", () => new StringDictionary(), [["bool ContainsKey(string key)", (d: StringDictionary, key: string) => d.has(key)]]),
];
