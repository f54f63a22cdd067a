// Sort-Object: objects in the order of their values or of properties.
import { cmdlet } from "#engine/cmdlet.ts";
import type { Call } from "#engine/cmdlet.ts";
import { readPropertyKeys } from "#engine/property-keys/property-key.ts";
import type { PropertyKey } from "#engine/property-keys/property-key.ts";
import { compareEntries, defaultKeys, expandPatterns, orderItems } from "#engine/property-keys/order-entries.ts";
import type { Ordering } from "#engine/property-keys/order-entries.ts";
import { after } from "#engine/values/maybe.ts";

interface Parameters {
  Property?: unknown;
  Descending: boolean;
  Unique: boolean;
  CaseSensitive: boolean;
  Stable: boolean;
  Culture?: string;
  Top?: number;
  Bottom?: number;
  InputObject?: unknown;
}

export default cmdlet<Parameters>({
  name: "Sort-Object",
  module: "Microsoft.PowerShell.Utility",
  synopsis: "Sorts objects by their values or by properties.",
  description: "Collects its input and gives it out in order. Without -Property the objects themselves are compared. Equal objects keep the order they came in.",
  aliases: ["sort"],
  defaultSet: "Default",
  parameters: {
    Stable: { type: "switch", sets: ["Default"], help: "Keeps equal objects in the order they came in, which they do here in any case." },
    Descending: { type: "switch", help: "Puts the greatest first." },
    Unique: { type: "switch", help: "Keeps one of the objects that are equal." },
    Top: { type: "int", sets: [{ set: "Top", mandatory: true }], validation: [{ kind: "Range", minimum: 1, maximum: 2147483647 }], help: "Gives only so many objects from the start of the order." },
    Bottom: { type: "int", sets: [{ set: "Bottom", mandatory: true }], validation: [{ kind: "Range", minimum: 1, maximum: 2147483647 }], help: "Gives only so many objects from the end of the order." },
    InputObject: { type: "psobject", pipeline: "value", help: "The objects to sort; an array given here counts as one object." },
    Property: { type: "object[]", position: 0, help: "Property names, script blocks, or hashtables with Expression and Ascending or Descending." },
    Culture: { type: "string", help: "The culture whose order of letters counts." },
    CaseSensitive: { type: "switch", help: "Tells capital from small letters." },
  },
  output: ["System.Management.Automation.PSObject"],
  examples: [
    { title: "Numbers from great to small", code: "3, 1, 2 | Sort-Object -Descending" },
    { title: "By two properties, the first falling", code: "Get-Command | Sort-Object @{ Expression = 'CommandType'; Descending = $true }, Name | Select-Object -First 5" },
  ],
  links: ["Group-Object", "Measure-Object", "Select-Object"],
  run(call) {
    const items: unknown[] = [];
    let keys: PropertyKey[] = [];
    return {
      begin(p) {
        keys = readPropertyKeys(p.Property, ["expression", "ascending", "descending"], call.session);
      },
      process(p) {
        const item = p.InputObject;
        if (item !== null && item !== undefined) items.push(item);
      },
      end(p) {
        const quick = !keys.length && sortPlainNumbers(items, p.Descending);
        if (quick) return give(p.Unique ? [...new Set(quick)] : quick, p, call);
        const { session } = call;
        const all = keys.length ? expandPatterns(keys, items, session) : defaultKeys(items, session);
        const how: Ordering = {
          session,
          ignoreCase: !p.CaseSensitive,
          culture: p.Culture ?? null,
          descending: all.length ? all.map((key) => key.descending ?? p.Descending) : [p.Descending],
        };
        return after(orderItems(items, all, how, call), (entries) => {
          const kept = p.Unique ? entries.filter((entry, i) => i === 0 || compareEntries(entries[i - 1]!, entry, how) !== 0) : entries;
          give(kept.map((entry) => entry.item), p, call);
        });
      },
    };
  },
});

/** The everyday case: nothing but numbers. Null when there is anything else. */
function sortPlainNumbers(items: readonly unknown[], descending: boolean): number[] | null {
  for (let i = 0; i < items.length; i++) {
    const item = items[i];
    if (typeof item !== "number" || item !== item) return null;
  }
  const numbers = items.slice() as number[];
  return numbers.sort(descending ? (a, b) => b - a : (a, b) => a - b);
}

/** Writes the part of the order that -Top and -Bottom ask for. */
function give(sorted: readonly unknown[], p: Parameters, call: Call<Parameters>): void {
  const start = p.Bottom === undefined ? 0 : Math.max(0, sorted.length - p.Bottom);
  const end = p.Top === undefined ? sorted.length : Math.min(p.Top, sorted.length);
  for (let i = start; i < end; i++) call.write(sorted[i]);
}
