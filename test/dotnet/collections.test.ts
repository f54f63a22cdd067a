// The collection classes: what they hold, in which order, and .NET's error texts.
import { describe, expect, it } from "vitest";
import "#dotnet/library.ts";
import { elementTypeOf } from "#dotnet/core/array.ts";
import { Double, Int64 } from "#dotnet/core/numbers.ts";
import { isDictionaryLike, isListLike } from "#dotnet/core/sequence.ts";
import { genericTypeOf, typeNamed } from "#dotnet/core/type.ts";
import { ArrayList } from "#dotnet/types/array-list.ts";
import type { Dictionary } from "#dotnet/types/dictionary.ts";
import type { HashSet } from "#dotnet/types/hash-set.ts";
import { Hashtable, hashLiteral } from "#dotnet/types/hashtable.ts";
import type { LinkedList } from "#dotnet/types/linked-list.ts";
import type { List } from "#dotnet/types/list.ts";
import { orderedLiteral } from "#dotnet/types/ordered-dictionary.ts";
import type { Queue } from "#dotnet/types/queue.ts";
import type { SortedTable } from "#dotnet/types/sorted-dictionary.ts";
import type { Stack } from "#dotnet/types/stack.ts";
import { ordinalIgnoreCaseComparer } from "#dotnet/types/string-comparer.ts";
import { call, construct, messageOf } from "./member-call.ts";

const G = "System.Collections.Generic";
const int = typeNamed("System.Int32");
const string = typeNamed("System.String");
const generic = (name: string, ...args: (typeof int)[]) => genericTypeOf(typeNamed(name), args);
const ints = (...items: number[]): List => construct(generic(`${G}.List\`1`, int), "System.Collections.Generic.IEnumerable[T]", items);

describe("Hashtable", () => {
  it("ignores case in literals and keeps the first spelling", () => {
    const table = hashLiteral();
    table.set("Alpha", 1);
    table.set("ALPHA", 2);
    expect([...table.entries()]).toEqual([["Alpha", 2]]);
    expect(table.get("alpha")).toBe(2);
  });
  it("knows its synchronized view", () => {
    const member = (name: string, side: "static" | "instance") => typeNamed("System.Collections.Hashtable").member(name, side)!.overloads[0]!;
    const table = new Hashtable();
    const isSynchronized = () => member("IsSynchronized", "instance").run(table);
    expect([isSynchronized(), member("Synchronized", "static").run(table) === table, isSynchronized()]).toEqual([false, true, true]);
  });
  it("tells keys of different types apart", () => {
    const table = new Hashtable();
    for (const [key, value] of [[1, "int"], [new Double(1), "double"], [new Int64(1n), "long"], ["1", "string"], [true, "bool"]]) table.set(key, value);
    expect([table.get(1), table.get(new Double(1)), table.get(new Int64(1n)), table.get("1"), table.get(true)]).toEqual(["int", "double", "long", "string", "bool"]);
    expect(table.has("True")).toBe(false);
  });
  it("throws .NET's errors", () => {
    const table = hashLiteral();
    table.set("a", 1);
    expect(messageOf(() => table.add("A", 2))).toBe("ArgumentException: Item has already been added. Key in dictionary: 'a'  Key being added: 'A'");
    expect(messageOf(() => table.has(null))).toBe("ArgumentNullException: Key cannot be null. (Parameter 'key')");
    table.set("b", 1);
    expect(
      messageOf(() => {
        for (const key of table.enumerate()) table.set("a", key);
      }),
    ).toBe("InvalidOperationException: Collection was modified; enumeration operation may not execute.");
  });
});

describe("OrderedDictionary", () => {
  it("keeps positions and takes the new spelling of a key", () => {
    const table = orderedLiteral();
    for (const [key, value] of [["z", 1], ["y", 2], ["x", 3]] as const) table.set(key, value);
    table.insert(1, "n", 0);
    table.set("Y", 20);
    table.removeAt(0);
    expect([...table.entries()]).toEqual([["n", 0], ["Y", 20], ["x", 3]]);
    expect(table.valueAt(2)).toBe(3);
    expect(messageOf(() => table.setValueAt(5, 1))).toBe("ArgumentOutOfRangeException: Specified argument was out of the range of valid values. (Parameter 'index')");
  });
});

describe("Dictionary", () => {
  it("adds, fetches and refuses", () => {
    const table: Dictionary = construct(generic(`${G}.Dictionary\`2`, string, int), "System.Collections.Generic.IEqualityComparer[TKey]", ordinalIgnoreCaseComparer);
    table.add("Key", 1);
    expect(table.get("KEY")).toBe(1);
    expect(messageOf(() => table.add("kEY", 2))).toBe("ArgumentException: An item with the same key has already been added. Key: kEY");
    expect(messageOf(() => table.fetch("none"))).toBe("KeyNotFoundException: The given key 'none' was not present in the dictionary.");
    const ref = { value: 5 };
    expect(call(table, "TryGetValue", ["none", ref])).toBe(false);
    expect(ref.value).toBe(0);
    expect(isDictionaryLike(table)).toBe(true);
    expect([...table.enumerate()].map((p) => (p as { toText(): string }).toText())).toEqual(["[Key, 1]"]);
  });
});

describe("List", () => {
  it("searches, sorts and takes predicates", () => {
    const list = ints(5, 3, 9, 1);
    call(list, "Sort");
    expect(list.items).toEqual([1, 3, 5, 9]);
    call(list, "Sort", [(a: number, b: number) => b - a], "System.Comparison[T]");
    expect(list.items).toEqual([9, 5, 3, 1]);
    expect((call(list, "FindAll", [(x: number) => x > 3]) as List).items).toEqual([9, 5]);
    expect(call(list, "Find", [(x: number) => x > 100])).toBe(0);
    expect(call(list, "RemoveAll", [(x: number) => x > 4])).toBe(2);
    expect(list.items).toEqual([3, 1]);
    expect(elementTypeOf(call(list, "ToArray"))).toBe(int);
    expect(isListLike(list)).toBe(true);
    expect(list.netType.fullName).toBe("System.Collections.Generic.List`1[[System.Int32, System.Private.CoreLib, Version=10.0.0.0, Culture=neutral, PublicKeyToken=7cec85d7bea7798e]]");
  });
  it("throws .NET's errors", () => {
    const list = ints(1, 2);
    expect(messageOf(() => list.removeAt(7))).toBe("ArgumentOutOfRangeException: Index was out of range. Must be non-negative and less than the size of the collection. (Parameter 'index')");
    expect(messageOf(() => list.insert(3, 1))).toBe("ArgumentOutOfRangeException: Index must be within the bounds of the List. (Parameter 'index')");
    expect(
      messageOf(() => {
        for (const item of list.enumerate()) list.add(item);
      }),
    ).toBe("InvalidOperationException: Collection was modified; enumeration operation may not execute.");
    expect(messageOf(() => call(new ArrayList([1, "b"]), "Sort"))).toBe("InvalidOperationException: Failed to compare two elements in the array.");
  });
});

describe("the other collections", () => {
  it("queue and stack", () => {
    const queue: Queue = construct(generic(`${G}.Queue\`1`, string), "System.Collections.Generic.IEnumerable[T]", ["a", "b"]);
    expect([queue.peek(), queue.dequeue(), queue.count]).toEqual(["a", "a", 1]);
    queue.dequeue();
    expect(messageOf(() => queue.dequeue())).toBe("InvalidOperationException: Queue empty.");
    const stack: Stack = construct(generic(`${G}.Stack\`1`, int), "System.Collections.Generic.IEnumerable[T]", [1, 2, 3]);
    expect([stack.pop(), ...stack.enumerate()]).toEqual([3, 2, 1]);
  });
  it("sets", () => {
    const set: HashSet = construct(generic(`${G}.HashSet\`1`, string), "System.Collections.Generic.IEnumerable[T]", ["a", "b", "c"]);
    call(set, "UnionWith", [["d"]]);
    call(set, "IntersectWith", [["a", "d", "z"]]);
    expect(set.items).toEqual(["a", "d"]);
    expect([call(set, "IsSubsetOf", [["a", "d", "e"]]), call(set, "SetEquals", [["d", "a"]]), call(set, "IsProperSubsetOf", [["d", "a"]])]).toEqual([true, true, false]);
    const sorted: HashSet = construct(generic(`${G}.SortedSet\`1`, int), "System.Collections.Generic.IEnumerable[T]", [3, 1, 2, 3]);
    expect([...sorted.enumerate()]).toEqual([1, 2, 3]);
  });
  it("sorted dictionaries", () => {
    const table: SortedTable = construct(generic(`${G}.SortedDictionary\`2`, string, int), "");
    table.set("b", 2);
    table.set("a", 1);
    table.set("C", 3);
    expect(table.keys()).toEqual(["a", "b", "C"]);
    expect(messageOf(() => table.add("b", 5))).toBe("ArgumentException: An item with the same key has already been added. Key: [b, 5]");
  });
  it("linked list", () => {
    const list: LinkedList = construct(generic(`${G}.LinkedList\`1`, string), "System.Collections.Generic.IEnumerable[T]", ["b"]);
    call(list, "AddFirst", ["a"], "T");
    call(list, "AddLast", ["c"], "T");
    expect([...list.values()]).toEqual(["a", "b", "c"]);
    call(list, "RemoveFirst");
    expect(list.find("c")?.previous?.value).toBe("b");
  });
});
