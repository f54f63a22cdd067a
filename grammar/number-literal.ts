// placeholder of the number literal types; the scanner follows.

export type NumberLiteralType =
  | "int" | "long" | "double" | "decimal" | "bigint" | "byte" | "sbyte" | "short" | "ushort" | "uint" | "ulong";

/** An exact numeric value, independent of the engine's value classes. */
export interface NumberLiteral {
  readonly type: NumberLiteralType;
  /** Exact value in decimal digits (integers and decimals), or the shortest round-trip text of a double. */
  readonly text: string;
  /** The value as a JavaScript number when that loses nothing that the type holds. */
  readonly number?: number;
}
