// Get-Content: the lines (or bytes, or the whole text) of files and the values of other items.
import { Byte } from "#dotnet/core/numbers.ts";
import type { Encoding } from "#dotnet/types/encoding.ts";
import { cmdlet } from "#engine/cmdlet.ts";
import { fileBytes, flatContent, nothingFits } from "#engine/providers/content.ts";
import { contentNotes } from "#engine/providers/decorate.ts";
import { credentialParameter, filterParameters, forceParameter, pathParameters, providerOfBound } from "#engine/providers/path-parameters.ts";
import type { PathArguments } from "#engine/providers/path-parameters.ts";
import type { Place } from "#engine/providers/place.ts";
import { groupsOf, piecesOf } from "#engine/providers/line-reader.ts";
import { existingPlaces, isPattern } from "#engine/providers/resolve-path.ts";
import { encodingParameter, linesOf, textOfBytes } from "#engine/providers/text-content.ts";
import { orWriteError } from "#engine/scope/variable-parameters.ts";
import type { MemberTable } from "#engine/values/ps-object.ts";
import { extend, PSObject } from "#engine/values/ps-object.ts";

interface Parameters extends PathArguments {
  ReadCount?: { value: bigint };
  TotalCount?: { value: bigint };
  Tail?: number;
  Delimiter?: string;
  Wait?: boolean;
  Raw?: boolean;
  Encoding?: Encoding;
  AsByteStream?: boolean;
  Credential?: unknown;
}

export default cmdlet<Parameters>({
  name: "Get-Content",
  module: "Microsoft.PowerShell.Management",
  synopsis: "Gives the content of items: the lines of a file.",
  aliases: ["gc", "cat", "type"],
  defaultSet: "Path",
  parameters: {
    ReadCount: { type: "long", pipeline: "property", default: "1", help: "How many lines go down the pipeline at a time; 0 is all at once." },
    TotalCount: { type: "long", aliases: ["First", "Head"], pipeline: "property", help: "Only so many lines from the start." },
    Tail: { type: "int", aliases: ["Last"], pipeline: "property", validation: [{ kind: "Range", minimum: 0, maximum: 2147483647 }], help: "Only so many lines from the end." },
    ...pathParameters({ pipeline: "property" }),
    ...filterParameters,
    Force: forceParameter,
    Credential: credentialParameter,
  },
  dynamicParameters: (bound, session) =>
    providerOfBound(bound, session)?.tree
      ? {
          Delimiter: { type: "string", help: "What ends a piece, in place of the newline." },
          Wait: { type: "switch", help: "Accepted; what is there is read once." },
          Raw: { type: "switch", help: "The whole file as one string." },
          Encoding: encodingParameter,
          AsByteStream: { type: "switch", help: "Bytes in place of lines." },
        }
      : null,
  output: ["System.String", "System.Byte"],
  examples: [
    { title: "The lines of a file", code: "Set-Content a.txt 'one','two'; Get-Content a.txt" },
    { title: "The whole text", code: "Set-Content a.txt 'one','two'; Get-Content a.txt -Raw" },
  ],
  links: ["Set-Content", "Add-Content", "Clear-Content", "Get-Item"],
  run(call) {
    return {
      process(p) {
        if (p.TotalCount !== undefined && p.Tail !== undefined) {
          call.fail({
            id: "TailAndHeadCannotCoexist",
            message: "The parameters TotalCount and Tail cannot be used together. Please specify only one parameter.",
            category: "InvalidOperation",
            exception: "System.InvalidOperationException",
          });
        }
        const literal = p.LiteralPath !== undefined;
        const how = { literal, force: p.Force === true, filter: p.Filter, include: p.Include, exclude: p.Exclude };
        for (const text of p.LiteralPath ?? p.Path ?? []) {
          orWriteError(call, () => {
            const places = existingPlaces(call.session, text, how);
            if (!places.length && (isPattern(text, how) || how.include || how.exclude)) call.error(nothingFits(text));
            for (const place of places) orWriteError(call, () => read(p, place));
          });
        }
      },
    };

    function read(p: Parameters, place: Place): void {
      if (!place.provider.tree) {
        // A drive's root has no content; a variable's collection comes element by element.
        const value = flatContent(place);
        if (value === null) return;
        call.writeEach(value);
        return;
      }
      if (p.TotalCount?.value === 0n) return void fileBytes(place);
      const bytes = fileBytes(place);
      if (p.Raw) {
        if (p.AsByteStream) call.write(bytes);
        else if (bytes.length) call.write(noted(textOfBytes(bytes, p.Encoding), place, 1));
        return;
      }
      const items = p.AsByteStream ? Array.from(bytes, (byte) => new Byte(byte)) : textItems(p, textOfBytes(bytes, p.Encoding));
      const chosen = partOf(p, items);
      const size = p.ReadCount === undefined ? 1 : Number(p.ReadCount.value);
      if (size === 1) writeSingles(chosen, place);
      else {
        let count = 0;
        for (const group of groupsOf(chosen, size <= 0 ? chosen.length : size)) {
          count += group.length;
          call.write(group.length === 1 ? noted(group[0], place, count) : noted(group, place, count));
        }
      }
    }

    function writeSingles(items: readonly unknown[], place: Place): void {
      const notes = contentNotes(place);
      items.forEach((item, i) => {
        if ((i & 1023) === 1023) call.session.checkStop();
        if (typeof item !== "string") return call.write(item);
        const members: MemberTable = new Map(notes);
        members.set("readcount", { kind: "NoteProperty", name: "ReadCount", value: i + 1 });
        call.write(new PSObject(false, item, members));
      });
    }

    function noted(value: unknown, place: Place, count: number): unknown {
      const { object, members } = extend(value);
      for (const [key, member] of contentNotes(place)) members.set(key, member);
      members.set("readcount", { kind: "NoteProperty", name: "ReadCount", value: count });
      return object;
    }
  },
});

function textItems(p: Parameters, text: string): string[] {
  return p.Delimiter === undefined ? linesOf(text) : piecesOf(text, p.Delimiter);
}

/** -Tail or -TotalCount of the items. */
function partOf(p: Parameters, items: readonly unknown[]): readonly unknown[] {
  if (p.Tail !== undefined) return items.slice(Math.max(0, items.length - p.Tail));
  if (p.TotalCount !== undefined && p.TotalCount.value >= 0n) return items.slice(0, Number(p.TotalCount.value));
  return items;
}
