// System.Management.Automation.OrderedHashtable: what ConvertFrom-Json -AsHashtable gives; keys keep their order and their case counts.
import type { NetType } from "#dotnet/core/type.ts";
import { defineType } from "#dotnet/core/type.ts";
import { Hashtable } from "#dotnet/types/hashtable.ts";

export class OrderedHashtable extends Hashtable {
  override get netType(): NetType {
    return orderedHashtable;
  }
}

const orderedHashtable = defineType({ name: "System.Management.Automation.OrderedHashtable", base: "System.Collections.Hashtable" });
