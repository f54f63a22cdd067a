// Measure-Object: counts objects, sums and averages numbers, measures text.
import { toText } from "#dotnet/core/format.ts";
import { isDictionaryLike } from "#dotnet/core/sequence.ts";
import { toDouble } from "#dotnet/core/numbers.ts";
import { typeNamed } from "#dotnet/core/type.ts";
import { cmdlet } from "#engine/cmdlet.ts";
import type { Call } from "#engine/cmdlet.ts";
import { tryConvert } from "#engine/convert/convert-to.ts";
import { asNumber } from "#engine/operators/number-code.ts";
import { compareObjects } from "#engine/property-keys/object-comparer.ts";
import { readPropertyKeys, keyText } from "#engine/property-keys/property-key.ts";
import type { PropertyKey } from "#engine/property-keys/property-key.ts";
import { valuesOfKey } from "#engine/property-keys/key-values.ts";
import { NumberMeasure, TextMeasure } from "#engine/types/tables/measure-info.ts";
import type { Session } from "#engine/session.ts";
import { after, inTurn } from "#engine/values/maybe.ts";
import { baseOf } from "#engine/values/ps-object.ts";
import { typeOfValue } from "#engine/values/type-of.ts";

interface Parameters {
  Property?: unknown[];
  InputObject?: unknown;
  Sum: boolean;
  Average: boolean;
  Maximum: boolean;
  Minimum: boolean;
  StandardDeviation: boolean;
  AllStats: boolean;
  Line: boolean;
  Word: boolean;
  Character: boolean;
  IgnoreWhiteSpace: boolean;
}

/** Running figures of one property. */
class Statistics {
  count = 0;
  sum = 0;
  variance = 0;
  minimum: unknown = null;
  maximum: unknown = null;
  lines = 0;
  words = 0;
  characters = 0;

  /** Welford's way, in the steps the original takes, so that the last digits agree. */
  deviate(value: number): void {
    if (this.count <= 1) return;
    const before = (this.sum - value) / (this.count - 1);
    this.variance *= (this.count - 2) / (this.count - 1);
    this.variance += ((value - before) * (value - before)) / this.count;
  }
}

const numberSet = { sets: ["GenericMeasure"] };
const textSet = { sets: ["TextMeasure"] };

export default cmdlet<Parameters>({
  name: "Measure-Object",
  module: "Microsoft.PowerShell.Utility",
  synopsis: "Counts objects and works out figures about their values or their text.",
  description: "Without switches it counts. Numbers can be summed, averaged and compared; strings can be measured in lines, words and characters.",
  aliases: ["measure"],
  defaultSet: "GenericMeasure",
  parameters: {
    InputObject: { type: "psobject", pipeline: "value", help: "The objects to measure; an array given here counts as one object." },
    Property: { type: "Microsoft.PowerShell.Commands.PSPropertyExpression[]", position: 0, validation: [{ kind: "NotNullOrEmpty" }], wildcards: true, help: "Properties, or script blocks, whose values are measured." },
    StandardDeviation: { type: "switch", ...numberSet, help: "Gives the standard deviation of the sample." },
    Sum: { type: "switch", ...numberSet, help: "Adds the values up." },
    AllStats: { type: "switch", ...numberSet, help: "Gives all figures for numbers." },
    Average: { type: "switch", ...numberSet, help: "Gives the mean of the values." },
    Maximum: { type: "switch", ...numberSet, help: "Gives the greatest value." },
    Minimum: { type: "switch", ...numberSet, help: "Gives the smallest value." },
    Line: { type: "switch", ...textSet, help: "Counts lines." },
    Word: { type: "switch", ...textSet, help: "Counts words." },
    Character: { type: "switch", ...textSet, help: "Counts characters." },
    IgnoreWhiteSpace: { type: "switch", ...textSet, help: "Leaves white space out of the count of characters." },
  },
  output: [
    "Microsoft.PowerShell.Commands.GenericMeasureInfo",
    "Microsoft.PowerShell.Commands.TextMeasureInfo",
    "Microsoft.PowerShell.Commands.GenericObjectMeasureInfo",
  ],
  examples: [
    { title: "Sum and mean", code: "1..10 | Measure-Object -Sum -Average" },
    { title: "The longest name", code: "'one', 'three' | Measure-Object Length -Maximum" },
    { title: "Words of a text", code: "'to be or not to be' | Measure-Object -Word" },
  ],
  links: ["Sort-Object", "Group-Object"],
  run(call) {
    const all = new Statistics();
    const byProperty = new Map<string, { name: string; statistics: Statistics }>();
    let keys: PropertyKey[] | null = null;
    let measure: Measure;
    const named = (name: string): Statistics => {
      const key = name.toLowerCase();
      let entry = byProperty.get(key);
      if (!entry) byProperty.set(key, (entry = { name, statistics: new Statistics() }));
      return entry.statistics;
    };
    const measureKey = (key: PropertyKey, item: unknown) =>
      after(valuesOfKey(key, item, call), (values) => {
        if (!values.length && !key.hasWildcards) named(keyText(key));
        for (const one of values) measure.take(one.value, named(one.name));
      });
    return {
      begin(p) {
        measure = new Measure(p, call);
        if (p.Property?.some((one) => isDictionaryLike(baseOf(one)))) call.fail(tableRefused());
        keys = p.Property ? readPropertyKeys(p.Property, ["expression"], call.session) : null;
      },
      process(p) {
        const item = p.InputObject;
        if (item === null || item === undefined) return;
        if (keys) return keys.length === 1 ? measureKey(keys[0]!, item) : inTurn(keys, (key) => measureKey(key, item));
        if (measure.sumsOnly && typeof item === "number") {
          all.count++;
          all.sum += item;
        } else measure.take(item, all);
      },
      end() {
        if (!keys) call.write(measure.result(null, all));
        for (const { name, statistics } of byProperty.values()) {
          if (statistics.count > 0) call.write(measure.result(name, statistics));
          else if (call.session.strictMode() >= 2) call.error(notFound(name, measure.isText));
        }
      },
    };
  },
});

/** What this call measures. */
class Measure {
  readonly #p: Parameters;
  readonly #call: Call<Parameters>;
  readonly #session: Session;
  readonly isText: boolean;
  readonly #sums: boolean;
  readonly #deviates: boolean;
  readonly #minimum: boolean;
  readonly #maximum: boolean;
  readonly sumsOnly: boolean;

  constructor(p: Parameters, call: Call<Parameters>) {
    this.#p = p;
    this.#call = call;
    this.#session = call.session;
    this.isText = p.Line || p.Word || p.Character;
    this.#deviates = p.StandardDeviation || p.AllStats;
    this.#minimum = p.Minimum || p.AllStats;
    this.#maximum = p.Maximum || p.AllStats;
    this.#sums = p.Sum || p.Average || p.AllStats || this.#deviates;
    this.sumsOnly = !this.isText && !this.#deviates && !this.#minimum && !this.#maximum;
  }

  take(value: unknown, statistics: Statistics): void {
    statistics.count++;
    if (this.isText) this.#takeText(value === null ? "" : toText(baseOf(value)), statistics);
    if (this.#sums) {
      const number = numberFrom(value, this.#session);
      if (number === null) {
        this.#call.error({ id: "NonNumericInputObject", message: `Input object "${toText(baseOf(value))}" is not numeric.`, category: "InvalidType", target: value, exception: "System.Management.Automation.PSInvalidOperationException" });
        return;
      }
      statistics.sum += number;
      if (this.#deviates) statistics.deviate(number);
    }
    if (this.#minimum) statistics.minimum = this.#extreme(value, statistics.minimum, 1);
    if (this.#maximum) statistics.maximum = this.#extreme(value, statistics.maximum, -1);
  }

  /** The smaller (1) or greater (-1) of the two; values of unlike types are compared as text. */
  #extreme(value: unknown, best: unknown, sign: 1 | -1): unknown {
    if (best === null) return value;
    let left = numberFrom(best, this.#session) ?? best;
    let right = value === null ? null : (numberFrom(value, this.#session) ?? value);
    if (right !== null && typeof left !== typeof right && typeOfValue(left) !== typeOfValue(right)) {
      left = toText(baseOf(left));
      right = toText(baseOf(right));
    }
    return compareObjects(left, right, { session: this.#session, ignoreCase: false, culture: null }) * sign > 0 ? value : best;
  }

  #takeText(text: string, statistics: Statistics): void {
    if (this.#p.Character) statistics.characters += this.#p.IgnoreWhiteSpace ? text.replace(/\s/g, "").length : text.length;
    if (this.#p.Word) statistics.words += text.split(/\s+/).filter((word) => word !== "").length;
    if (this.#p.Line && text !== "") statistics.lines += text.split("\n").length - (text.endsWith("\n") ? 1 : 0);
  }

  result(property: string | null, statistics: Statistics): NumberMeasure | TextMeasure {
    const p = this.#p;
    const { count, sum, variance } = statistics;
    if (this.isText) {
      return new TextMeasure(property, {
        lines: p.Line ? statistics.lines : null,
        words: p.Word ? statistics.words : null,
        characters: p.Character ? statistics.characters : null,
      });
    }
    const minimum = asFigure(statistics.minimum, this.#session);
    const maximum = asFigure(statistics.maximum, this.#session);
    return new NumberMeasure(property, {
      count,
      sum: p.Sum || p.AllStats ? sum : null,
      average: (p.Average || p.AllStats) && count > 0 ? sum / count : null,
      standardDeviation: this.#deviates ? Math.sqrt(variance) : null,
      minimum: minimum && maximum ? minimum.number : statistics.minimum,
      maximum: minimum && maximum ? maximum.number : statistics.maximum,
    }, !minimum || !maximum);
  }
}

/** Null when the value is no number, nor text that reads as one. Nothing counts as 0. */
function numberFrom(value: unknown, session: Session): number | null {
  if (typeof value === "number") return value;
  if (value === null) return 0;
  const converted = tryConvert(value, typeNamed("System.Double"), session);
  return converted ? asNumber(converted.value) : null;
}

/** An extreme as the double that GenericMeasureInfo holds; null when it is no number. */
function asFigure(value: unknown, session: Session): { number: unknown } | null {
  if (value === null) return { number: null };
  const number = numberFrom(value, session);
  return number === null ? null : { number: toDouble(number) };
}

function notFound(name: string, isText: boolean) {
  return {
    id: isText ? "TextMeasurePropertyNotFound" : "GenericMeasurePropertyNotFound",
    message: `Cannot process argument because the value of argument "${name}" is not valid. Change the value of the "${name}" argument and run the operation again.`,
    category: "ObjectNotFound" as const,
    exception: "System.Management.Automation.PSArgumentException",
  };
}

/** Other than its kin this command takes no hashtables. */
function tableRefused() {
  return {
    id: "CannotConvertArgumentNoMessage",
    message: "Cannot bind parameter 'Property'. Cannot convert the \"System.Collections.Hashtable\" value of type \"System.Collections.Hashtable\" to type \"Microsoft.PowerShell.Commands.PSPropertyExpression\".",
    category: "InvalidArgument" as const,
    exception: "System.Management.Automation.ParameterBindingException",
  };
}
