// The parameters that every cmdlet and advanced function has.
import { typeNamed } from "#dotnet/core/type.ts";
import { ALL_SETS } from "./metadata.ts";
import type { Parameter } from "./metadata.ts";

type Row = [name: string, type: string, aliases: string[], help: string];

const always: Row[] = [
  ["Verbose", "switch", ["vb"], "Shows the verbose messages of this command."],
  ["Debug", "switch", ["db"], "Shows the debug messages of this command."],
  ["ErrorAction", "System.Management.Automation.ActionPreference", ["ea"], "What to do on a non-terminating error."],
  ["WarningAction", "System.Management.Automation.ActionPreference", ["wa"], "What to do on a warning."],
  ["InformationAction", "System.Management.Automation.ActionPreference", ["infa"], "What to do on an information message."],
  ["ProgressAction", "System.Management.Automation.ActionPreference", ["proga"], "What to do on a progress update."],
  ["ErrorVariable", "string", ["ev"], "Name of a variable that collects the errors; a leading + appends."],
  ["WarningVariable", "string", ["wv"], "Name of a variable that collects the warnings; a leading + appends."],
  ["InformationVariable", "string", ["iv"], "Name of a variable that collects the information records; a leading + appends."],
  ["OutVariable", "string", ["ov"], "Name of a variable that collects the output; a leading + appends."],
  ["OutBuffer", "int", ["ob"], "How many objects to gather before the next command sees one."],
  ["PipelineVariable", "string", ["pv"], "Name of a variable that holds the current pipeline object."],
];
const shouldProcess: Row[] = [
  ["WhatIf", "switch", ["wi"], "Shows what would happen without doing it."],
  ["Confirm", "switch", ["cf"], "Asks before doing it."],
];
const paging: Row[] = [
  ["IncludeTotalCount", "switch", [], "Reports the total number of objects first."],
  ["Skip", "uint64", [], "Number of objects to pass over."],
  ["First", "uint64", [], "Number of objects to return."],
];

function make([name, typeName, aliases, help]: Row): Parameter {
  const isSwitch = typeName === "switch";
  return {
    name,
    aliases,
    typeName,
    type: isSwitch ? null : typeNamed(typeName),
    isSwitch,
    memberships: [{ set: ALL_SETS, mask: -1 }],
    mask: -1,
    validations: [],
    transformations: [],
    help,
    dontShow: false,
    wildcards: false,
    common: true,
    dynamic: false,
  };
}

const made = new Map<string, Parameter[]>();

/** Shared objects: never change them. */
export function commonParameters(options: { shouldProcess: boolean; paging: boolean }): Parameter[] {
  const key = `${options.shouldProcess} ${options.paging}`;
  let list = made.get(key);
  if (!list) {
    list = [...always, ...(options.shouldProcess ? shouldProcess : []), ...(options.paging ? paging : [])].map(make);
    made.set(key, list);
  }
  return list;
}
