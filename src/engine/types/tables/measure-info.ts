// What Measure-Object gives: GenericMeasureInfo for numbers, GenericObjectMeasureInfo when the extremes are no numbers, TextMeasureInfo.
import { NetObject } from "#dotnet/core/net-object.ts";
import { toDouble } from "#dotnet/core/numbers.ts";
import type { NetType } from "#dotnet/core/type.ts";
import { defineType } from "#dotnet/core/type.ts";

/** Figures that were not asked for are null. */
export interface Figures {
  count: number;
  average: number | null;
  sum: number | null;
  maximum: unknown;
  minimum: unknown;
  standardDeviation: number | null;
}

export class NumberMeasure extends NetObject {
  readonly property: string | null;
  readonly figures: Figures;
  readonly #type: NetType;
  /** `comparable`: minimum and maximum are values of any type rather than doubles. */
  constructor(property: string | null, figures: Figures, comparable: boolean) {
    super();
    this.property = property;
    this.figures = figures;
    this.#type = comparable ? comparableType : numberType;
  }
  override get netType(): NetType {
    return this.#type;
  }
}

export class TextMeasure extends NetObject {
  readonly property: string | null;
  readonly lines: number | null;
  readonly words: number | null;
  readonly characters: number | null;
  constructor(property: string | null, counts: { lines: number | null; words: number | null; characters: number | null }) {
    super();
    this.property = property;
    this.lines = counts.lines;
    this.words = counts.words;
    this.characters = counts.characters;
  }
  override get netType(): NetType {
    return textType;
  }
}

const boxed = (value: number | null) => (value === null ? null : toDouble(value));

const measureType = defineType({
  name: "Microsoft.PowerShell.Commands.MeasureInfo",
  abstract: true,
  members: [["string Property {get;set;}", (m: NumberMeasure | TextMeasure) => m.property]],
});

const figures: [string, (m: NumberMeasure) => unknown][] = [
  ["int Count {get;set;}", (m) => m.figures.count],
  ["System.Object Average {get;set;}", (m) => boxed(m.figures.average)],
  ["System.Object Sum {get;set;}", (m) => boxed(m.figures.sum)],
  ["System.Object Maximum {get;set;}", (m) => m.figures.maximum],
  ["System.Object Minimum {get;set;}", (m) => m.figures.minimum],
  ["System.Object StandardDeviation {get;set;}", (m) => boxed(m.figures.standardDeviation)],
];

const numberType = defineType({
  name: "Microsoft.PowerShell.Commands.GenericMeasureInfo",
  base: "Microsoft.PowerShell.Commands.MeasureInfo",
  members: figures,
});

const comparableType = defineType({
  name: "Microsoft.PowerShell.Commands.GenericObjectMeasureInfo",
  base: "Microsoft.PowerShell.Commands.MeasureInfo",
  members: figures,
});

const textType = defineType({
  name: "Microsoft.PowerShell.Commands.TextMeasureInfo",
  base: "Microsoft.PowerShell.Commands.MeasureInfo",
  members: [
    ["System.Object Lines {get;set;}", (m: TextMeasure) => m.lines],
    ["System.Object Words {get;set;}", (m: TextMeasure) => m.words],
    ["System.Object Characters {get;set;}", (m: TextMeasure) => m.characters],
  ],
});

export default [measureType, numberType, comparableType, textType];
