// Numbers, characters, arrays and the other small values in snapshots.
import { elementTypeOf, MultiArray, typedArray } from "#dotnet/core/array.ts";
import { fromBase64, toBase64 } from "#dotnet/core/base64.ts";
import type { Culture } from "#dotnet/core/culture.ts";
import { cultureNamed } from "#dotnet/core/culture.ts";
import { Decimal } from "#dotnet/core/decimal.ts";
import { BigInteger, Byte, Char, charOf, Double, Int16, Int64, SByte, Single, UInt16, UInt32, UInt64 } from "#dotnet/core/numbers.ts";
import type { NetType } from "#dotnet/core/type.ts";
import { CultureInfo, NumberFormatInfo, TextInfo } from "#dotnet/types/culture-info.ts";
import { DateTime } from "#dotnet/types/date-time.ts";
import { DateTimeFormatInfo } from "#dotnet/types/date-time-format-info.ts";
import { PSObject } from "../values/ps-object.ts";
import { readMembers, writeMembers } from "./added-members.ts";
import type { Data, Reader, Writer } from "./kind.ts";
import { keepClass } from "./kind.ts";

for (const type of [Byte, SByte, Int16, UInt16, UInt32, Single, Double]) {
  keepClass<{ readonly value: number }>(type, {
    name: nameOf(type),
    write: (number, writer) => writer.value(number.value),
    make: (data, reader) => new type(reader.value(data) as number),
  });
}
for (const type of [Int64, UInt64, BigInteger]) {
  keepClass<{ readonly value: bigint }>(type, {
    name: nameOf(type),
    write: (number) => String(number.value),
    make: (data) => new type(BigInt(data as string)),
  });
}

/** Names of classes do not outlive the build. */
function nameOf(type: unknown): string {
  const names = new Map<unknown, string>([
    [Byte, "byte"], [SByte, "sbyte"], [Int16, "short"], [UInt16, "ushort"], [UInt32, "uint"], [Single, "single"], [Double, "double"],
    [Int64, "long"], [UInt64, "ulong"], [BigInteger, "bigint"],
  ]);
  return names.get(type)!;
}

keepClass<Decimal>(Decimal, {
  name: "decimal",
  write: (number) => [String(number.mantissa), number.scale],
  make: (data) => new Decimal(BigInt((data as string[])[0]!), (data as number[])[1]!),
});
keepClass<Char>(Char, { name: "char", write: (char) => char.code, make: (data) => charOf(data as number) });
keepClass<DateTime>(DateTime, {
  name: "date",
  write: (date) => [String(date.ticks), date.kind],
  make: (data) => new DateTime(BigInt((data as string[])[0]!), (data as number[])[1]!),
});

/** Elements that are written at once: more would hold up everything else. */
const MOST_AT_ONCE = 5_000;

/** A stretch of a long array, which stands in the snapshot by itself. */
class Stretch {
  target: unknown[];
  readonly from: number;
  constructor(target: unknown[], from: number) {
    this.target = target;
    this.from = from;
  }
}

keepClass<unknown[]>(Array, {
  name: "array",
  /** [element type, 0, element...], or [element type, length, stretch...] of a long one. */
  write(items, writer) {
    const type = writer.value(elementTypeOf(items) ?? null);
    if (items.length <= MOST_AT_ONCE) return [type, 0, ...writer.values(items)];
    const stretches: Data[] = [];
    for (let from = 0; from < items.length; from += MOST_AT_ONCE) stretches.push(writer.value(new Stretch(items, from)));
    return [type, items.length, ...stretches];
  },
  make(data, reader) {
    const type = reader.value((data as Data[])[0]!) as NetType | null;
    return type ? typedArray(type, []) : [];
  },
  fill(items, data, reader) {
    const [, length, ...all] = data as [Data, number, ...Data[]];
    if (length) {
      items.length = length;
      // They are filled after this, and then know where to.
      for (const item of all) (reader.value(item) as Stretch).target = items;
    } else for (const item of all) items.push(reader.value(item));
  },
});
keepClass<Stretch>(Stretch, {
  name: "stretch",
  write: ({ target, from }, writer) => [from, ...writer.values(target.slice(from, from + MOST_AT_ONCE))],
  make: (data) => new Stretch([], (data as number[])[0]!),
  fill({ target, from }, data, reader) {
    const all = data as Data[];
    for (let i = 1; i < all.length; i++) target[from + i - 1] = reader.value(all[i]!);
  },
});
keepClass<Uint8Array>(Uint8Array, { name: "bytes", write: (bytes) => toBase64(bytes), make: (data) => fromBase64(data as string, () => false) });
keepClass<MultiArray>(MultiArray, {
  name: "array of more dimensions",
  write: (array, writer) => [writer.value(array.elementType), [...array.lengths], ...writer.values(array.items)],
  make: (data, reader) => new MultiArray(reader.value((data as Data[])[0]!) as NetType, (data as number[][])[1]!, []),
  fill(array, data, reader) {
    for (const item of (data as Data[]).slice(2)) array.items.push(reader.value(item));
  },
});

keepClass<PSObject>(PSObject, {
  name: "object",
  write: (object, writer) => [object.custom, writer.value(object.base), object.typeNames, writeMembers(object.members, writer)],
  make: (data) => new PSObject((data as boolean[])[0]!),
  fill(object, data, reader) {
    const [, base, typeNames, members] = data as [boolean, Data, string[] | null, Data];
    (object as { base: unknown }).base = reader.value(base);
    object.typeNames = typeNames;
    for (const [key, member] of readMembers(members, reader)) object.members.set(key, member);
  },
});

/** A culture as everyone has it by its name; a changed one with all it says. */
export function writeCulture(culture: Culture, writer: Writer): Data {
  return cultureNamed(culture.name) === culture ? culture.name : [writer.value(culture)];
}
export function readCulture(data: Data, reader: Reader): Culture {
  return typeof data === "string" ? cultureNamed(data)! : (reader.value((data as Data[])[0]!) as Culture);
}
for (const [name, type] of [["culture", CultureInfo], ["number format", NumberFormatInfo], ["date format", DateTimeFormatInfo]] as const) {
  keepClass<CultureInfo | NumberFormatInfo | DateTimeFormatInfo>(type, {
    name,
    write: (info, writer) => [writeCulture(info.culture, writer), info.readOnly],
    make: (data, reader) => new type(readCulture((data as Data[])[0]!, reader), (data as boolean[])[1]!),
  });
}
keepClass<TextInfo>(TextInfo, {
  name: "text info",
  write: (info, writer) => writeCulture(info.culture, writer),
  make: (data, reader) => new TextInfo(readCulture(data, reader)),
});
