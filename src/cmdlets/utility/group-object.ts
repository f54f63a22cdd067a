// Group-Object: objects with the same value together.
import { toText } from "#dotnet/core/format.ts";
import { typeNamed } from "#dotnet/core/type.ts";
import { ArrayList } from "#dotnet/types/array-list.ts";
import { collectionOf } from "#dotnet/types/collection.ts";
import { Hashtable, hashLiteral } from "#dotnet/types/hashtable.ts";
import { cmdlet } from "#engine/cmdlet.ts";
import type { Call } from "#engine/cmdlet.ts";
import { readPropertyKeys } from "#engine/property-keys/property-key.ts";
import type { PropertyKey } from "#engine/property-keys/property-key.ts";
import { compareEntries, expandPatterns, lacking, orderItems } from "#engine/property-keys/order-entries.ts";
import type { OrderEntry, Ordering } from "#engine/property-keys/order-entries.ts";
import { GroupInfo } from "#engine/types/tables/group-info.ts";
import { elementsOf } from "#engine/values/enumerate.ts";
import { after } from "#engine/values/maybe.ts";
import { baseOf, PSObject } from "#engine/values/ps-object.ts";

interface Parameters {
  Property?: unknown;
  InputObject?: unknown;
  NoElement: boolean;
  AsHashTable: boolean;
  AsString: boolean;
  CaseSensitive: boolean;
  Culture?: string;
}

export default cmdlet<Parameters>({
  name: "Group-Object",
  module: "Microsoft.PowerShell.Utility",
  synopsis: "Puts objects with the same value into groups.",
  description: "Gives one group for each value of the named properties, sorted by that value: its name, the number of objects and the objects themselves.",
  aliases: ["group"],
  parameters: {
    NoElement: { type: "switch", help: "Leaves the objects out of the groups." },
    AsHashTable: { type: "switch", aliases: ["AHT"], sets: ["HashTable"], help: "Gives one hashtable from value to objects." },
    AsString: { type: "switch", sets: ["HashTable"], help: "Makes the keys of the hashtable strings." },
    InputObject: { type: "psobject", pipeline: "value", help: "The objects to group; an array given here counts as one object." },
    Property: { type: "object[]", position: 0, help: "Property names, script blocks, or hashtables with Expression." },
    Culture: { type: "string", help: "The culture whose rules say which strings are the same." },
    CaseSensitive: { type: "switch", help: "Tells capital from small letters." },
  },
  output: ["System.Collections.Hashtable", "Microsoft.PowerShell.Commands.GroupInfo"],
  examples: [
    { title: "How many of each", code: "'a', 'b', 'a' | Group-Object -NoElement" },
    { title: "Commands by verb", code: "Get-Command -CommandType Cmdlet | Group-Object Verb | Sort-Object Count -Descending | Select-Object -First 3" },
  ],
  links: ["Sort-Object", "Measure-Object", "Compare-Object"],
  run(call) {
    const items: unknown[] = [];
    let keys: PropertyKey[] = [];
    return {
      begin(p) {
        keys = readPropertyKeys(p.Property, ["expression"], call.session);
      },
      process(p) {
        const item = p.InputObject;
        if (item !== null && item !== undefined) items.push(item);
      },
      end(p) {
        const all = expandPatterns(keys, items, call.session);
        const how: Ordering = { session: call.session, ignoreCase: !p.CaseSensitive, culture: p.Culture ?? null, descending: all.map(() => false) };
        return after(orderItems(items, all, how, call), (entries) => {
          const groups = groupsOf(entries, how, !p.NoElement);
          if (p.AsHashTable) writeTable(groups, p, call);
          else for (const group of groups) call.write(group);
        });
      },
    };
  },
});

/** Neighbours with equal keys, and all that have no key or a null one, make a group. */
function groupsOf(entries: readonly OrderEntry[], how: Ordering, keepsElements: boolean): GroupInfo[] {
  const found: { entry: OrderEntry; group: GroupInfo }[] = [];
  const element = typeNamed("System.Management.Automation.PSObject");
  for (const raw of entries) {
    const entry = { item: raw.item, values: raw.values.map((value) => (value === lacking ? null : value)) };
    const last = found.at(-1);
    let home = last && compareEntries(last.entry, entry, how) === 0 ? last : undefined;
    if (!home && raw.values.includes(lacking)) home = found.find((one) => compareEntries(one.entry, entry, how) === 0);
    if (!home) {
      const values = new ArrayList(entry.values.map((value) => value));
      home = { entry, group: new GroupInfo(entry.values.map(nameOf).join(", "), { values, group: collectionOf(element, []), keepsElements }) };
      found.push(home);
    }
    home.group.count++;
    if (keepsElements) home.group.group.items.push(entry.item);
  }
  return found.map((one) => one.group);
}

function nameOf(value: unknown): string {
  if (value === null) return "";
  const items = value instanceof PSObject && value.custom ? null : elementsOf(value);
  if (items) return `{${items.map((one) => (one === null ? "" : toText(baseOf(one)))).join(", ")}}`;
  return toText(baseOf(value));
}

function writeTable(groups: readonly GroupInfo[], p: Parameters, call: Call<Parameters>): void {
  const table = p.CaseSensitive ? new Hashtable() : hashLiteral();
  for (const group of groups) {
    const values = group.values.items;
    const key = p.AsString || values.length !== 1 ? group.name : baseOf(values[0]);
    if (key === null || table.has(key)) {
      const message = "The objects grouped by this property cannot be expanded because there is a key duplication. Provide a valid value for the property, and then try again.";
      call.error({ id: message, message, category: "InvalidArgument", exception: "System.Management.Automation.PSInvalidOperationException" });
      return;
    }
    table.set(key, group.group);
  }
  call.write(table);
}
