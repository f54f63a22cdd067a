// What a regular expression finds: Match, Group, Capture and their collections.
import { NetException } from "../core/exception.ts";
import { NetObject } from "../core/net-object.ts";
import type { Enumerable, Enumerator, ListLike } from "../core/sequence.ts";
import type { NetType } from "../core/type.ts";
import { defineType, typeNamed } from "../core/type.ts";
import type { RawMatch } from "../regex/pattern.ts";
import { expandReplacement } from "../regex/replacement.ts";
import { ItemsEnumerator } from "./enumerators.ts";
import { copyInto } from "./key-view.ts";

const R = "System.Text.RegularExpressions";

export class Capture extends NetObject {
  readonly text: string;
  readonly index: number;
  readonly length: number;
  constructor(text: string, index: number, length: number) {
    super();
    this.text = text;
    this.index = index;
    this.length = length;
  }
  override get netType(): NetType {
    return typeNamed(`${R}.Capture`);
  }
  get value(): string {
    return this.text.substr(this.index, this.length);
  }
  toText(): string {
    return this.value;
  }
}

export class Group extends Capture {
  readonly name: string;
  readonly success: boolean;
  /** Start and end of each capture. */
  readonly places: readonly number[];
  constructor(text: string, name: string, places: readonly number[]) {
    const start = places[places.length - 2] ?? 0;
    super(text, start, (places[places.length - 1] ?? 0) - start);
    this.name = name;
    this.success = places.length > 0;
    this.places = places;
  }
  override get netType(): NetType {
    return typeNamed(`${R}.Group`);
  }
  get captures(): FoundList {
    const items: unknown[] = [];
    for (let i = 0; i < this.places.length; i += 2) {
      // The last capture is the group itself, as in .NET.
      items.push(i + 2 === this.places.length ? this : new Capture(this.text, this.places[i]!, this.places[i + 1]! - this.places[i]!));
    }
    return new FoundList("CaptureCollection", () => items);
  }
}

const none = new Group("", "", []);

export class Match extends Group {
  readonly raw: RawMatch | null;
  /** Added to every place: where a searched part begins in the whole text. */
  readonly offset: number;
  readonly whole: string;
  #groups: GroupCollection | null = null;
  constructor(raw: RawMatch | null, whole = raw?.text ?? "", offset = 0) {
    super(raw ? whole : "", "0", raw ? [raw.start + offset, raw.end + offset] : []);
    this.raw = raw;
    this.whole = whole;
    this.offset = offset;
  }
  override get netType(): NetType {
    return typeNamed(`${R}.Match`);
  }
  get groups(): GroupCollection {
    return (this.#groups ??= new GroupCollection(this));
  }
  next(): Match {
    const raw = this.raw;
    return raw ? new Match(raw.pattern.after(raw), this.whole, this.offset) : this;
  }
  result(replacement: string): string {
    if (!this.raw) throw new NetException("System.NotSupportedException", "Result cannot be called on a failed Match.");
    return expandReplacement(this.raw, replacement);
  }
}

export class GroupCollection extends NetObject implements Enumerable {
  readonly match: Match;
  readonly version = 0;
  #items: Group[] | null = null;
  constructor(match: Match) {
    super();
    this.match = match;
  }
  override get netType(): NetType {
    return typeNamed(`${R}.GroupCollection`);
  }
  get count(): number {
    return this.match.raw ? this.match.raw.pattern.numbers.length : 1;
  }
  get items(): Group[] {
    return (this.#items ??= this.match.raw ? this.match.raw.pattern.numbers.map((n) => (n === 0 ? this.match : this.#make(n))) : [this.match]);
  }
  /** By number; a number that is no group gives an unsuccessful one. */
  byNumber(number: number): Group {
    const at = this.match.raw ? this.match.raw.pattern.numbers.indexOf(number) : number === 0 ? 0 : -1;
    return this.items[at] ?? none;
  }
  byName(name: string): Group {
    return this.byNumber(this.match.raw?.pattern.numberOf(name) ?? -1);
  }
  get names(): string[] {
    return this.match.raw ? this.match.raw.pattern.numbers.map((n) => this.match.raw!.pattern.nameOf(n)) : ["0"];
  }
  enumerate(): Enumerator {
    return new ItemsEnumerator(this, "System.ArrayEnumerator");
  }
  #make(number: number): Group {
    const raw = this.match.raw!;
    const places = raw.captures(number).map((place) => place + this.match.offset);
    return new Group(this.match.whole, raw.pattern.nameOf(number), places);
  }
}

/** MatchCollection and CaptureCollection; the items are looked for when first needed. */
export class FoundList extends NetObject implements ListLike {
  readonly #name: string;
  readonly #find: () => unknown[];
  #items: unknown[] | null = null;
  readonly version = 0;
  constructor(name: "MatchCollection" | "CaptureCollection", find: () => unknown[]) {
    super();
    this.#name = name;
    this.#find = find;
  }
  override get netType(): NetType {
    return typeNamed(`${R}.${this.#name}`);
  }
  get items(): unknown[] {
    return (this.#items ??= this.#find());
  }
  get count(): number {
    return this.items.length;
  }
  getAt(index: number): unknown {
    if (index < 0 || index >= this.items.length) throw new NetException("System.ArgumentOutOfRangeException", "Specified argument was out of the range of valid values. (Parameter 'i')", null, { ParamName: "i" });
    return this.items[index];
  }
  setAt(): void {
    throw new NetException("System.NotSupportedException", "Collection is read-only.");
  }
  add(): void {
    this.setAt();
  }
  enumerate(): Enumerator {
    return new ItemsEnumerator(this, "System.ArrayEnumerator");
  }
}

const list = (name: string, item: string) =>
  defineType({
    name: `${R}.${name}`,
    interfaces: [
      `System.Collections.Generic.IList\`1[${item}]`,
      `System.Collections.Generic.ICollection\`1[${item}]`,
      `System.Collections.Generic.IEnumerable\`1[${item}]`,
      `System.Collections.Generic.IReadOnlyList\`1[${item}]`,
      `System.Collections.Generic.IReadOnlyCollection\`1[${item}]`,
      "System.Collections.IList",
      "System.Collections.ICollection",
      "System.Collections.IEnumerable",
    ],
    members: [
      ["void CopyTo(array array, int arrayIndex)", (l: FoundList, array: unknown, index: number) => copyInto(array, index, l.items)],
      [`void CopyTo(${item}[] array, int arrayIndex)`, (l: FoundList, array: unknown, index: number) => copyInto(array, index, l.items)],
      ["System.Collections.IEnumerator GetEnumerator()", (l: FoundList) => l.enumerate()],
      ["int Count {get;}", (l: FoundList) => l.count],
      ["bool IsReadOnly {get;}", () => true],
      ["bool IsSynchronized {get;}", () => false],
      [`${item} Item(int i) {get;}`, (l: FoundList, index: number) => l.getAt(index)],
      ["System.Object SyncRoot {get;}", (l: FoundList) => l],
    ],
  });

export default [
  defineType({
    name: `${R}.Capture`,
    members: [
      ["string ToString()", (c: Capture) => c.value],
      ["int Index {get;}", (c: Capture) => c.index],
      ["int Length {get;}", (c: Capture) => c.length],
      ["string Value {get;}", (c: Capture) => c.value],
      ["System.ReadOnlySpan[char] ValueSpan {get;}", () => null],
    ],
  }),
  defineType({
    name: `${R}.Group`,
    base: `${R}.Capture`,
    members: [
      ["bool Success {get;}", (g: Group) => g.success],
      ["string Name {get;}", (g: Group) => g.name],
      [`${R}.CaptureCollection Captures {get;}`, (g: Group) => g.captures],
      [`static ${R}.Group Synchronized(${R}.Group inner)`, (g: Group) => g],
    ],
  }),
  defineType({
    name: `${R}.Match`,
    base: `${R}.Group`,
    members: [
      [`${R}.Match NextMatch()`, (m: Match) => m.next()],
      ["string Result(string replacement)", (m: Match, replacement: string) => m.result(replacement)],
      [`${R}.GroupCollection Groups {get;}`, (m: Match) => m.groups],
      [`static ${R}.Match Empty {get;}`, () => new Match(null)],
      [`static ${R}.Match Synchronized(${R}.Match inner)`, (m: Match) => m],
    ],
  }),
  list("MatchCollection", `${R}.Match`),
  list("CaptureCollection", `${R}.Capture`),
  defineType({
    name: `${R}.GroupCollection`,
    interfaces: [
      `System.Collections.Generic.IList\`1[${R}.Group]`,
      `System.Collections.Generic.IReadOnlyList\`1[${R}.Group]`,
      `System.Collections.Generic.IEnumerable\`1[${R}.Group]`,
      "System.Collections.IList",
      "System.Collections.ICollection",
      "System.Collections.IEnumerable",
    ],
    members: [
      ["bool ContainsKey(string key)", (c: GroupCollection, key: string) => c.names.includes(key)],
      ["void CopyTo(array array, int arrayIndex)", (c: GroupCollection, array: unknown, index: number) => copyInto(array, index, c.items)],
      ["System.Collections.IEnumerator GetEnumerator()", (c: GroupCollection) => c.enumerate()],
      [`bool TryGetValue(string key, [ref] ${R}.Group value)`, (c: GroupCollection, key: string, value: { value: unknown }) => {
        const found = c.names.includes(key);
        value.value = found ? c.byName(key) : null;
        return found;
      }],
      ["int Count {get;}", (c: GroupCollection) => c.count],
      ["bool IsReadOnly {get;}", () => true],
      ["bool IsSynchronized {get;}", () => false],
      [`${R}.Group Item(int groupnum) {get;}`, (c: GroupCollection, number: number) => c.byNumber(number)],
      [`${R}.Group Item(string groupname) {get;}`, (c: GroupCollection, name: string) => c.byName(name)],
      ["System.Collections.Generic.IEnumerable[string] Keys {get;}", (c: GroupCollection) => c.names],
      ["System.Object SyncRoot {get;}", (c: GroupCollection) => c],
      [`System.Collections.Generic.IEnumerable[${R}.Group] Values {get;}`, (c: GroupCollection) => c.items],
    ],
  }),
];
