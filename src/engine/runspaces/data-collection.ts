// PSDataCollection<T>: what a PowerShell object's streams and results are kept in.
import type { Enumerator } from "#dotnet/core/sequence.ts";
import { ItemList } from "#dotnet/core/item-list.ts";
import { genericTypeOf, typeNamed } from "#dotnet/core/type.ts";
import { ItemsEnumerator } from "#dotnet/types/enumerators.ts";

const SMA = "System.Management.Automation";

export class DataCollection extends ItemList {
  open = true;
  protected readonly insertMessage: string = "Index must be within the bounds of the List.";
  enumerate(): Enumerator {
    return new ItemsEnumerator(this, genericTypeOf(typeNamed("System.Collections.Generic.List`1+Enumerator"), [this.type.typeArguments[0] ?? typeNamed("System.Object")]));
  }
  /** Takes everything out. */
  readAll(): unknown[] {
    return this.items.splice(0);
  }
}

/** An empty collection of one of PowerShell's own types ("ErrorRecord") or of "PSObject". */
export function dataCollection(element: string, items: unknown[] = []): DataCollection {
  return new DataCollection(genericTypeOf(typeNamed(`${SMA}.PSDataCollection\`1`), [typeNamed(`${SMA}.${element}`)]), items);
}
