// Which values print as one plain text, whatever stands around them: strings, primitives, enums and their like.
import { MultiArray } from "#dotnet/core/array.ts";
import { Decimal } from "#dotnet/core/decimal.ts";
import { EnumValue } from "#dotnet/core/enum.ts";
import { NetObject } from "#dotnet/core/net-object.ts";
import { SecureString } from "#dotnet/types/secure-string.ts";
import { ScriptBlock } from "../script-block.ts";
import { addedTypeNames, baseOf, PSObject } from "../values/ps-object.ts";

/** Custom objects and most .NET objects are not plain; a string with changed type names is still plain. */
export function isPlain(item: unknown): boolean {
  if (item instanceof PSObject && item.custom) return false;
  if (addedTypeNames(item) && item instanceof PSObject && typeof item.base !== "string") return false;
  const base = baseOf(item);
  if (typeof base !== "object" || base === null) return true;
  if (base instanceof EnumValue || base instanceof ScriptBlock || base instanceof Decimal || base instanceof SecureString) return true;
  return !(base instanceof NetObject) && !Array.isArray(base) && !(base instanceof Uint8Array) && !(base instanceof MultiArray);
}
