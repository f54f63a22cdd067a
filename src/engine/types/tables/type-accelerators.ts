// System.Management.Automation.TypeAccelerators: the short names of types; scripts get at the class by reflection and add names of their own.
import { argumentError, NetException } from "#dotnet/core/exception.ts";
import type { NetType } from "#dotnet/core/type.ts";
import { defineType, genericTypeOf, typeNamed } from "#dotnet/core/type.ts";
import { Dictionary } from "#dotnet/types/dictionary.ts";
import { runningEngine } from "../../pipeline/running.ts";
import { accelerators } from "../accelerators.ts";
import { addAccelerator, addedAccelerators, removeAccelerator } from "../script-types.ts";

function all(): Dictionary {
  const dictionary = new Dictionary(genericTypeOf(typeNamed("System.Collections.Generic.Dictionary`2"), [typeNamed("System.String"), typeNamed("System.Type")]));
  for (const [name, type] of [...accelerators(), ...addedAccelerators(runningEngine())]) dictionary.set(name, type);
  return dictionary;
}

export default defineType({
  name: "System.Management.Automation.TypeAccelerators",
  abstract: true,
  sealed: true,
  members: [
    ["static System.Collections.Generic.Dictionary[string,type] Get {get;}", all],
    ["static void Add(string typeName, type type)", (name: string | null, type: NetType | null) => {
      if (!name) throw argumentError("ArgumentNullException", "Value cannot be null.", "key");
      if (!type) return;
      const engine = runningEngine();
      if (!addAccelerator(engine, name, type)) throw new NetException("System.ArgumentException", `An item with the same key has already been added. Key: ${name}`);
      engine.typeVersion++;
    }],
    ["static bool Remove(string typeName)", (name: string | null) => {
      const engine = runningEngine();
      engine.typeVersion++;
      return name !== null && removeAccelerator(engine, name);
    }],
  ],
});
