// The classes of the class library that are their own fields, and those that need a constructor.
import { TupleValue } from "#dotnet/core/tuple.ts";
import { NetException } from "#dotnet/core/exception.ts";
import { Assembly, ParameterObject } from "#dotnet/core/member-object.ts";
import { Pattern, patternOf, RawMatch } from "#dotnet/regex/pattern.ts";
import { BitArray } from "#dotnet/types/bit-array.ts";
import { ArraySegment } from "#dotnet/types/buffer.ts";
import { GregorianCalendar } from "#dotnet/types/calendar.ts";
import { Color } from "#dotnet/types/color.ts";
import { Complex } from "#dotnet/types/complex.ts";
import { DateOnly, TimeOnly } from "#dotnet/types/date-only.ts";
import { DateTimeOffset } from "#dotnet/types/date-time-offset.ts";
import { DictionaryEntry } from "#dotnet/types/dictionary-entry.ts";
import { Shape } from "#dotnet/types/drawing-shapes.ts";
import { DriveInfo } from "#dotnet/types/drive-info.ts";
import { Encoding } from "#dotnet/types/encoding.ts";
import { IPEndPoint, PhysicalAddress } from "#dotnet/types/end-points.ts";
import { OperatingSystem } from "#dotnet/types/environment.ts";
import { Guid } from "#dotnet/types/guid.ts";
import { HashAlgorithm } from "#dotnet/types/hash-algorithm.ts";
import { IPAddress } from "#dotnet/types/ip-address.ts";
import { KeyValuePair } from "#dotnet/types/key-value-pair.ts";
import { Grouping } from "#dotnet/types/linq-groups.ts";
import { LinkedList, LinkedListNode } from "#dotnet/types/linked-list.ts";
import { MailAddress } from "#dotnet/types/mail-address.ts";
import { DBNull, NativeInteger } from "#dotnet/types/nullable.ts";
import { PlainObject } from "#dotnet/types/object.ts";
import { Random } from "#dotnet/types/random.ts";
import { Index, Range } from "#dotnet/types/range.ts";
import { RegionInfo } from "#dotnet/types/region-info.ts";
import { Regex } from "#dotnet/types/regex.ts";
import { Capture, Group, GroupCollection, Match } from "#dotnet/types/regex-match.ts";
import { Rune } from "#dotnet/types/rune.ts";
import { NetworkCredential, SecureString } from "#dotnet/types/secure-string.ts";
import { StringBuilder } from "#dotnet/types/string-builder.ts";
import { DefaultComparer, StringComparer } from "#dotnet/types/string-comparer.ts";
import { StringInfo } from "#dotnet/types/string-info.ts";
import { TimeSpan } from "#dotnet/types/time-span.ts";
import { TimeZoneInfo } from "#dotnet/types/time-zone-info.ts";
import { Uri, UriBuilder } from "#dotnet/types/uri.ts";
import { Vector } from "#dotnet/types/vectors.ts";
import { Version } from "#dotnet/types/version.ts";
import { XName, XObject } from "#dotnet/types/x-element.ts";
import { NamespaceManager, Navigator } from "#dotnet/xml/navigator.ts";
import { XmlDocument, XmlNode } from "#dotnet/xml/node.ts";
import type { Data, Reader } from "./kind.ts";
import { keepClass } from "./kind.ts";
import { keepFields } from "./own-fields.ts";

const classes: [name: string, type: { readonly prototype: object }][] = [
  ["exception", NetException], ["tuple", TupleValue], ["assembly", Assembly], ["parameter info", ParameterObject],
  ["array segment", ArraySegment], ["calendar", GregorianCalendar], ["day", DateOnly], ["time of day", TimeOnly], ["date and offset", DateTimeOffset], ["entry", DictionaryEntry], ["operating system", OperatingSystem],
  ["guid", Guid], ["linq group", Grouping], ["hash algorithm", HashAlgorithm], ["ip address", IPAddress], ["pair", KeyValuePair], ["linked list", LinkedList],
  ["linked list node", LinkedListNode], ["mail address", MailAddress], ["db null", DBNull], ["native integer", NativeInteger], ["plain object", PlainObject],
  ["capture", Capture], ["group", Group], ["rune", Rune], ["network credential", NetworkCredential], ["string comparer", StringComparer],
  ["comparer", DefaultComparer], ["string info", StringInfo], ["time span", TimeSpan], ["time zone", TimeZoneInfo], ["uri", Uri],
  ["uri builder", UriBuilder], ["version", Version], ["xname", XName], ["xobject", XObject], ["xml navigator", Navigator],
  ["xml document", XmlDocument], ["xml node", XmlNode], ["color", Color], ["complex", Complex], ["shape", Shape], ["vector", Vector], ["drive", DriveInfo],
  ["ip end point", IPEndPoint], ["mac address", PhysicalAddress], ["index", Index], ["index range", Range], ["region", RegionInfo],
];
for (const [name, type] of classes) keepFields(name, type);

keepFields("bits", BitArray, () => new BitArray([]));

/** The value of one part of what was written as a list. */
const part = (data: Data, at: number, reader: Reader) => reader.value((data as Data[])[at]!);

keepClass<Map<unknown, unknown>>(Map, {
  name: "map",
  write: (map, writer) => [...map].flatMap(([key, value]) => [writer.value(key), writer.value(value)]),
  make: () => new Map(),
  fill(map, data, reader) {
    const all = data as Data[];
    for (let i = 0; i < all.length; i += 2) map.set(reader.value(all[i]!), reader.value(all[i + 1]!));
  },
});
keepClass<Set<unknown>>(Set, {
  name: "js set",
  write: (set, writer) => writer.values(set),
  make: () => new Set(),
  fill(set, data, reader) {
    for (const item of reader.values(data)) set.add(item);
  },
});
keepClass<Encoding>(Encoding, {
  name: "encoding",
  write: (encoding) => [encoding.kind.codec, encoding.mark, encoding.strict],
  make(data) {
    const [codec, mark, strict] = data as [Encoding["kind"]["codec"], boolean, boolean];
    return new Encoding(codec, mark, strict);
  },
});
keepClass<StringBuilder>(StringBuilder, {
  name: "string builder",
  write: (builder, writer) => [writer.value(builder.text), builder.capacity],
  make: (data, reader) => new StringBuilder(part(data, 0, reader) as string, (data as number[])[1]!),
});
keepClass<SecureString>(SecureString, {
  name: "secure string",
  write: (secure, writer) => [secure.disposed ? null : writer.value(secure.plain), secure.isReadOnly],
  make(data, reader) {
    const [text, readOnly] = data as [Data, boolean];
    const secure = new SecureString((reader.value(text) as string | null) ?? "");
    if (readOnly) secure.makeReadOnly();
    if (text === null) secure.dispose();
    return secure;
  },
});
keepClass<Random>(Random, { name: "random", write: (random) => random.place, make: (data) => Random.at(data as number[] | null) });
keepClass<NamespaceManager>(NamespaceManager, {
  name: "xml namespaces",
  write: (manager) => [...manager.prefixes].flat(),
  make(data) {
    const manager = new NamespaceManager();
    const all = data as string[];
    for (let i = 0; i < all.length; i += 2) manager.add(all[i]!, all[i + 1]!);
    return manager;
  },
});

// --- regular expressions ---------------------------------------------------------------------

keepClass<Pattern>(Pattern, {
  name: "pattern",
  write: (pattern, writer) => [writer.value(pattern.source), pattern.options],
  make: (data, reader) => patternOf(part(data, 0, reader) as string, (data as number[])[1]!),
});
keepClass<Regex>(Regex, {
  name: "regex",
  write: (regex, writer) => [writer.value(regex.pattern.source), regex.options],
  make: (data, reader) => new Regex(part(data, 0, reader) as string, (data as number[])[1]!),
});
keepClass<RawMatch>(RawMatch, {
  name: "raw match",
  // Never by matching again: that could take forever.
  write({ pattern, text, origin, found }, writer) {
    const what: Data[] = "fast" in found ? [found.fast.index, ...writer.values(found.fast)] : ["full", found.full.start, found.full.end, [...found.full.captures]];
    return [writer.value(pattern), writer.value(text), origin, what];
  },
  make(data, reader) {
    const [pattern, text, origin, what] = data as [Data, Data, number, Data[]];
    const whole = reader.value(text) as string;
    const of = reader.value(pattern) as Pattern;
    if (what[0] !== "full") return new RawMatch(of, whole, origin, { fast: Object.assign(reader.values(what.slice(1)), { index: what[0], input: whole }) as unknown as RegExpExecArray });
    const [, start, end, captures] = what as [string, number, number, [number, number[]][]];
    return new RawMatch(of, whole, origin, { full: { start, end, captures: new Map(captures) } });
  },
});
keepClass<Match>(Match, {
  name: "match",
  write: (match, writer) => [writer.value(match.raw), writer.value(match.whole), match.offset],
  make: (data, reader) => new Match(part(data, 0, reader) as RawMatch | null, part(data, 1, reader) as string, (data as number[])[2]!),
});
keepClass<GroupCollection>(GroupCollection, {
  name: "groups",
  write: (groups, writer) => writer.value(groups.match),
  make: (data, reader) => new GroupCollection(reader.value(data) as Match),
});
