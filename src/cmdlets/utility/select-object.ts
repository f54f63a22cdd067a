// Select-Object: some of the objects, some of their properties.
import { cmdlet } from "#engine/cmdlet.ts";
import type { Call } from "#engine/cmdlet.ts";
import { readPropertyKeys } from "#engine/property-keys/property-key.ts";
import { excludedPatterns, select } from "#engine/property-keys/projection.ts";
import type { Emit, Selection } from "#engine/property-keys/projection.ts";
import { SelectionQueue } from "#engine/property-keys/selection-queue.ts";
import { DistinctObjects } from "#engine/property-keys/distinct.ts";
import type { Maybe } from "#engine/values/maybe.ts";
import { inTurn } from "#engine/values/maybe.ts";

interface Parameters {
  Property?: unknown;
  InputObject?: unknown;
  ExcludeProperty?: string[];
  ExpandProperty?: string;
  Unique: boolean;
  CaseInsensitive: boolean;
  Last?: number;
  First?: number;
  Skip?: number;
  SkipLast?: number;
  Wait: boolean;
  Index?: number[];
  SkipIndex?: number[];
}

const notNegative = [{ kind: "Range" as const, minimum: 0, maximum: 2147483647 }];

export default cmdlet<Parameters>({
  name: "Select-Object",
  module: "Microsoft.PowerShell.Utility",
  synopsis: "Selects objects, or properties of objects.",
  description: "Gives new objects that have only the chosen properties, or takes objects from the start, the end or certain places of the input. With -First what stands before it in the pipeline is stopped when there is enough.",
  aliases: ["select"],
  defaultSet: "DefaultParameter",
  parameters: {
    InputObject: { type: "psobject", pipeline: "value", help: "The objects to select from." },
    Property: { type: "object[]", position: 0, sets: ["DefaultParameter", "SkipLastParameter"], wildcards: true, help: "Property names, patterns, script blocks, or hashtables with Name and Expression." },
    ExcludeProperty: { type: "string[]", sets: ["DefaultParameter", "SkipLastParameter"], wildcards: true, help: "Properties to leave out." },
    ExpandProperty: { type: "string", sets: ["DefaultParameter", "SkipLastParameter"], wildcards: true, help: "A property whose values are given in place of the objects." },
    Unique: { type: "switch", help: "Gives equal objects once." },
    CaseInsensitive: { type: "switch", help: "Takes capital and small letters for the same with -Unique." },
    Last: { type: "int", sets: ["DefaultParameter"], validation: notNegative, help: "So many objects from the end." },
    First: { type: "int", sets: ["DefaultParameter"], validation: notNegative, help: "So many objects from the start." },
    Skip: { type: "int", sets: ["DefaultParameter", "SkipLastParameter"], validation: notNegative, help: "Objects to leave out at the start; at the end with -Last." },
    SkipLast: { type: "int", sets: ["SkipLastParameter"], validation: notNegative, help: "Objects to leave out at the end." },
    Wait: { type: "switch", sets: ["DefaultParameter", "IndexParameter"], help: "Lets the commands before this one run to their end." },
    Index: { type: "int[]", sets: ["IndexParameter"], validation: notNegative, help: "Places of the objects to take, counted from 0." },
    SkipIndex: { type: "int[]", sets: ["SkipIndexParameter"], validation: notNegative, help: "Places of the objects to leave out, counted from 0." },
  },
  output: ["System.Management.Automation.PSObject"],
  examples: [
    { title: "Two properties", code: "[pscustomobject]@{ Name = 'a'; Size = 1; Color = 'red' } | Select-Object Name, Size" },
    { title: "A calculated property", code: "'abc' | Select-Object Length, @{ Name = 'Upper'; Expression = { $_.ToUpper() } }" },
    { title: "The first three", code: "1..10 | Select-Object -First 3" },
  ],
  links: ["Where-Object", "Sort-Object", "Group-Object"],
  run(call) {
    let give: (item: unknown) => Maybe<void>;
    let queue: SelectionQueue;
    const distinct = new DistinctObjects(call);
    return {
      begin(p) {
        give = giver(p, call, p.Unique ? (value, notes) => distinct.take(value, notes, p.CaseInsensitive) : (value) => call.write(value));
        queue = new SelectionQueue({
          first: p.First ?? 0, last: p.Last ?? 0, skip: p.Skip ?? 0, skipLast: p.SkipLast ?? 0, limited: p.First !== undefined || p.Last !== undefined,
          indexes: p.Index ?? null, skippedIndexes: p.SkipIndex ?? null,
        });
      },
      process(p) {
        const item = p.InputObject;
        if (item === null || item === undefined) return;
        const done = queue.take(item) ? give(queue.taken) : undefined;
        if (!queue.full || p.Wait) return done;
        if (done instanceof Promise) return done.then(() => call.stopUpstream());
        call.stopUpstream();
      },
      end() {
        const done = inTurn(queue.rest(), give);
        if (done instanceof Promise) return done.then(() => distinct.writeAll());
        distinct.writeAll();
      },
    };
  },
});

/** What is done with each object that was taken. */
function giver(p: Parameters, call: Call<Parameters>, emit: Emit): (item: unknown) => Maybe<void> {
  const keys = readPropertyKeys(p.Property, ["expression", "name", "label"], call.session);
  const excluded = excludedPatterns(p.ExcludeProperty);
  const expand = p.ExpandProperty === undefined || p.ExpandProperty === "" ? null : readPropertyKeys([p.ExpandProperty], ["expression"], call.session)[0]!;
  if (!keys.length && !excluded.length && !expand) return (item) => emit(item, []);
  if (!keys.length && excluded.length && !expand) keys.push(...readPropertyKeys(["*"], ["expression"], call.session));
  const selection: Selection = { keys, excluded, expand };
  return (item) => select(item, selection, call as unknown as Call, emit);
}
