// The spelling of a JSON number as a value: whole ones Int64 or BigInteger, all others Double; hexadecimal and octal are taken too.
import { BigInteger, Int64, toDouble } from "#dotnet/core/numbers.ts";

const MIN_LONG = -(2n ** 63n);
const MAX_LONG = 2n ** 63n - 1n;

/** `plain`: digits only, with a minus sign perhaps. Undefined for what is no number. */
export function numberOf(raw: string, plain: boolean): unknown {
  const digits = raw.startsWith("-") ? raw.length - 1 : raw.length;
  if (plain && digits > 0 && !(digits > 1 && raw[0] === "0")) {
    if (digits <= 15) return new Int64(BigInt(Number(raw)));
    const value = BigInt(raw);
    return value >= MIN_LONG && value <= MAX_LONG ? new Int64(value) : new BigInteger(value);
  }
  if (/^0[xX][0-9a-fA-F]+$/.test(raw)) return new Int64(BigInt.asIntN(64, BigInt(raw)));
  if (/^0[0-7]+$/.test(raw)) return new Int64(BigInt.asIntN(64, BigInt(`0o${raw.slice(1)}`)));
  if (/^-?(\d+\.?\d*|\.\d+)([eE][-+]?\d+)?$/.test(raw)) return toDouble(Number(raw));
  return undefined;
}
