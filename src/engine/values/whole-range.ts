// The whole numbers of a..b one by one, for a pipeline or a foreach that walks them without an array being made.

export class WholeRange implements Iterable<number> {
  readonly from: number;
  readonly to: number;

  constructor(from: number, to: number) {
    this.from = from;
    this.to = to;
  }

  get count(): number {
    return Math.abs(this.to - this.from) + 1;
  }

  at(index: number): number {
    return this.from <= this.to ? this.from + index : this.from - index;
  }

  *[Symbol.iterator](): Generator<number> {
    for (let i = 0; i < this.count; i++) yield this.at(i);
  }
}
