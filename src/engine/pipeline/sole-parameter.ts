// The parameter that every pipeline object of a cmdlet goes to as it is, when there is one: the binder need then not be asked for each.
import type { Binder } from "../bind/binder.ts";
import type { Parameter } from "../bind/metadata.ts";
import { PSObject } from "../values/ps-object.ts";

export interface SoleParameter {
  readonly name: string;
  /** It is mandatory: what may be empty has to be looked at by the binder. */
  readonly strict: boolean;
}

const EMPTIES = ["AllowNull", "AllowEmptyString", "AllowEmptyCollection"];

/** Null when objects can go to several parameters, or something has to be converted or checked. */
export function soleParameter(binder: Binder): SoleParameter | null {
  let found: Parameter | null = null;
  for (const parameter of binder.parameters) {
    if (binder.isBound(parameter.name) || !parameter.memberships.some((m) => m.pipeline)) continue;
    if (found) return null;
    found = parameter;
  }
  if (!found || found.type || found.isSwitch || found.transformations.length) return null;
  if (!found.memberships.every((m) => m.pipeline === "value")) return null;
  const allowed = found.validations.map((v) => v.kind);
  if (allowed.some((kind) => !EMPTIES.includes(kind))) return null;
  return { name: found.name, strict: found.memberships.some((m) => m.mandatory) && allowed.length < EMPTIES.length };
}

/** Whether a value certainly passes as one for a mandatory parameter. */
export function isGiven(value: unknown): boolean {
  if (typeof value === "string") return value !== "";
  return typeof value === "number" || (value instanceof PSObject && value.custom);
}
