// Reads a cmdlet's definition object into what binding works with; once per cmdlet.
import { findType } from "#dotnet/core/type.ts";
import type { NetType } from "#dotnet/core/type.ts";
import type { CmdletDefinition, ParameterDefinition } from "../cmdlet.ts";
import { resolveTypeText } from "../types/resolve.ts";
import { commonParameters } from "./common-parameters.ts";
import { ALL_SETS, layOutSets } from "./metadata.ts";
import type { CommandMetadata, Membership, Parameter } from "./metadata.ts";

const known = new WeakMap<object, CommandMetadata>();

export function metadataOfCmdlet(definition: CmdletDefinition<never>): CommandMetadata {
  let metadata = known.get(definition);
  if (!metadata) known.set(definition, (metadata = read(definition)));
  return metadata;
}

function read(definition: CmdletDefinition<never>): CommandMetadata {
  const own = Object.entries(definition.parameters).map(([name, parameter]) => parameterOf(name, parameter));
  const advancedParameters = commonParameters({ shouldProcess: definition.shouldProcess !== undefined, paging: false });
  const parameters = [...own, ...advancedParameters];
  const layout = layOutSets(own, { defaultSet: definition.defaultSet ?? null, positionalBinding: true, autoPositions: definition.function === true });
  const [verb, noun] = definition.name.split("-");
  const id = definition.function ? definition.name : `Microsoft.PowerShell.Commands.${verb}${noun ?? ""}Command`;
  return {
    name: definition.name,
    commandId: definition.commandId ?? id,
    advanced: true,
    script: definition.function === true,
    parameters,
    sets: layout.sets,
    defaultMask: layout.defaultMask,
    defaultSet: definition.defaultSet ?? null,
    positionalBinding: true,
    shouldProcess: definition.shouldProcess !== undefined,
    confirmImpact: definition.shouldProcess ?? "Medium",
    supportsPaging: false,
    definition,
    block: null,
    fault: null,
  };
}

/** Also used for dynamic parameters. */
export function parameterOf(name: string, definition: ParameterDefinition): Parameter {
  const isSwitch = definition.type === "switch";
  const { mandatory, position, pipeline, remaining, helpMessage } = definition;
  const shared = { mandatory, position, pipeline, remaining, helpMessage, mask: -1 };
  const memberships: Membership[] = definition.sets
    ? definition.sets.map((s) => (typeof s === "string" ? { ...shared, set: s } : { ...s, mask: -1 }))
    : [{ ...shared, set: ALL_SETS }];
  const type = isSwitch ? null : typeOfDefinition(definition.type);
  return {
    name,
    aliases: definition.aliases ?? [],
    typeName: definition.type,
    type,
    isSwitch,
    memberships,
    mask: -1,
    validations: definition.validation ?? [],
    transformations: definition.transform ? [definition.transform] : [],
    // Every cmdlet with a credential parameter has the attribute on it.
    ...(type?.fullName === "System.Management.Automation.PSCredential" ? { asksCredential: true } : {}),
    help: definition.help,
    defaultText: definition.default,
    complete: definition.complete,
    dontShow: definition.dontShow ?? false,
    wildcards: definition.wildcards ?? false,
    common: false,
    dynamic: false,
  };
}

/** Null for "object" and "psobject": anything goes. */
function typeOfDefinition(name: string): NetType | null {
  const lower = name.toLowerCase();
  if (lower === "object" || lower === "psobject" || lower === "system.object" || lower === "system.management.automation.psobject") return null;
  const type = findType(name) ?? resolveTypeText(name);
  if (!type) throw new Error(`parameter type ${name} is unknown`);
  return type;
}
