// The interfaces of System.Collections and System.Collections.Generic.
import type { NetObject } from "../core/net-object.ts";
import type { Member } from "../core/type.ts";
import { defineType } from "../core/type.ts";

const G = "System.Collections.Generic";
const C = "System.Collections";
/** The classes list their own members; interfaces name the properties that accessor methods of script classes may implement. */
const plain = (name: string, interfaces: string[] = [], parameters?: string[]) =>
  defineType({ name, kind: "interface", interfaces, members: properties[name] ?? [], ...(parameters ? { parameters } : {}) });
const property = (type: string, name: string): Member => [`${type} ${name} {get;}`, (self: NetObject) => {
  const own = self.netType.member(name, "instance")?.overloads.find((o) => !o.declaringType.isInterface);
  return own?.run.call(own.declaringType, self);
}];
const counted: Member[] = [property("int", "Count")];
const properties: Record<string, Member[]> = {
  [`${C}.IEnumerator`]: [property("System.Object", "Current")],
  [`${G}.IEnumerator\`1`]: [property("T", "Current")],
  [`${C}.ICollection`]: [...counted, property("bool", "IsSynchronized"), property("System.Object", "SyncRoot")],
  [`${C}.IList`]: [property("bool", "IsReadOnly"), property("bool", "IsFixedSize")],
  [`${C}.IDictionary`]: [property("System.Collections.ICollection", "Keys"), property("System.Collections.ICollection", "Values")],
  [`${G}.ICollection\`1`]: [...counted, property("bool", "IsReadOnly")],
  [`${G}.IReadOnlyCollection\`1`]: counted,
};

export default [
  plain(`${C}.IEnumerable`),
  plain(`${C}.IEnumerator`),
  plain(`${C}.ICollection`, [`${C}.IEnumerable`]),
  plain(`${C}.IList`, [`${C}.ICollection`, `${C}.IEnumerable`]),
  plain(`${C}.IDictionary`, [`${C}.ICollection`, `${C}.IEnumerable`]),
  plain(`${C}.IDictionaryEnumerator`, [`${C}.IEnumerator`]),
  plain(`${C}.IComparer`),
  plain(`${C}.IEqualityComparer`),
  plain(`${C}.IStructuralComparable`),
  plain(`${C}.IStructuralEquatable`),
  plain(`${C}.Specialized.IOrderedDictionary`, [`${C}.IDictionary`, `${C}.ICollection`, `${C}.IEnumerable`]),
  plain(`${G}.IEnumerable\`1`, [`${C}.IEnumerable`], ["T"]),
  plain(`${G}.IEnumerator\`1`, [`${C}.IEnumerator`], ["T"]),
  plain(`${G}.ICollection\`1`, [`${G}.IEnumerable\`1[T]`, `${C}.IEnumerable`], ["T"]),
  plain(`${G}.IReadOnlyCollection\`1`, [`${G}.IEnumerable\`1[T]`, `${C}.IEnumerable`], ["T"]),
  plain(`${G}.IList\`1`, [`${G}.ICollection\`1[T]`, `${G}.IEnumerable\`1[T]`, `${C}.IEnumerable`], ["T"]),
  plain(`${G}.IReadOnlyList\`1`, [`${G}.IReadOnlyCollection\`1[T]`, `${G}.IEnumerable\`1[T]`, `${C}.IEnumerable`], ["T"]),
  plain(`${G}.ISet\`1`, [`${G}.ICollection\`1[T]`, `${G}.IEnumerable\`1[T]`, `${C}.IEnumerable`], ["T"]),
  plain(`${G}.IReadOnlySet\`1`, [`${G}.IReadOnlyCollection\`1[T]`, `${G}.IEnumerable\`1[T]`, `${C}.IEnumerable`], ["T"]),
  plain(`${G}.IDictionary\`2`, [`${G}.ICollection\`1[${G}.KeyValuePair\`2[TKey,TValue]]`, `${G}.IEnumerable\`1[${G}.KeyValuePair\`2[TKey,TValue]]`, `${C}.IEnumerable`], ["TKey", "TValue"]),
  plain(`${G}.IReadOnlyDictionary\`2`, [`${G}.IReadOnlyCollection\`1[${G}.KeyValuePair\`2[TKey,TValue]]`, `${G}.IEnumerable\`1[${G}.KeyValuePair\`2[TKey,TValue]]`, `${C}.IEnumerable`], ["TKey", "TValue"]),
  plain(`${G}.IComparer\`1`, [], ["T"]),
  plain(`${G}.IEqualityComparer\`1`, [], ["T"]),
];
