// Get-Unique: drops an object that equals the one before it.
import { cmdlet } from "#engine/cmdlet.ts";
import { compareObjects } from "#engine/property-keys/object-comparer.ts";
import { textOf } from "#engine/values/text.ts";
import { typeNamesOf } from "#engine/values/type-of.ts";

interface Parameters {
  InputObject?: unknown;
  AsString: boolean;
  OnType: boolean;
  CaseInsensitive: boolean;
}

export default cmdlet<Parameters>({
  name: "Get-Unique",
  module: "Microsoft.PowerShell.Utility",
  synopsis: "Gives the objects of a sorted list without repetitions.",
  description: "Compares each object with the one before it only, so the list has to be sorted.",
  aliases: ["gu"],
  defaultSet: "AsString",
  parameters: {
    InputObject: { type: "psobject", pipeline: "value", help: "The objects; an array given here counts as one object." },
    AsString: { type: "switch", sets: ["AsString"], help: "Compares the objects as text." },
    OnType: { type: "switch", sets: [{ set: "UniqueByType", mandatory: true }], help: "Gives one object of each type." },
    CaseInsensitive: { type: "switch", help: "Takes capital and small letters for the same." },
  },
  output: ["System.Management.Automation.PSObject"],
  examples: [{ title: "Each word once", code: "'b', 'a', 'b' | Sort-Object | Get-Unique" }],
  links: ["Sort-Object", "Select-Object"],
  run(call) {
    let last: { value: unknown } | null = null;
    return {
      process(p) {
        const value = p.InputObject;
        if (value === null || value === undefined) return;
        if (last && same(last.value, value, p)) return;
        call.write(value);
        last = { value };
      },
    };
    function same(before: unknown, value: unknown, p: Parameters): boolean {
      const how = { session: call.session, ignoreCase: p.CaseInsensitive, culture: null };
      if (p.OnType) return typeNamesOf(before)[0] === typeNamesOf(value)[0];
      if (p.AsString) return compareObjects(textOf(before, call.session), textOf(value, call.session), how) === 0;
      return compareObjects(value, before, how) === 0;
    }
  },
});
