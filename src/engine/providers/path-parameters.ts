// Parameters that the item cmdlets share, and walking the places they name.
import type { Call, ParameterDefinition } from "../cmdlet.ts";
import { orWriteError } from "../scope/variable-parameters.ts";
import { inTurn } from "../values/maybe.ts";
import type { Maybe } from "../values/maybe.ts";
import { existingPlaces } from "./resolve-path.ts";
import type { Place } from "./place.ts";
import { placeOf } from "./resolve-path.ts";
import type { Session } from "../session.ts";
import { TerminatingError } from "../errors/error-record.ts";
import type { Provider } from "./provider.ts";

export interface PathArguments {
  Path?: string[];
  LiteralPath?: string[];
  Filter?: string;
  Include?: string[];
  Exclude?: string[];
  Force?: boolean;
}

const PATH_HELP = "What to work on: paths, patterns allowed.";

/** -Path and -LiteralPath in their two sets. */
export function pathParameters(shape: { optional?: boolean; pipeline?: "both" | "property"; type?: string; extraSets?: string[] } = {}): { Path: ParameterDefinition; LiteralPath: ParameterDefinition } {
  const type = shape.type ?? "string[]";
  return {
    Path: {
      type,
      sets: [{ set: "Path", position: 0, mandatory: shape.optional !== true, pipeline: shape.pipeline ?? "both" }],
      wildcards: true,
      help: PATH_HELP,
    },
    LiteralPath: {
      type,
      aliases: ["PSPath", "LP"],
      sets: [{ set: "LiteralPath", mandatory: shape.optional !== true, pipeline: "property" }],
      help: "Paths taken as they stand, without patterns.",
    },
  };
}

export const filterParameters: { [name in "Filter" | "Include" | "Exclude"]: ParameterDefinition } = {
  Filter: { type: "string", wildcards: true, help: "A pattern for the names, applied by the provider." },
  Include: { type: "string[]", wildcards: true, help: "Only names that fit one of these patterns." },
  Exclude: { type: "string[]", wildcards: true, help: "No names that fit one of these patterns." },
};

export const forceParameter: ParameterDefinition = { type: "switch", help: "Works on hidden and read-only items, too." };
export const passThruParameter: ParameterDefinition = { type: "switch", help: "Gives the item out." };
export const credentialParameter: ParameterDefinition = { type: "pscredential", pipeline: "property", help: "Not used by the built-in providers." };

/** The existing places that -Path or -LiteralPath name; what is not found becomes a non-terminating error. */
export function eachPlace<P extends PathArguments>(call: Call<P>, p: P, step: (place: Place) => Maybe<void>): Maybe<void> {
  const literal = p.LiteralPath !== undefined && p.Path === undefined;
  return inTurn(p.LiteralPath !== undefined && literal ? p.LiteralPath : (p.Path ?? []), (text) => {
    let places: Place[] = [];
    const { Filter: filter, Include: include, Exclude: exclude } = p;
    orWriteError(call, () => (places = existingPlaces(call.session, text, { literal, force: p.Force === true, filter, include, exclude })));
    return inTurn(places, step);
  });
}

/** The provider that the bound path (or the current location) belongs to; null when the path is bad. */
export function providerOfBound(bound: ReadonlyMap<string, unknown>, session: Session): Provider | null {
  const given = bound.get("Path") ?? bound.get("LiteralPath") ?? bound.get("FilePath");
  const first = Array.isArray(given) ? given[0] : given;
  try {
    return placeOf(session, typeof first === "string" && first !== "" ? first : ".").provider;
  } catch (thrown) {
    if (thrown instanceof TerminatingError) return null;
    throw thrown;
  }
}
