// [NullString]::Value: passes a real null where a method takes a string.
import { NetObject } from "#dotnet/core/net-object.ts";
import type { NetType } from "#dotnet/core/type.ts";
import { typeNamed } from "#dotnet/core/type.ts";

class NullString extends NetObject {
  override get netType(): NetType {
    return typeNamed("System.Management.Automation.Language.NullString");
  }
  toText(): string {
    return "";
  }
}

export const nullString: NetObject = new NullString();
