// The interfaces of System.Collections and System.Collections.Generic.
import { defineType } from "../core/type.ts";

const G = "System.Collections.Generic";
const C = "System.Collections";
/** Interfaces that need no members of their own here: the classes list theirs. */
const plain = (name: string, interfaces: string[] = [], parameters?: string[]) =>
  defineType({ name, kind: "interface", interfaces, ...(parameters ? { parameters } : {}) });

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
