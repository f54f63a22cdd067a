// PSVersionHashTable ($PSVersionTable) and DefaultParameterDictionary ($PSDefaultParameterValues): Hashtables with a name of their own.
import type { NetType } from "#dotnet/core/type.ts";
import { defineType } from "#dotnet/core/type.ts";
import { Hashtable, hashLiteral } from "#dotnet/types/hashtable.ts";

export class PSVersionHashTable extends Hashtable {
  constructor() {
    super(hashLiteral().comparer);
  }
  override get netType(): NetType {
    return versionTable;
  }
}

/** Keys count without the blanks around them; the rest is an ordinary table. */
export class DefaultParameterDictionary extends Hashtable {
  constructor() {
    super(hashLiteral().comparer);
  }
  override get netType(): NetType {
    return defaults;
  }
  override get(key: unknown): unknown {
    return super.get(trimmed(key));
  }
  override set(key: unknown, value: unknown): void {
    super.set(trimmed(key), value);
  }
  override add(key: unknown, value: unknown): void {
    super.add(trimmed(key), value);
  }
  override has(key: unknown): boolean {
    return super.has(trimmed(key));
  }
  override remove(key: unknown): boolean {
    return super.remove(trimmed(key));
  }
}

const trimmed = (key: unknown) => (typeof key === "string" ? key.trim() : key);

const SMA = "System.Management.Automation";
const versionTable = defineType({ name: `${SMA}.PSVersionHashTable`, sealed: true, base: "System.Collections.Hashtable" });
const defaults = defineType({ name: `${SMA}.DefaultParameterDictionary`, sealed: true, base: "System.Collections.Hashtable", members: [["new()", () => new DefaultParameterDictionary()]] });

export default [versionTable, defaults];
