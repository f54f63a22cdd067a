// Decides which parameter set a call means (PowerShell's rules; golden program-params).
import { ambiguousSet } from "./binding-error.ts";
import type { BindingContext } from "./binding-error.ts";
import { countSets, membershipIn } from "./metadata.ts";
import type { CommandMetadata, Parameter } from "./metadata.ts";

export interface SetState {
  /** Sets still possible; -1 while nothing has narrowed them. */
  mask: number;
  bound: ReadonlySet<Parameter>;
}

/** Bits of all sets of the command; -1 when it has none. */
function everySet(metadata: CommandMetadata): number {
  return metadata.sets.length ? (1 << metadata.sets.length) - 1 : -1;
}

/**
 * Narrows the sets as far as the arguments decide. Before pipeline input a choice may stay open when an unbound parameter
 * takes pipeline input; afterwards the default set decides, then the sets that lack no mandatory parameter.
 * Throws AmbiguousParameterSet.
 */
export function resolveSets(context: BindingContext, state: SetState, options: { beforePipeline: boolean; parameters: readonly Parameter[] }): number {
  const { metadata } = context;
  if (state.mask === 0) throw ambiguousSet(context);
  const mask = state.mask === -1 ? everySet(metadata) : state.mask;
  if (mask === -1) return -1;
  if (countSets(mask) === 1) return mask;
  if (options.beforePipeline && takesPipelineInput(state, mask, options.parameters)) return state.mask;
  if (metadata.defaultMask && mask & metadata.defaultMask) return metadata.defaultMask;
  const complete = setsWithoutMissing(mask, state, options.parameters);
  if (countSets(complete) === 1) return complete;
  const specific = complete & ~setsWithoutMandatory(complete, options.parameters);
  if (countSets(specific) === 1) return specific;
  throw ambiguousSet(context);
}

function takesPipelineInput(state: SetState, mask: number, parameters: readonly Parameter[]): boolean {
  return parameters.some((p) => !state.bound.has(p) && p.memberships.some((m) => m.pipeline && m.mask & mask));
}

/** Of the sets in `mask`, those whose mandatory parameters are all bound. */
export function setsWithoutMissing(mask: number, state: SetState, parameters: readonly Parameter[]): number {
  return filterSets(mask, (bit) => parameters.every((p) => state.bound.has(p) || !membershipIn(p, bit)?.mandatory));
}

function setsWithoutMandatory(mask: number, parameters: readonly Parameter[]): number {
  return filterSets(mask, (bit) => parameters.every((p) => !p.memberships.some((m) => m.mask !== -1 && m.mask & bit && m.mandatory)));
}

export function filterSets(mask: number, keep: (bit: number) => boolean): number {
  let result = 0;
  for (let bits = mask; bits; bits &= bits - 1) {
    const bit = bits & -bits;
    if (keep(bit)) result |= bit;
  }
  return result;
}
