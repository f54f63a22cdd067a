// $PSCmdlet.PagingParameters: what -First, -Skip and -IncludeTotalCount of a paging function said.
import { NetObject } from "#dotnet/core/net-object.ts";
import { toDouble, UInt64 } from "#dotnet/core/numbers.ts";
import type { NetType } from "#dotnet/core/type.ts";
import { defineType, typeNamed } from "#dotnet/core/type.ts";
import { baseOf, PSObject } from "../../values/ps-object.ts";
import type { PSMember } from "../../values/ps-object.ts";
import { SwitchParameter } from "../../values/switch-parameter.ts";
import { isTrue } from "../../convert/truth.ts";

const NAME = "System.Management.Automation.PagingParameters";
const ALL = 18446744073709551615n;

export class PagingParameters extends NetObject {
  first: bigint;
  skip: bigint;
  total: SwitchParameter;
  constructor(bound: ReadonlyMap<string, unknown>) {
    super();
    const count = (name: string, otherwise: bigint) => {
      const value = baseOf(bound.get(name));
      return value instanceof UInt64 ? value.value : otherwise;
    };
    this.first = count("First", ALL);
    this.skip = count("Skip", 0n);
    this.total = new SwitchParameter(isTrue(bound.get("IncludeTotalCount") ?? false));
  }
  override get netType(): NetType {
    return typeNamed(NAME);
  }
}

/** A count that says of itself how sure it is (texts derived). */
function totalCount(count: bigint, accuracy: number): PSObject {
  const text = accuracy >= 1 ? `Total count: ${count}` : accuracy <= 0 ? "Unknown total count" : `Estimated total count: ${count}`;
  const members = new Map<string, PSMember>([
    ["accuracy", { kind: "NoteProperty", name: "Accuracy", value: toDouble(accuracy) }],
    ["tostring", { kind: "CodeMethod", name: "ToString", definition: "string ToString()", run: () => text }],
  ]);
  return new PSObject(false, new UInt64(count), members);
}

export default defineType({
  name: NAME,
  sealed: true,
  members: [
    ["System.Management.Automation.SwitchParameter IncludeTotalCount {get;set;}", (p: PagingParameters) => p.total, (p: PagingParameters, value: SwitchParameter) => void (p.total = value)],
    ["uint64 Skip {get;set;}", (p: PagingParameters) => p.skip, (p: PagingParameters, value: bigint) => void (p.skip = value)],
    ["uint64 First {get;set;}", (p: PagingParameters) => p.first, (p: PagingParameters, value: bigint) => void (p.first = value)],
    ["psobject NewTotalCount(uint64 totalCount, double accuracy)", (_: PagingParameters, count: bigint, accuracy: number) => totalCount(count, accuracy)],
  ],
});
