// What the module's classes have in common: named fields in declaration order, read and written as properties.
import { NetObject } from "#dotnet/core/net-object.ts";
import type { Member, NetType } from "#dotnet/core/type.ts";
import { defineType } from "#dotnet/core/type.ts";
import { keepClass } from "#engine/snapshot/kind.ts";
import type { Data } from "#engine/snapshot/kind.ts";

/** An instance of one of the module's classes. */
export class PartnerRecord extends NetObject {
  readonly #type: NetType;
  readonly fields: Map<string, unknown>;
  constructor(type: NetType, values: Iterable<readonly [name: string, value: unknown]>) {
    super();
    this.#type = type;
    this.fields = new Map(values);
  }
  override get netType(): NetType {
    return this.#type;
  }
}

keepClass<PartnerRecord>(PartnerRecord, {
  name: "partner record",
  write: (record, writer) => [writer.value(record.netType), ...[...record.fields].flatMap(([name, value]) => [name, writer.value(value)])],
  make: (data, reader) => new PartnerRecord(reader.value((data as Data[])[0]!) as NetType, []),
  fill(record, data, reader) {
    const all = data as Data[];
    for (let i = 1; i < all.length; i += 2) record.fields.set(all[i] as string, reader.value(all[i + 1]!));
  },
});

export interface RecordClass {
  name: string;
  /** [type, name] in declaration order; this is also the order of display and of JSON. */
  properties: readonly (readonly [type: string, name: string])[];
  /** Each gives the fields it sets; the others are $null. */
  constructors: readonly (readonly [signature: string, fields: (...values: never[]) => Readonly<Record<string, unknown>>])[];
}

/** Defines the .NET type of a class; there is no constructor without parameters unless one is listed. */
export function recordClass(shape: RecordClass): NetType {
  const members: Member[] = shape.constructors.map(([signature, fields]) => [
    signature,
    (...values: never[]) => make(type, shape, fields(...values)),
  ]);
  for (const [kind, name] of shape.properties) {
    members.push([
      `${kind} ${name} {get;set;}`,
      (self: PartnerRecord) => self.fields.get(name) ?? null,
      (self: PartnerRecord, value: unknown) => void self.fields.set(name, value),
    ]);
  }
  const type = defineType({ name: shape.name, members });
  return type;
}

function make(type: NetType, shape: RecordClass, given: Readonly<Record<string, unknown>>): PartnerRecord {
  return new PartnerRecord(type, shape.properties.map(([, name]) => [name, given[name] ?? null]));
}

/** What a [string] parameter holds: $null becomes the empty text. */
export function text(value: string | null): string {
  return value ?? "";
}
