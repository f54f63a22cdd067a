// What Get-Random and Get-SecureRandom share: numbers from a range, objects from a list, a list in a new order.
import { Int64, toDouble } from "#dotnet/core/numbers.ts";
import { typeNamed } from "#dotnet/core/type.ts";
import { Random } from "#dotnet/types/random.ts";
import type { Blocks, Call, ParameterDefinition } from "../cmdlet.ts";
import { convertTo } from "../convert/convert-to.ts";
import { asBigInt, asNumber, Code, codeOf } from "../operators/number-code.ts";
import { textAsNumber } from "../operators/arithmetic.ts";
import type { Session } from "../session.ts";
import type { Maybe } from "../values/maybe.ts";
import { baseOf } from "../values/ps-object.ts";
import { displayText } from "../values/text.ts";

export interface RandomParameters {
  Maximum?: unknown;
  Minimum?: unknown;
  Count?: number;
  InputObject?: unknown[];
  Shuffle: boolean;
  SetSeed?: number;
}

const NUMBER = "RandomNumberParameterSet";
const LIST = "RandomListItemParameterSet";
const SHUFFLE = "ShuffleParameterSet";

export const randomParameters: { [name: string]: ParameterDefinition } = {
  Maximum: { type: "object", sets: [{ set: NUMBER, position: 0 }], help: "Numbers stay below it." },
  Minimum: { type: "object", sets: [NUMBER], default: "0", help: "The least number." },
  InputObject: { type: "object[]", sets: [{ set: LIST, mandatory: true, position: 0, pipeline: "value" }, { set: SHUFFLE, mandatory: true, position: 0, pipeline: "value" }], validation: [{ kind: "AllowNull" }, { kind: "AllowEmptyCollection" }], help: "The objects to choose from." },
  Count: { type: "int", sets: [NUMBER, LIST], validation: [{ kind: "Range", minimum: 1, maximum: 2147483647 }], default: "1", help: "How many numbers or objects." },
  Shuffle: { type: "switch", sets: [{ set: SHUFFLE, mandatory: true }], help: "Gives all objects in random order." },
};

const generators = new WeakMap<Session, Random>();

/** The session's generator after -SetSeed; the system's randomness before. */
export function generatorOf(session: Session, seed: number | undefined): Random {
  if (seed !== undefined) generators.set(session, new Random(seed));
  return generators.get(session) ?? new Random();
}

export function randomBlocks(call: Call<RandomParameters>, generator: () => Random): Blocks<RandomParameters> {
  const items: unknown[] = [];
  let random: Random;
  /** Behind a pipe it is a list unless a range is given. */
  const wantsNumber = (p: RandomParameters) => call.parameterSet === NUMBER && !(call.invocation.expectingInput && p.Maximum === undefined && p.Minimum === undefined) && p.InputObject === undefined;
  return {
    begin(p) {
      random = generator();
      if (!wantsNumber(p)) return;
      return numbers(p, random, call);
    },
    process(p) {
      for (const item of p.InputObject ?? []) items.push(item);
    },
    end(p) {
      const wanted = p.Shuffle ? items.length : Math.min(p.Count ?? 1, items.length);
      for (let i = 0; i < wanted; i++) {
        const j = i + Math.floor(random.sample() * (items.length - i));
        [items[i], items[j]] = [items[j], items[i]];
        call.write(items[i]);
      }
    },
  };
}

/** Numbers between two looks at Ctrl+C. */
const STRIDE = 1024;

function numbers(p: RandomParameters, random: Random, call: Call<RandomParameters>): Maybe<void> {
  const count = p.Count ?? 1;
  if (count > STRIDE) return manyNumbers(count, () => number(p, random, call), call);
  for (let i = 0; i < count; i++) call.write(number(p, random, call));
}

async function manyNumbers(count: number, next: () => unknown, call: Call<RandomParameters>): Promise<void> {
  for (let i = 0; i < count; i++) {
    call.write(next());
    if (i % STRIDE !== STRIDE - 1) continue;
    await call.session.ports.clock.breathe();
    call.session.checkStop();
  }
}

/** The type follows the limits: Int32, Int64 for wider ones, Double when either is no whole number. */
function number(p: RandomParameters, random: Random, call: Call<RandomParameters>): unknown {
  const minimum = limit(p.Minimum, call);
  const maximum = limit(p.Maximum, call);
  const isReal = (value: unknown) => value !== null && codeOf(value) >= Code.Single;
  if (isReal(minimum) || isReal(maximum)) {
    const low = minimum === null ? 0 : asNumber(minimum);
    const high = maximum === null ? Number.MAX_VALUE : asNumber(maximum);
    if (low >= high) refuse(minimum ?? 0, maximum ?? high, call);
    return toDouble(low + random.sample() * (high - low));
  }
  const wide = [minimum, maximum].some((value) => value !== null && typeof value !== "number");
  const low = minimum === null ? 0n : asBigInt(minimum);
  const high = maximum === null ? (wide ? 0x7fff_ffff_ffff_ffffn : 0x7fff_ffffn) : asBigInt(maximum);
  if (low >= high) refuse(minimum ?? 0, maximum ?? new Int64(high), call);
  const value = low + below(high - low, random);
  return wide ? new Int64(value) : Number(value);
}

/** 0 <= n < range, evenly. */
function below(range: bigint, random: Random): bigint {
  if (range <= 0x20_0000_0000_0000n) return BigInt(Math.floor(random.sample() * Number(range)));
  const high = BigInt(Math.floor(random.sample() * 2 ** 32));
  const low = BigInt(Math.floor(random.sample() * 2 ** 32));
  return ((high << 32n) | low) % range;
}

/** A limit as a number: Int32, Int64 or Double; null when it is not given. */
function limit(value: unknown, call: Call<RandomParameters>): unknown {
  const base = baseOf(value ?? null);
  if (base === null) return null;
  const given = typeof base === "string" ? textAsNumber(base, 0) : base;
  const code = codeOf(given);
  if (code === Code.None) return convertTo(given, typeNamed("System.Double"), call.session);
  if (code >= Code.Single) return toDouble(asNumber(given));
  const whole = asBigInt(given);
  return whole >= -0x8000_0000n && whole <= 0x7fff_ffffn ? Number(whole) : new Int64(whole);
}

function refuse(minimum: unknown, maximum: unknown, call: Call<RandomParameters>): never {
  return call.fail({
    id: "MinGreaterThanOrEqualMax",
    message: `The Minimum value (${displayText(minimum)}) cannot be greater than or equal to the Maximum value (${displayText(maximum)}).`,
    category: "InvalidArgument",
    exception: "System.ArgumentException",
  });
}
