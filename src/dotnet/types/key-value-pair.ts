// System.Collections.Generic.KeyValuePair: what generic dictionaries enumerate.
import { toText } from "../core/format.ts";
import { hashKey, netEquals } from "../core/compare.ts";
import { NetObject } from "../core/net-object.ts";
import type { NetType } from "../core/type.ts";
import { defineType, genericTypeOf } from "../core/type.ts";

export class KeyValuePair extends NetObject {
  readonly type: NetType;
  readonly key: unknown;
  readonly value: unknown;
  /** `type` is the constructed KeyValuePair<K,V>; see pairType. */
  constructor(type: NetType, key: unknown, value: unknown) {
    super();
    this.type = type;
    this.key = key;
    this.value = value;
  }
  override get netType(): NetType {
    return this.type;
  }
  toText(): string {
    return `[${this.key === null ? "" : toText(this.key)}, ${this.value === null ? "" : toText(this.value)}]`;
  }
  equals(other: unknown): boolean {
    return other instanceof KeyValuePair && netEquals(this.key, other.key) && netEquals(this.value, other.value);
  }
  hashKey(): string {
    return `pair ${String(hashKey(this.key))} ${String(hashKey(this.value))}`;
  }
}

/** KeyValuePair<K,V>. */
export function pairType(key: NetType, value: NetType): NetType {
  return genericTypeOf(keyValuePairType, [key, value]);
}

const keyValuePairType = defineType({
  name: "System.Collections.Generic.KeyValuePair`2",
  kind: "struct",
  parameters: ["TKey", "TValue"],
  members: [
    ["new(TKey key, TValue value)", function (this: NetType, key: unknown, value: unknown) {
      return new KeyValuePair(this, key, value);
    }],
    ["TKey Key {get;}", (p: KeyValuePair) => p.key],
    ["TValue Value {get;}", (p: KeyValuePair) => p.value],
    ["string ToString()", (p: KeyValuePair) => p.toText()],
    ["void Deconstruct([ref] TKey key, [ref] TValue value)", (p: KeyValuePair, key: { value: unknown }, value: { value: unknown }) => {
      key.value = p.key;
      value.value = p.value;
    }],
  ],
});
export default keyValuePairType;
