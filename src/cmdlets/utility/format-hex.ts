// Format-Hex: the bytes of texts, numbers and files.
import { EnumValue } from "#dotnet/core/enum.ts";
import { Byte, Char, Double, Int16, Int64, SByte, Single, UInt16, UInt32, UInt64 } from "#dotnet/core/numbers.ts";
import type { Encoding } from "#dotnet/types/encoding.ts";
import { cmdlet } from "#engine/cmdlet.ts";
import { FileItem } from "#engine/providers/file-item.ts";
import { readBytes } from "#engine/providers/file-operations.ts";
import { filePathsOf } from "#engine/providers/file-paths.ts";
import { pathNotFound } from "#engine/providers/place.ts";
import { bytesOfText, defaultEncoding, encodingParameter } from "#engine/providers/text-content.ts";
import { ByteCollection } from "#engine/types/tables/byte-collection.ts";
import { enumerate } from "#engine/values/enumerate.ts";
import { baseOf } from "#engine/values/ps-object.ts";
import { typeOfValue } from "#engine/values/type-of.ts";

interface Parameters {
  Path?: string[];
  LiteralPath?: string[];
  InputObject?: unknown;
  Encoding?: Encoding;
  Count?: Int64;
  Offset?: Int64;
  Raw: boolean;
}

const ROW = 16;
const setters: ReadonlyMap<unknown, [size: number, set: (view: DataView, value: number) => void]> = new Map<unknown, [number, (view: DataView, value: number) => void]>([
  [Byte, [1, (v, n) => v.setUint8(0, n)]],
  [SByte, [1, (v, n) => v.setInt8(0, n)]],
  [Int16, [2, (v, n) => v.setInt16(0, n, true)]],
  [UInt16, [2, (v, n) => v.setUint16(0, n, true)]],
  [UInt32, [4, (v, n) => v.setUint32(0, n, true)]],
  [Single, [4, (v, n) => v.setFloat32(0, n, true)]],
  [Double, [8, (v, n) => v.setFloat64(0, n, true)]],
]);

export default cmdlet<Parameters>({
  name: "Format-Hex",
  commandId: "Microsoft.PowerShell.Commands.FormatHex",
  module: "Microsoft.PowerShell.Utility",
  synopsis: "Shows the bytes of texts, numbers and files.",
  aliases: ["fhx"],
  defaultSet: "Path",
  parameters: {
    Path: { type: "string[]", sets: [{ set: "Path", mandatory: true, position: 0 }], validation: [{ kind: "NotNullOrEmpty" }], wildcards: true, help: "Files." },
    LiteralPath: { type: "string[]", aliases: ["PSPath", "LP"], sets: [{ set: "LiteralPath", mandatory: true }], validation: [{ kind: "NotNullOrEmpty" }], help: "Files, their names taken as they stand." },
    InputObject: { type: "psobject", sets: [{ set: "ByInputObject", mandatory: true, pipeline: "value" }], help: "Texts, numbers, bytes or files." },
    Encoding: { ...encodingParameter, validation: [{ kind: "NotNullOrEmpty" }], help: "The encoding that texts are shown in." },
    Count: { type: "long", validation: [{ kind: "Range", minimum: new Int64(1n), maximum: new Int64(0x7fff_ffff_ffff_ffffn) }], help: "How many bytes to show." },
    Offset: { type: "long", validation: [{ kind: "Range", minimum: new Int64(0n), maximum: new Int64(0x7fff_ffff_ffff_ffffn) }], help: "How many bytes to leave out first." },
    Raw: { type: "switch", sets: ["ByInputObject"], dontShow: true, help: "Has no effect." },
  },
  output: ["Microsoft.PowerShell.Commands.ByteCollection"],
  examples: [{ title: "A text", code: "'Hello!' | Format-Hex" }],
  run(call) {
    let pending: { type: string; parts: Uint8Array[] } | null = null;
    return {
      process(p) {
        for (const path of filePathsOf(call.session, p.LiteralPath ?? p.Path ?? [], p.LiteralPath !== undefined)) file(path, p);
        if (p.InputObject !== undefined) input(baseOf(p.InputObject), p);
      },
      end(p) {
        flush(p);
      },
    };

    function input(value: unknown, p: Parameters): void {
      if (value instanceof FileItem) return file(value.path, p);
      if (typeof value === "string") {
        flush(p);
        return give(bytesOfText(value, p.Encoding ?? defaultEncoding), { path: null, label: labelOf(value) }, p);
      }
      const bytes = bytesOf(value);
      if (!bytes) {
        const name = typeOfValue(value).fullName;
        return call.error({ id: "FormatHexTypeNotSupported", message: `Cannot convert input of type '${name}' to hexadecimal. To view the hexadecimal formatting of its string representation, pipe it to the Out-String cmdlet before piping it to Format-Hex.`, category: "InvalidArgument", exception: "System.ArgumentException", target: value });
      }
      const type = labelOf(enumerate(value)?.[Symbol.iterator]().next().value ?? value);
      if (pending?.type !== type) flush(p);
      pending ??= { type, parts: [] };
      pending.parts.push(bytes);
    }

    /** Numbers of one type follow each other in one run of bytes. */
    function flush(p: Parameters): void {
      if (!pending) return;
      const { type, parts } = pending;
      pending = null;
      give(joined(parts), { path: null, label: type }, p);
    }

    function file(path: string, p: Parameters): void {
      const entry = call.session.ports.files.stat(path);
      if (!entry) return call.error(pathNotFound(path).record);
      if (entry.directory) return call.error({ id: "FormatHexOnlySupportsFileSystemPaths", message: `The given path '${path}' is not supported. This command only supports the FileSystem Provider paths.`, category: "InvalidArgument", exception: "System.ArgumentException", target: path });
      give(readBytes(path), { path, label: path }, p);
    }

    function give(bytes: Uint8Array, source: { path: string | null; label: string }, p: Parameters): void {
      const from = Number(p.Offset?.value ?? 0n);
      const end = p.Count ? Math.min(bytes.length, from + Number(p.Count.value)) : bytes.length;
      for (let at = from; at < end; at += ROW) call.write(new ByteCollection(BigInt(at), bytes.slice(at, Math.min(at + ROW, end)), source));
    }
  },
});

/** "Int32 (System.Int32) <1A2B3C4D>"; the number tells inputs of one type apart. */
function labelOf(value: unknown): string {
  const type = typeOfValue(value);
  const text = `${type.fullName}${String(value)}`;
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193) >>> 0;
  const seed = typeof value === "string" ? hash : 0x811c9dc5 ^ type.fullName.length;
  return `${type.fullName.replace(/^.*\./, "")} (${type.fullName}) <${(seed >>> 0).toString(16).toUpperCase().padStart(8, "0")}>`;
}

/** Little endian, as on every machine .NET runs on; null for what has no bytes of its own. */
function bytesOf(value: unknown): Uint8Array | null {
  if (value instanceof Uint8Array) return value;
  if (typeof value === "boolean") return filled(4, (view) => view.setInt32(0, value ? 1 : 0, true));
  if (typeof value === "number") return (value | 0) === value ? filled(4, (view) => view.setInt32(0, value, true)) : filled(8, (view) => view.setFloat64(0, value, true));
  if (value instanceof Int64 || value instanceof UInt64) return filled(8, (view) => view.setBigUint64(0, BigInt.asUintN(64, value.value), true));
  if (value instanceof Char) return filled(2, (view) => view.setUint16(0, value.code, true));
  if (value instanceof EnumValue) return filled(4, (view) => view.setInt32(0, Number(value.value), true));
  const items = enumerate(value);
  if (items) {
    const parts = Array.from(items, (item) => bytesOf(baseOf(item)));
    return parts.some((part) => part === null) ? null : joined(parts as Uint8Array[]);
  }
  const setter = typeof value === "object" && value !== null ? setters.get(value.constructor) : undefined;
  if (!setter) return null;
  return filled(setter[0], (view) => setter[1](view, (value as { value: number }).value));
}

function filled(size: number, set: (view: DataView) => void): Uint8Array {
  const bytes = new Uint8Array(size);
  set(new DataView(bytes.buffer));
  return bytes;
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
