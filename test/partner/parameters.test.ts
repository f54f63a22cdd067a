// The parameters of the cmdlets, set by set, against the recorded module's.
import { describe, expect, it } from "vitest";
import "#engine/types/library.ts";
import { cmdlets } from "#cmdlets/registry.ts";
import { metadataOfCmdlet } from "#engine/bind/cmdlet-metadata.ts";
import { linesOf } from "./records/record.ts";

interface RecordedParameter {
  name: string;
  type: string;
  mandatory: boolean;
  position: number | null;
}
interface RecordedSets {
  cmdlet: string;
  parameterSets: { name: string; parameters: RecordedParameter[] }[];
}

/** -Region of Test-PCAddress is ours: the docs' snippet passes it. */
const added = new Set(["Test-PCAddress -Region"]);

function setsOf(name: string): Map<string, string[]> {
  const definition = cmdlets.find((cmdlet) => cmdlet.name === name);
  if (!definition) throw new Error(`no cmdlet ${name}`);
  const sets = new Map<string, string[]>();
  const metadata = metadataOfCmdlet(definition);
  for (const parameter of metadata.parameters.filter((one) => one.name in definition.parameters && !added.has(`${name} -${one.name}`))) {
    const own = parameter.memberships.map((one) => one.set);
    const names = own.includes("__AllParameterSets") ? (metadata.sets.length ? metadata.sets : ["__AllParameterSets"]) : own;
    for (const set of names) {
      const membership = parameter.memberships.find((one) => one.set === set) ?? parameter.memberships[0]!;
      const line = `${parameter.name}: ${parameter.isSwitch ? "System.Management.Automation.SwitchParameter" : (parameter.type?.fullName ?? "System.Object")}${membership.mandatory ? ", mandatory" : ""}, ${membership.position ?? "named"}`;
      sets.set(set, [...(sets.get(set) ?? []), line]);
    }
  }
  return sets;
}

describe("the parameters of", () => {
  it.each(linesOf<RecordedSets>("parameters.jsonl").map((one) => [one.cmdlet, one] as const))("%s are the module's", (name, recorded) => {
    const wanted = recorded.parameterSets.map((set) => [
      set.name,
      set.parameters.map((one) => `${one.name}: ${one.type}${one.mandatory ? ", mandatory" : ""}, ${one.position ?? "named"}`).sort(),
    ]);
    const found = [...setsOf(name)].map(([set, lines]) => [set, lines.sort()]);
    expect(Object.fromEntries(found)).toEqual(Object.fromEntries(wanted));
  });
});
