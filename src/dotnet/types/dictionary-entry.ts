// System.Collections.DictionaryEntry: a key and its value, what a hashtable enumerates.
import { argumentError } from "../core/exception.ts";
import { toText } from "../core/format.ts";
import { NetObject } from "../core/net-object.ts";
import type { NetType } from "../core/type.ts";
import { defineType } from "../core/type.ts";

export class DictionaryEntry extends NetObject {
  key: unknown;
  value: unknown;
  constructor(key: unknown, value: unknown) {
    super();
    this.key = key;
    this.value = value;
  }
  override get netType(): NetType {
    return dictionaryEntryType;
  }
  toText(): string {
    return `[${toText(this.key)}, ${toText(this.value)}]`;
  }
}

const dictionaryEntryType = defineType({
  name: "System.Collections.DictionaryEntry",
  kind: "struct",
  members: [
    ["new()", () => new DictionaryEntry(null, null)],
    ["new(System.Object key, System.Object value)", (key: unknown, value: unknown) => {
      if (key === null) throw argumentError("ArgumentNullException", "Value cannot be null.", "key");
      return new DictionaryEntry(key, value);
    }],
    ["System.Object Key {get;set;}", (e: DictionaryEntry) => e.key, (e: DictionaryEntry, key: unknown) => void (e.key = key)],
    ["System.Object Value {get;set;}", (e: DictionaryEntry) => e.value, (e: DictionaryEntry, value: unknown) => void (e.value = value)],
  ],
});
export default dictionaryEntryType;
