// Enum values: one shared object per value of an enum type.
import { NetObject } from "./net-object.ts";
import type { NetType } from "./type.ts";

export class EnumValue extends NetObject {
  readonly type: NetType;
  readonly value: number | bigint;
  constructor(type: NetType, value: number | bigint) {
    super();
    this.type = type;
    this.value = value;
  }
  override get netType(): NetType {
    return this.type;
  }
}

const shared = new WeakMap<NetType, Map<number | bigint, EnumValue>>();

/** The value of an enum type; the same number gives the same object, so === compares. */
export function enumValue(type: NetType, value: number | bigint): EnumValue {
  let table = shared.get(type);
  if (!table) shared.set(type, (table = new Map()));
  let found = table.get(value);
  if (!found) table.set(value, (found = new EnumValue(type, value)));
  return found;
}

/** By exact name; a missing one is a bug of ours. */
export function enumNamed(type: NetType, name: string): EnumValue {
  const entry = type.definition.values?.find((v) => v[0] === name);
  if (!entry) throw new Error(`no ${type.fullName}.${name}`);
  return enumValue(type, entry[1]);
}

/** Enum.ToString(): the name, "A, B" for flags, the number when nothing fits. */
export function enumText(item: EnumValue): string {
  const values = item.type.definition.values ?? [];
  const exact = values.find((v) => v[1] === item.value);
  if (exact) return exact[0];
  if (!item.type.definition.flags) return String(item.value);
  let left = BigInt(item.value);
  const names: string[] = [];
  for (const [name, value] of [...values].sort((a, b) => (BigInt(a[1]) > BigInt(b[1]) ? -1 : 1))) {
    const bits = BigInt(value);
    if (bits !== 0n && (left & bits) === bits) {
      names.unshift(name);
      left &= ~bits;
    }
  }
  return left === 0n && names.length ? names.join(", ") : String(item.value);
}
