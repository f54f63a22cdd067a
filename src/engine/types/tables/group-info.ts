// What Group-Object gives: GroupInfo, and GroupInfoNoElement for -NoElement.
import { NetObject } from "#dotnet/core/net-object.ts";
import type { NetType } from "#dotnet/core/type.ts";
import { defineType } from "#dotnet/core/type.ts";
import type { ArrayList } from "#dotnet/types/array-list.ts";
import type { Collection } from "#dotnet/types/collection.ts";

export class GroupInfo extends NetObject {
  readonly name: string;
  readonly values: ArrayList;
  readonly group: Collection;
  count = 0;
  readonly #type: NetType;
  /** The group collection stays empty when `keepsElements` is false. */
  constructor(name: string, parts: { values: ArrayList; group: Collection; keepsElements: boolean }) {
    super();
    this.name = name;
    this.values = parts.values;
    this.group = parts.group;
    this.#type = parts.keepsElements ? groupInfo : groupInfoNoElement;
  }
  override get netType(): NetType {
    return this.#type;
  }
}

const groupInfo = defineType({
  name: "Microsoft.PowerShell.Commands.GroupInfo",
  members: [
    ["int Count {get;}", (g: GroupInfo) => g.count],
    ["System.Collections.ObjectModel.Collection[psobject] Group {get;}", (g: GroupInfo) => g.group],
    ["string Name {get;}", (g: GroupInfo) => g.name],
    ["System.Collections.ArrayList Values {get;}", (g: GroupInfo) => g.values],
  ],
});

const groupInfoNoElement = defineType({ name: "Microsoft.PowerShell.Commands.GroupInfoNoElement", base: "Microsoft.PowerShell.Commands.GroupInfo" });

export default [groupInfo, groupInfoNoElement];
