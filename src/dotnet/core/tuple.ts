// Tuples, as objects (Tuple) and as values (ValueTuple).
import { netCompare, netEquals, netHash } from "./compare.ts";
import { NetException } from "./exception.ts";
import { toText } from "./format.ts";
import { NetObject } from "./net-object.ts";
import type { NetType } from "./type.ts";
import { genericTypeOf, typeNamed } from "./type.ts";

export class TupleValue extends NetObject {
  readonly type: NetType;
  readonly items: unknown[];
  constructor(type: NetType, items: unknown[]) {
    super();
    this.type = type;
    this.items = items;
  }
  override get netType(): NetType {
    return this.type;
  }
  toText(): string {
    return `(${this.items.map((item) => toText(item)).join(", ")})`;
  }
  equals(other: unknown): boolean {
    return other instanceof TupleValue && other.type === this.type && other.items.every((item, i) => netEquals(item, this.items[i]));
  }
  hashKey(): unknown {
    const parts = this.items.map((item) => netHash(item));
    // Items known by identity only have no text; such tuples are looked up by their own identity.
    return parts.some((part) => typeof part === "object") ? this : `${this.type.fullName} ${parts.map((part) => `${typeof part}${String(part).length}:${String(part)}`).join(",")}`;
  }
  compareTo(other: unknown): number {
    if (other === null) return 1;
    if (!(other instanceof TupleValue) || other.type !== this.type) {
      throw new NetException("System.ArgumentException", `Argument must be of type ${this.type.fullName}. (Parameter 'other')`, null, { ParamName: "other" });
    }
    for (const [i, item] of this.items.entries()) {
      const order = netCompare(item, other.items[i]);
      if (order !== 0) return order;
    }
    return 0;
  }
}

/** A ValueTuple of up to seven items. */
export function valueTuple(types: NetType[], items: unknown[]): TupleValue {
  return new TupleValue(genericTypeOf(typeNamed(`System.ValueTuple\`${types.length}`), types), items);
}

/** A Tuple of up to seven items. */
export function tuple(types: NetType[], items: unknown[]): TupleValue {
  return new TupleValue(genericTypeOf(typeNamed(`System.Tuple\`${types.length}`), types), items);
}
