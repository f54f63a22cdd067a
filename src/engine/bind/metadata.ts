// What binding knows of a command: its parameters with types, sets and checks, whether it is a cmdlet or a script function.
import type { NetType } from "#dotnet/core/type.ts";
import type { CmdletDefinition, ParameterDefinition, SetMembership, Validation } from "../cmdlet.ts";
import type { ScriptBlock } from "../script-block.ts";
import type { Maybe } from "../values/maybe.ts";

/** A parameter's place in one set or in all of them (`mask` -1). */
export interface Membership extends Omit<SetMembership, "set"> {
  /** "__AllParameterSets" for all. */
  set: string;
  /** Bits of the sets; -1 for all. */
  mask: number;
}

/** A check that is code: own attribute classes in scripts. Throws a TerminatingError or NetException when it refuses. */
export interface ScriptedCheck {
  kind: "Custom";
  check(value: unknown): Maybe<void>;
}

export interface Parameter {
  name: string;
  aliases: string[];
  /** As written or defined: "string[]". */
  typeName: string;
  /** Null when untyped (any object). */
  type: NetType | null;
  isSwitch: boolean;
  memberships: Membership[];
  /** Union of the memberships' masks. */
  mask: number;
  validations: (Validation | ScriptedCheck)[];
  /** Own transformation attributes, run before the conversion, outermost last. */
  transformations: ((value: unknown) => Maybe<unknown>)[];
  /** [Credential()]: a user name given for it asks for the password. */
  asksCredential?: boolean;
  /** [PSTypeName()]: the argument must be of this type by name. */
  psTypeName?: string;
  /** Attributes of other kinds, for .Attributes: classes of scripts, ArgumentCompleter... */
  otherAttributes?: () => unknown[];
  help: string;
  defaultText?: string;
  complete?: ParameterDefinition["complete"];
  dontShow: boolean;
  wildcards: boolean;
  /** True for the parameters every advanced command has (-ErrorAction ...). */
  common: boolean;
  /** True when the parameter came from dynamicparam. */
  dynamic: boolean;
}

export interface CommandMetadata {
  name: string;
  /** "Microsoft.PowerShell.Commands.GetDateCommand" or the function's name. */
  commandId: string;
  /** False for a function without [CmdletBinding()] or [Parameter()]: no common parameters, extra arguments go to $args. */
  advanced: boolean;
  /** Script functions convert arguments by transformation; cmdlets by assignment: the errors differ. */
  script: boolean;
  parameters: Parameter[];
  /** Names of the sets in order of appearance; bit i is sets[i]. */
  sets: string[];
  /** Bits of the default set; 0 when there is none. */
  defaultMask: number;
  defaultSet: string | null;
  positionalBinding: boolean;
  shouldProcess: boolean;
  confirmImpact: "None" | "Low" | "Medium" | "High";
  supportsPaging: boolean;
  definition: CmdletDefinition<never> | null;
  block: ScriptBlock | null;
  /** What a duplicate or reserved name means for every call: thrown when the command is first bound. */
  fault: { id: string; message: string } | null;
}

export const ALL_SETS = "__AllParameterSets";

/** The membership that counts for the sets in `mask`: a set's own one before the one for all sets. */
export function membershipIn(parameter: Parameter, mask: number): Membership | null {
  let general: Membership | null = null;
  for (const membership of parameter.memberships) {
    if (membership.mask === -1) general = membership;
    else if (membership.mask & mask) return membership;
  }
  return general;
}

/** Number of sets in a mask; -1 (all) counts as the command's sets. */
export function countSets(mask: number): number {
  let count = 0;
  for (let bits = mask; bits; bits &= bits - 1) count++;
  return count;
}

/** Name of the set that a mask stands for when it is decided. */
export function setName(metadata: CommandMetadata, mask: number): string {
  if (mask === -1) return metadata.defaultSet ?? ALL_SETS;
  const index = metadata.sets.findIndex((_, i) => mask & (1 << i));
  return index < 0 ? ALL_SETS : metadata.sets[index]!;
}

/** A command's metadata for one call whose dynamic parameters may name sets of their own: these get the next bits. */
export function withSetsOf(added: readonly Parameter[], metadata: CommandMetadata): CommandMetadata {
  const sets = [...metadata.sets];
  for (const parameter of added) {
    for (const membership of parameter.memberships) membership.mask = bitOf(membership.set, sets);
    parameter.mask = parameter.memberships.reduce((mask, m) => mask | m.mask, 0);
  }
  return sets.length === metadata.sets.length ? metadata : { ...metadata, sets };
}

/** The bit of a set, which is added where it is new; -1 for all sets. */
function bitOf(name: string, sets: string[]): number {
  if (name === ALL_SETS) return -1;
  let index = sets.findIndex((s) => s.toLowerCase() === name.toLowerCase());
  if (index < 0) index = sets.push(name) - 1;
  return 1 << index;
}

/** Gives every set a bit, and untagged parameters all of them. Positions are assigned by declaration where no parameter has one. */
export function layOutSets(
  parameters: Parameter[],
  options: { defaultSet: string | null; positionalBinding: boolean; autoPositions: boolean },
): { sets: string[]; defaultMask: number } {
  const sets: string[] = [];
  const bit = (name: string) => bitOf(name, sets);
  for (const parameter of parameters) {
    for (const membership of parameter.memberships) membership.mask = bit(membership.set);
  }
  const defaultMask = options.defaultSet ? bit(options.defaultSet) : 0;
  for (const parameter of parameters) parameter.mask = parameter.memberships.reduce((mask, m) => mask | m.mask, 0);
  const own = parameters.filter((p) => !p.common);
  const positioned = own.some((p) => p.memberships.some((m) => m.position !== undefined));
  const grouped = own.some((p) => p.memberships.some((m) => m.mask !== -1));
  if (options.autoPositions && options.positionalBinding && !positioned && !grouped) {
    let position = 0;
    for (const parameter of own) {
      if (parameter.isSwitch) continue;
      const general = parameter.memberships[0]!;
      if (!general.remaining) general.position = position++;
    }
  }
  return { sets, defaultMask };
}
