// System.Numerics.BigInteger.
import { netCompare, netEquals, hashCode } from "../core/compare.ts";
import { cultureFrom, currentCulture } from "../core/culture.ts";
import type { Decimal} from "../core/decimal.ts";
import { decimalToBigInt } from "../core/decimal.ts";
import type { EnumValue } from "../core/enum.ts";
import { argumentError, NetException } from "../core/exception.ts";
import { boundedInteger } from "../core/memory-limit.ts";
import { formatNumber } from "../core/number-format.ts";
import { parseBigInteger, styles, tryParseBigInteger } from "../core/number-parse.ts";
import { BigInteger } from "../core/numbers.ts";
import type { Ref } from "../core/reference.ts";
import { valueTuple } from "../core/tuple.ts";
import { defineType, typeNamed } from "../core/type.ts";

const NAME = "System.Numerics.BigInteger";

const raw = (value: BigInteger | bigint): bigint => (typeof value === "bigint" ? value : value.value);
const text = (self: BigInteger | bigint, format: string | null, provider?: unknown) =>
  formatNumber(new BigInteger(raw(self)), format, provider === undefined ? currentCulture() : cultureFrom(provider));
const size = (value: bigint) => (value < 0n ? -value : value);
const order = (a: bigint, b: bigint) => (a < b ? -1 : a > b ? 1 : 0);
const box = (value: bigint) => new BigInteger(value);

function fromDouble(value: number): BigInteger {
  if (!Number.isFinite(value)) {
    throw new NetException("System.OverflowException", Number.isNaN(value) ? "BigInteger cannot represent the not-a-number NaN value." : "BigInteger cannot represent infinity.");
  }
  return box(BigInt(Math.trunc(value)));
}

/** Little-endian two's complement. */
function fromBytes(bytes: Uint8Array): BigInteger {
  let value = 0n;
  for (let i = bytes.length - 1; i >= 0; i--) value = (value << 8n) | BigInt(bytes[i]!);
  return box(BigInt.asIntN(bytes.length * 8, value));
}

function toBytes(self: BigInteger | bigint): Uint8Array {
  const value = raw(self);
  const bytes: number[] = [];
  let left = value;
  for (;;) {
    const byte = Number(left & 0xffn);
    bytes.push(byte);
    left >>= 8n;
    if ((left === 0n && byte < 0x80) || (left === -1n && byte >= 0x80)) return Uint8Array.from(bytes);
  }
}

function divide(a: bigint, b: bigint): bigint {
  if (b === 0n) throw new NetException("System.DivideByZeroException", "Attempted to divide by zero.");
  return a / b;
}

function power(value: bigint, exponent: number): bigint {
  if (exponent < 0) throw argumentError("ArgumentOutOfRangeException", "The number must be greater than or equal to zero.", "exponent");
  if (exponent > 3_000_000 && size(value) > 1n) throw new NetException("System.OverflowException", "Value was either too large or too small for a BigInteger.");
  let result = 1n;
  let base = value;
  for (let left = exponent; left > 0; ) {
    if (left % 2 === 1) result = boundedInteger(result * base);
    left = Math.floor(left / 2);
    if (left > 0) base = boundedInteger(base * base);
  }
  return result;
}

function modPower(value: bigint, exponent: bigint, modulus: bigint): bigint {
  if (exponent < 0n) throw argumentError("ArgumentOutOfRangeException", "The number must be greater than or equal to zero.", "exponent");
  if (modulus === 0n) throw new NetException("System.DivideByZeroException", "Attempted to divide by zero.");
  let result = 1n % modulus;
  let base = value % modulus;
  for (let left = exponent; left > 0n; left >>= 1n) {
    if (left & 1n) result = (result * base) % modulus;
    base = (base * base) % modulus;
  }
  return result;
}

function gcd(a: bigint, b: bigint): bigint {
  let x = size(a);
  let y = size(b);
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}

/** Natural logarithm, also of numbers beyond a double. */
function log(value: bigint): number {
  if (value < 0n) return NaN;
  if (value === 0n) return -Infinity;
  const bits = value.toString(2).length;
  const shift = Math.max(bits - 1000, 0);
  return Math.log(Number(value >> BigInt(shift))) + shift * Math.LN2;
}

const bitLength = (value: bigint) => (value === 0n ? 0 : value > 0n ? value.toString(2).length : (-value - 1n).toString(2).length);

export default defineType({
  name: NAME,
  kind: "struct",
  aliases: ["bigint"],
  interfaces: ["System.IComparable", "System.IFormattable", `System.IComparable\`1[${NAME}]`, `System.IEquatable\`1[${NAME}]`, "System.ISpanFormattable", `System.ISpanParsable\`1[${NAME}]`],
  members: [
    ["new(int value)", (value: number) => box(BigInt(value))],
    ["new(uint value)", (value: number) => box(BigInt(value))],
    ["new(long value)", box],
    ["new(ulong value)", box],
    ["new(float value)", fromDouble],
    ["new(double value)", fromDouble],
    ["new(decimal value)", (value: Decimal) => box(decimalToBigInt(value))],
    ["new(byte[] value)", fromBytes],
    ["new()", () => box(0n)],
    ["int CompareTo(long other)", (self: BigInteger, other: bigint) => order(raw(self), other)],
    ["int CompareTo(ulong other)", (self: BigInteger, other: bigint) => order(raw(self), other)],
    ["int CompareTo(bigint other)", (self: BigInteger, other: bigint) => order(raw(self), raw(other))],
    ["int CompareTo(System.Object obj)", (self: BigInteger, other: unknown) => netCompare(box(raw(self)), other)],
    ["bool Equals(System.Object obj)", (self: BigInteger, other: unknown) => netEquals(box(raw(self)), other)],
    ["bool Equals(long other)", (self: BigInteger, other: bigint) => raw(self) === other],
    ["bool Equals(ulong other)", (self: BigInteger, other: bigint) => raw(self) === other],
    ["bool Equals(bigint other)", (self: BigInteger, other: bigint) => raw(self) === raw(other)],
    ["int GetHashCode()", (self: BigInteger) => hashCode(box(raw(self)))],
    ["byte[] ToByteArray()", toBytes],
    ["string ToString()", (self: BigInteger) => text(self, null)],
    ["string ToString(System.IFormatProvider provider)", (self: BigInteger, provider: unknown) => text(self, null, provider)],
    ["string ToString(string format)", text],
    ["string ToString(string format, System.IFormatProvider provider)", text],
    ["long GetBitLength()", (self: BigInteger) => BigInt(bitLength(raw(self)))],
    ["int GetByteCount(bool isUnsigned = False)", (self: BigInteger) => toBytes(self).length],
    ["bool IsEven {get;}", (self: BigInteger) => (raw(self) & 1n) === 0n],
    ["bool IsOne {get;}", (self: BigInteger) => raw(self) === 1n],
    ["bool IsPowerOfTwo {get;}", (self: BigInteger) => raw(self) > 0n && (raw(self) & (raw(self) - 1n)) === 0n],
    ["bool IsZero {get;}", (self: BigInteger) => raw(self) === 0n],
    ["int Sign {get;}", (self: BigInteger) => order(raw(self), 0n)],
    ["static bigint Zero {get;}", () => 0n],
    ["static bigint One {get;}", () => 1n],
    ["static bigint MinusOne {get;}", () => -1n],
    ["static bigint Parse(string value)", (s: string | null) => parseBigInteger(s, styles.integer, currentCulture())],
    ["static bigint Parse(string value, System.Globalization.NumberStyles style)", (s: string | null, style: EnumValue) => parseBigInteger(s, Number(style.value), currentCulture())],
    ["static bigint Parse(string value, System.IFormatProvider provider)", (s: string | null, provider: unknown) => parseBigInteger(s, styles.integer, cultureFrom(provider))],
    ["static bigint Parse(string value, System.Globalization.NumberStyles style, System.IFormatProvider provider)", (s: string | null, style: EnumValue, provider: unknown) => parseBigInteger(s, Number(style.value), cultureFrom(provider))],
    ["static bool TryParse(string value, [ref] bigint result)", (s: string | null, result: Ref) => {
      const value = s === null ? null : tryParseBigInteger(s, styles.integer, currentCulture());
      result.value = box(value ?? 0n);
      return value !== null;
    }],
    ["static bool TryParse(string value, System.Globalization.NumberStyles style, System.IFormatProvider provider, [ref] bigint result)", (s: string | null, style: EnumValue, provider: unknown, result: Ref) => {
      const value = s === null ? null : tryParseBigInteger(s, Number(style.value), cultureFrom(provider));
      result.value = box(value ?? 0n);
      return value !== null;
    }],
    ["static bigint Abs(bigint value)", (a: bigint) => size(raw(a))],
    ["static bigint Add(bigint left, bigint right)", (a: bigint, b: bigint) => raw(a) + raw(b)],
    ["static bigint Subtract(bigint left, bigint right)", (a: bigint, b: bigint) => raw(a) - raw(b)],
    ["static bigint Multiply(bigint left, bigint right)", (a: bigint, b: bigint) => boundedInteger(raw(a) * raw(b))],
    ["static bigint Divide(bigint dividend, bigint divisor)", (a: bigint, b: bigint) => divide(raw(a), raw(b))],
    ["static bigint Remainder(bigint dividend, bigint divisor)", (a: bigint, b: bigint) => raw(a) - divide(raw(a), raw(b)) * raw(b)],
    ["static bigint DivRem(bigint dividend, bigint divisor, [ref] bigint remainder)", (a: bigint, b: bigint, rest: Ref) => {
      const quotient = divide(raw(a), raw(b));
      rest.value = box(raw(a) - quotient * raw(b));
      return quotient;
    }],
    [`static System.ValueTuple[${NAME},${NAME}] DivRem(bigint left, bigint right)`, (a: bigint, b: bigint) => {
      const quotient = divide(raw(a), raw(b));
      return valueTuple([typeNamed(NAME), typeNamed(NAME)], [box(quotient), box(raw(a) - quotient * raw(b))]);
    }],
    ["static bigint Negate(bigint value)", (a: bigint) => -raw(a)],
    ["static bigint Pow(bigint value, int exponent)", (a: bigint, exponent: number) => power(raw(a), exponent)],
    ["static bigint ModPow(bigint value, bigint exponent, bigint modulus)", (a: bigint, b: bigint, c: bigint) => modPower(raw(a), raw(b), raw(c))],
    ["static bigint GreatestCommonDivisor(bigint left, bigint right)", (a: bigint, b: bigint) => gcd(raw(a), raw(b))],
    ["static int Compare(bigint left, bigint right)", (a: bigint, b: bigint) => order(raw(a), raw(b))],
    ["static double Log(bigint value)", (a: bigint) => log(raw(a))],
    ["static double Log(bigint value, double baseValue)", (a: bigint, base: number) => log(raw(a)) / Math.log(base)],
    ["static double Log10(bigint value)", (a: bigint) => (raw(a) > 0n && raw(a) < 1n << 1000n ? Math.log10(Number(raw(a))) : log(raw(a)) / Math.LN10)],
    ["static bigint Max(bigint left, bigint right)", (a: bigint, b: bigint) => (raw(a) >= raw(b) ? raw(a) : raw(b))],
    ["static bigint Min(bigint left, bigint right)", (a: bigint, b: bigint) => (raw(a) <= raw(b) ? raw(a) : raw(b))],
    ["static bool IsEvenInteger(bigint value)", (a: bigint) => (raw(a) & 1n) === 0n],
    ["static bool IsOddInteger(bigint value)", (a: bigint) => (raw(a) & 1n) === 1n],
    ["static bool IsNegative(bigint value)", (a: bigint) => raw(a) < 0n],
    ["static bool IsPositive(bigint value)", (a: bigint) => raw(a) >= 0n],
    ["static bool IsPow2(bigint value)", (a: bigint) => raw(a) > 0n && (raw(a) & (raw(a) - 1n)) === 0n],
    ["static bigint Log2(bigint value)", (a: bigint) => BigInt(bitLength(raw(a)) - 1)],
  ],
});
