// $PSBoundParameters and InvocationInfo.BoundParameters: parameters by name, regardless of case.
import type { NetType } from "#dotnet/core/type.ts";
import { genericTypeOf, typeNamed } from "#dotnet/core/type.ts";
import { Dictionary } from "#dotnet/types/dictionary.ts";
import { ordinalIgnoreCaseComparer } from "#dotnet/types/string-comparer.ts";

export class BoundDictionary extends Dictionary {
  override get netType(): NetType {
    return typeNamed("System.Management.Automation.PSBoundParametersDictionary");
  }
}

/** A dictionary of its own with the values. */
export function boundDictionary(values: Iterable<readonly [name: string, value: unknown]>): Dictionary {
  const type = genericTypeOf(typeNamed("System.Collections.Generic.Dictionary`2"), [typeNamed("System.String"), typeNamed("System.Object")]);
  const table = new BoundDictionary(type, ordinalIgnoreCaseComparer);
  for (const [name, value] of values) table.set(name, value);
  return table;
}
