// System.BitConverter: numbers and their bytes (little-endian).
import { argumentError } from "../core/exception.ts";
import type { Member } from "../core/type.ts";
import { defineType } from "../core/type.ts";

function bytes(size: number, write: (view: DataView) => void): Uint8Array {
  const array = new Uint8Array(size);
  write(new DataView(array.buffer));
  return array;
}

function at(value: Uint8Array | null, start: number, size: number): DataView {
  if (value === null) throw argumentError("ArgumentNullException", "Value cannot be null.", "value");
  if (start < 0 || start >= value.length) {
    throw argumentError("ArgumentOutOfRangeException", "Index was out of range. Must be non-negative and less than the size of the collection.", "startIndex");
  }
  if (start > value.length - size) {
    throw argumentError("ArgumentException", "Destination array is not long enough to copy all the items in the collection. Check array index and length.", "value");
  }
  return new DataView(value.buffer, value.byteOffset + start, size);
}

function hex(value: Uint8Array | null, start = 0, length?: number): string {
  if (value === null) throw argumentError("ArgumentNullException", "Value cannot be null.", "value");
  const count = length ?? value.length - start;
  if (start < 0 || (start >= value.length && start > 0)) throw argumentError("ArgumentOutOfRangeException", "StartIndex cannot be less than zero.", "startIndex");
  if (count < 0) throw argumentError("ArgumentOutOfRangeException", "Value must be positive.", "length");
  if (start > value.length - count) throw argumentError("ArgumentException", "Offset and length were out of bounds for the array or count is greater than the number of elements from index to the end of the source collection.", "value");
  return Array.from(value.subarray(start, start + count), (b) => b.toString(16).toUpperCase().padStart(2, "0")).join("-");
}

const reads: Member[] = (
  [
    ["double", "ToDouble", 8, (v: DataView) => v.getFloat64(0, true)],
    ["short", "ToInt16", 2, (v: DataView) => v.getInt16(0, true)],
    ["int", "ToInt32", 4, (v: DataView) => v.getInt32(0, true)],
    ["long", "ToInt64", 8, (v: DataView) => v.getBigInt64(0, true)],
    ["float", "ToSingle", 4, (v: DataView) => v.getFloat32(0, true)],
    ["ushort", "ToUInt16", 2, (v: DataView) => v.getUint16(0, true)],
    ["uint", "ToUInt32", 4, (v: DataView) => v.getUint32(0, true)],
    ["ulong", "ToUInt64", 8, (v: DataView) => v.getBigUint64(0, true)],
    ["char", "ToChar", 2, (v: DataView) => String.fromCharCode(v.getUint16(0, true))],
    ["bool", "ToBoolean", 1, (v: DataView) => v.getUint8(0) !== 0],
  ] as const
).map(([type, name, size, read]) => [`static ${type} ${name}(byte[] value, int startIndex)`, (value: Uint8Array | null, start: number) => read(at(value, start, size))]);

export default defineType({
  name: "System.BitConverter",
  abstract: true,
  sealed: true,
  members: [
    ["static bool IsLittleEndian {get;}", () => true],
    ["static byte[] GetBytes(bool value)", (value: boolean) => Uint8Array.of(value ? 1 : 0)],
    ["static byte[] GetBytes(char value)", (value: string) => bytes(2, (v) => v.setUint16(0, value.charCodeAt(0), true))],
    ["static byte[] GetBytes(short value)", (value: number) => bytes(2, (v) => v.setInt16(0, value, true))],
    ["static byte[] GetBytes(int value)", (value: number) => bytes(4, (v) => v.setInt32(0, value, true))],
    ["static byte[] GetBytes(long value)", (value: bigint) => bytes(8, (v) => v.setBigInt64(0, value, true))],
    ["static byte[] GetBytes(ushort value)", (value: number) => bytes(2, (v) => v.setUint16(0, value, true))],
    ["static byte[] GetBytes(uint value)", (value: number) => bytes(4, (v) => v.setUint32(0, value, true))],
    ["static byte[] GetBytes(ulong value)", (value: bigint) => bytes(8, (v) => v.setBigUint64(0, value, true))],
    ["static byte[] GetBytes(float value)", (value: number) => bytes(4, (v) => v.setFloat32(0, value, true))],
    ["static byte[] GetBytes(double value)", (value: number) => bytes(8, (v) => v.setFloat64(0, value, true))],
    ...reads,
    ["static string ToString(byte[] value, int startIndex, int length)", hex],
    ["static string ToString(byte[] value)", (value: Uint8Array | null) => hex(value)],
    ["static string ToString(byte[] value, int startIndex)", (value: Uint8Array | null, start: number) => hex(value, start)],
    ["static long DoubleToInt64Bits(double value)", (value: number) => new DataView(bytes(8, (v) => v.setFloat64(0, value)).buffer).getBigInt64(0)],
    ["static double Int64BitsToDouble(long value)", (value: bigint) => new DataView(bytes(8, (v) => v.setBigInt64(0, value)).buffer).getFloat64(0)],
    ["static int SingleToInt32Bits(float value)", (value: number) => new DataView(bytes(4, (v) => v.setFloat32(0, value)).buffer).getInt32(0)],
    ["static float Int32BitsToSingle(int value)", (value: number) => new DataView(bytes(4, (v) => v.setInt32(0, value)).buffer).getFloat32(0)],
    ["static ulong DoubleToUInt64Bits(double value)", (value: number) => new DataView(bytes(8, (v) => v.setFloat64(0, value)).buffer).getBigUint64(0)],
    ["static double UInt64BitsToDouble(ulong value)", (value: bigint) => new DataView(bytes(8, (v) => v.setBigUint64(0, value)).buffer).getFloat64(0)],
  ],
});
