// The collections of the class library in snapshots.
import type { NetType } from "#dotnet/core/type.ts";
import { ArrayList, StringCollection } from "#dotnet/types/array-list.ts";
import { Collection, ReadOnlyCollection } from "#dotnet/types/collection.ts";
import { Dictionary } from "#dotnet/types/dictionary.ts";
import { HashSet, SortedSet } from "#dotnet/types/hash-set.ts";
import { Hashtable } from "#dotnet/types/hashtable.ts";
import { KeyView } from "#dotnet/types/key-view.ts";
import { List } from "#dotnet/types/list.ts";
import { NameValueCollection } from "#dotnet/types/name-value-collection.ts";
import { OrderedDictionary } from "#dotnet/types/ordered-dictionary.ts";
import { PriorityQueue } from "#dotnet/types/priority-queue.ts";
import { Queue } from "#dotnet/types/queue.ts";
import { SortedTable } from "#dotnet/types/sorted-dictionary.ts";
import { Stack } from "#dotnet/types/stack.ts";
import { FoundList } from "#dotnet/types/regex-match.ts";
import { parseQuery } from "#dotnet/types/web-utility.ts";
import { XmlNodeList } from "#dotnet/xml/node.ts";
import type { XmlNode } from "#dotnet/xml/node.ts";
import { PathStack } from "../providers/location.ts";
import type { PathInfo } from "../providers/place.ts";
import { OrderedHashtable } from "../json/ordered-hashtable.ts";
import { DefaultParameterDictionary, PSVersionHashTable } from "../types/tables/version-table.ts";
import { BoundDictionary } from "../values/bound-dictionary.ts";
import { RuntimeDefinedParameterDictionary } from "../evaluate/types/runtime-parameter.ts";
import type { Data, Reader, Writer } from "./kind.ts";
import { keepClass } from "./kind.ts";

const typeIn = (data: Data, reader: Reader) => reader.value((data as Data[])[0]!) as NetType;
const rest = (data: Data, from: number, reader: Reader) => reader.values((data as Data[]).slice(from));

// --- lists -----------------------------------------------------------------------------------

for (const [name, type] of [["list", List], ["collection", Collection], ["read-only collection", ReadOnlyCollection]] as const) {
  keepClass<List | Collection>(type, {
    name,
    // The array itself, not its items: a read-only collection is a view of someone else's.
    write: (list, writer) => [writer.value(list.type), writer.value(list.items), list instanceof List ? list.capacity : 0],
    make: (data, reader) => new type(typeIn(data, reader)),
    fill(list, data, reader) {
      list.items = reader.value((data as Data[])[1]!) as unknown[];
      // Its items are not there yet, so its own capacity may be less than needed; it grows then.
      const capacity = (data as number[])[2]!;
      if (list instanceof List) list.capacity = Math.max(capacity, list.items.length);
    },
  });
}
keepClass<ArrayList>(ArrayList, {
  name: "array list",
  write: (list, writer) => [list.fixing, writer.value(list.items)],
  make: (data) => new ArrayList([], (data as ArrayList["fixing"][])[0]!),
  fill: (list, data, reader) => void (list.items = reader.value((data as Data[])[1]!) as unknown[]),
});
keepClass<StringCollection>(StringCollection, {
  name: "string collection",
  write: (list, writer) => writer.value(list.items),
  make: () => new StringCollection(),
  fill: (list, data, reader) => void (list.items = reader.value(data) as unknown[]),
});
keepClass<Queue>(Queue, {
  name: "queue",
  write: (queue, writer) => [writer.value(queue.type), ...writer.values(queue.items)],
  make: (data, reader) => new Queue(typeIn(data, reader)),
  fill(queue, data, reader) {
    for (const item of rest(data, 1, reader)) queue.enqueue(item);
  },
});
keepClass<Stack>(Stack, {
  name: "stack",
  write: (stack, writer) => [writer.value(stack.type), ...writer.values(stack.items)],
  make: (data, reader) => new Stack(typeIn(data, reader)),
  fill(stack, data, reader) {
    for (const item of rest(data, 1, reader).reverse()) stack.push(item);
  },
});
keepClass<PathStack>(PathStack, {
  name: "location stack",
  write: (stack, writer) => [writer.value(stack.name), ...writer.values(stack.items)],
  make: (data, reader) => new PathStack(reader.value((data as Data[])[0]!) as string, []),
  fill(stack, data, reader) {
    for (const item of rest(data, 1, reader).reverse()) stack.push(item as PathInfo);
  },
});

// --- tables ----------------------------------------------------------------------------------

interface Table {
  entries(): Iterable<[key: unknown, value: unknown]>;
  set(key: unknown, value: unknown): void;
}

const entries = (table: Table, writer: Writer) => [...table.entries()].flatMap(([key, value]) => [writer.value(key), writer.value(value)]);

/** `head` and `make` deal with what comes before the entries: at most `width` items. */
function keepTable<T extends object & Table>(name: string, type: { readonly prototype: T }, how: { head(table: T, writer: Writer): Data[]; make(head: Data[], reader: Reader): T; finish?(table: T, head: Data[]): void }): void {
  keepClass<T>(type, {
    name,
    write: (table, writer) => [how.head(table, writer), ...entries(table, writer)],
    make: (data, reader) => how.make((data as Data[][])[0]!, reader),
    fill(table, data, reader) {
      const all = data as Data[];
      for (let i = 1; i < all.length; i += 2) table.set(reader.value(all[i]!), reader.value(all[i + 1]!));
      how.finish?.(table, all[0] as Data[]);
    },
    keyed: true,
  });
}

keepTable<Hashtable>("hashtable", Hashtable, {
  head: (table, writer) => [writer.value(table.comparer)],
  make: ([comparer], reader) => new Hashtable(reader.value(comparer!)),
});
keepTable<OrderedHashtable>("ordered hashtable", OrderedHashtable, {
  head: (table, writer) => [writer.value(table.comparer)],
  make: () => new OrderedHashtable(),
});
for (const [name, type] of [["version table", PSVersionHashTable], ["default parameters", DefaultParameterDictionary]] as const) {
  keepTable<Hashtable>(name, type, { head: () => [], make: () => new type() });
}
keepTable<OrderedDictionary>("ordered", OrderedDictionary, {
  head: (table, writer) => [writer.value(table.comparer), table.isReadOnly],
  make: ([comparer], reader) => new OrderedDictionary(reader.value(comparer!)),
  finish: (table, [, readOnly]) => void (readOnly && table.freeze()),
});
for (const [name, type] of [["dictionary", Dictionary], ["bound parameters", BoundDictionary]] as const) {
  keepTable<Dictionary>(name, type, {
    head: (table, writer) => [writer.value(table.type), writer.value(table.comparer)],
    make: ([of, comparer], reader) => new type(reader.value(of!) as NetType, reader.value(comparer!)),
  });
}
keepTable<RuntimeDefinedParameterDictionary>("runtime parameters", RuntimeDefinedParameterDictionary, { head: () => [], make: () => new RuntimeDefinedParameterDictionary() });
keepTable<SortedTable>("sorted table", SortedTable, {
  head: (table, writer) => [writer.value(table.type), writer.value(table.comparer)],
  make: ([type, comparer], reader) => new SortedTable(reader.value(type!) as NetType, reader.value(comparer!)),
});
for (const [name, type] of [["set", HashSet], ["sorted set", SortedSet]] as const) {
  keepClass<HashSet>(type, {
    name,
    write: (set, writer) => [writer.value(set.type), writer.value(set.comparer), ...writer.values(set.items)],
    make: (data, reader) => new type(typeIn(data, reader), reader.value((data as Data[])[1]!)),
    fill(set, data, reader) {
      for (const item of rest(data, 2, reader)) set.add(item);
    },
    keyed: true,
  });
}
keepClass<PriorityQueue>(PriorityQueue, {
  name: "priority queue",
  write: (queue, writer) => [writer.value(queue.type), writer.value(queue.comparer), ...queue.nodes.flatMap((node) => [writer.value(node.element), writer.value(node.priority)])],
  make: (data, reader) => new PriorityQueue(typeIn(data, reader), reader.value((data as Data[])[1]!)),
  fill(queue, data, reader) {
    const all = rest(data, 2, reader);
    for (let i = 0; i < all.length; i += 2) queue.enqueue(all[i], all[i + 1]);
  },
  keyed: true,
});
keepClass<NameValueCollection>(NameValueCollection, {
  name: "name and value collection",
  write: (table, writer) => [writer.value(table.type), ...table.names.flatMap((name) => (table.valuesOf(name) ?? []).flatMap((value) => [name, value]))],
  make(data, reader) {
    const type = typeIn(data, reader);
    return type.definition.name === "System.Web.HttpUtility+HttpQSCollection" ? parseQuery("") : new NameValueCollection(type);
  },
  fill(table, data) {
    const all = data as (string | null)[];
    for (let i = 1; i < all.length; i += 2) table.add(all[i]!, all[i + 1]!);
  },
});

// --- views: what they show is kept, not what they are a view of ------------------------------

keepClass<KeyView>(KeyView, {
  name: "keys",
  write: (view, writer) => [writer.value(view.netType), writer.value([...view.walk()])],
  make(data, reader) {
    const items = () => reader.value((data as Data[])[1]!) as unknown[];
    let found: unknown[] | null = null;
    const all = () => (found ??= items());
    return new KeyView(typeIn(data, reader), { count: () => all().length, walk: () => all(), version: () => 0 });
  },
  fill: (_, data, reader) => void reader.value((data as Data[])[1]!),
});
keepClass<FoundList>(FoundList, {
  name: "matches",
  write: (list, writer) => [list.netType.name, writer.value(list.items)],
  make: (data, reader) => new FoundList((data as ("MatchCollection" | "CaptureCollection")[])[0]!, () => reader.value((data as Data[])[1]!) as unknown[]),
  fill: (_, data, reader) => void reader.value((data as Data[])[1]!),
});
keepClass<XmlNodeList>(XmlNodeList, {
  name: "xml nodes",
  write: (list, writer) => [list.netType.definition.name, writer.value(list.items), writer.value(list.element)],
  make(data, reader) {
    const [type, items, element] = data as [string, Data, Data];
    return new XmlNodeList(() => reader.value(items) as XmlNode[], type, reader.value(element) as XmlNode | null);
  },
  fill: (_, data, reader) => void reader.value((data as Data[])[1]!),
});
