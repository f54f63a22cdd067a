// What Set-Content and Add-Content share: parameters, and writing to one or more items.
import type { Encoding } from "#dotnet/types/encoding.ts";
import type { Blocks, Call, CmdletDefinition, ParameterDefinition } from "../cmdlet.ts";
import { orWriteError } from "../scope/variable-parameters.ts";
import { after, inTurn } from "../values/maybe.ts";
import type { Maybe } from "../values/maybe.ts";
import { contentWriter, nothingFits } from "./content.ts";
import type { ContentWriter } from "./content.ts";
import { credentialParameter, filterParameters, forceParameter, passThruParameter, pathParameters, providerOfBound } from "./path-parameters.ts";
import type { PathArguments } from "./path-parameters.ts";
import type { Place } from "./place.ts";
import { exactPlace, existingPlaces, isPattern } from "./resolve-path.ts";
import { defaultEncoding, encodingParameter } from "./text-content.ts";

export interface ContentArguments extends PathArguments {
  Value?: unknown[];
  PassThru: boolean;
  NoNewline?: boolean;
  AsByteStream?: boolean;
  Encoding?: Encoding;
  Credential?: unknown;
}

export const contentParameters: { [name: string]: ParameterDefinition } = {
  ...pathParameters({ pipeline: "property" }),
  Value: {
    type: "object[]",
    position: 1,
    mandatory: true,
    pipeline: "both",
    validation: [{ kind: "AllowNull" }, { kind: "AllowEmptyCollection" }, { kind: "AllowEmptyString" }],
    help: "What to write; each element is a line.",
  },
  PassThru: passThruParameter,
  ...filterParameters,
  Force: forceParameter,
  Credential: credentialParameter,
};

export const contentDynamic: NonNullable<CmdletDefinition["dynamicParameters"]> = (bound, session) =>
  providerOfBound(bound, session)?.tree
    ? {
        NoNewline: { type: "switch", help: "Puts nothing between and after the values." },
        Encoding: encodingParameter,
        AsByteStream: { type: "switch", help: "Writes bytes." },
      }
    : null;

/** The places to write to: existing ones for a pattern, the path itself otherwise. */
function targets(call: Call<ContentArguments>, p: ContentArguments): Place[] {
  const literal = p.LiteralPath !== undefined;
  const how = { literal, force: p.Force === true, filter: p.Filter, include: p.Include, exclude: p.Exclude };
  return (p.LiteralPath ?? p.Path ?? []).flatMap((text) => {
    let places: Place[] = [];
    orWriteError(call, () => {
      if (!isPattern(text, how)) places = [exactPlace(call.session, text, literal)];
      else {
        places = existingPlaces(call.session, text, how);
        if (!places.length) call.error(nothingFits(text));
      }
    });
    return places;
  });
}

export function contentCmdlet(call: Call<ContentArguments>, how: { append: boolean; action: string }): Blocks<ContentArguments> {
  let writers: ContentWriter[] | null = null;

  const open = (p: ContentArguments): Maybe<void> => {
    writers = [];
    const request = {
      append: how.append,
      noNewline: p.NoNewline === true,
      bytes: p.AsByteStream === true,
      force: p.Force === true,
      encoding: p.Encoding ?? defaultEncoding,
      given: p.Encoding !== undefined,
    };
    return inTurn(targets(call, p), (place) =>
      after(call.shouldProcess(`Path: ${place.path}`, how.action), (go) => {
        if (go) orWriteError(call, () => void writers!.push(contentWriter(place, request, call.session)));
      }),
    );
  };
  const write = (p: ContentArguments): void => {
    const values = p.Value ?? [null];
    for (const writer of writers!) orWriteError(call, () => values.forEach((value) => writer.write(value)));
    if (p.PassThru) call.writeEach(values);
  };
  const close = (): void => {
    const open = writers;
    writers = null;
    for (const writer of open ?? []) writer.close();
  };
  /** Files named by the pipeline's objects change with each object. */
  const byObject = !call.isBound("Path") && !call.isBound("LiteralPath");
  return {
    begin: (p) => (byObject ? undefined : open(p)),
    process(p) {
      if (!byObject) return write(p);
      return after(open(p), () => {
        write(p);
        close();
      });
    },
    end() {
      orWriteError(call, close);
    },
    clean: close,
  };
}
