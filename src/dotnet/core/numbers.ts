// The numeric types that a bare JavaScript number cannot stand for.
// A bare number n is an Int32 when (n | 0) === n, otherwise a Double; a Double with an Int32's value is boxed in `Double`.

/** A Double whose value a bare number would show as Int32 (1.0). Make doubles with `toDouble`. */
export class Double {
  readonly value: number;
  constructor(value: number) {
    this.value = value;
  }
}

/** The engine's form of a Double: boxed only when it would be taken for an Int32. -0.0 is boxed too. */
export function toDouble(value: number): number | Double {
  return (value | 0) === value ? new Double(value) : value;
}

export function isInt32(value: unknown): value is number {
  return typeof value === "number" && (value | 0) === value;
}

/** True for a Double in either form. */
export function isDouble(value: unknown): value is number | Double {
  return typeof value === "number" ? (value | 0) !== value : value instanceof Double;
}

abstract class SmallNumber {
  readonly value: number;
  constructor(value: number) {
    this.value = value;
  }
}
/** 0..255. */
export class Byte extends SmallNumber {}
/** -128..127. */
export class SByte extends SmallNumber {}
export class Int16 extends SmallNumber {}
export class UInt16 extends SmallNumber {}
export class UInt32 extends SmallNumber {}
/** A Single; `value` is already rounded with Math.fround. */
export class Single extends SmallNumber {
  constructor(value: number) {
    super(Math.fround(value));
  }
}

abstract class BigNumber {
  readonly value: bigint;
  constructor(value: bigint) {
    this.value = value;
  }
}
/** The caller keeps the value in range (BigInt.asIntN(64, v) where it wraps). */
export class Int64 extends BigNumber {}
export class UInt64 extends BigNumber {}
/** System.Numerics.BigInteger. */
export class BigInteger extends BigNumber {}

/** System.Char: one UTF-16 unit. Use `charOf`, which shares the common ones. */
export class Char {
  readonly code: number;
  constructor(code: number) {
    this.code = code;
  }
}
const shared: Char[] = Array.from({ length: 256 }, (_, code) => new Char(code));
export function charOf(code: number): Char {
  return code < 256 ? shared[code]! : new Char(code);
}
