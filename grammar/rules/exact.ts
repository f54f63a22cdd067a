// Lists that have done growing.

const NONE: readonly never[] = [];

/**
 * A copy of a list without spare room. JavaScript engines give a list that grew by push() room for seventeen elements,
 * which in a tree full of lists of one or two would be most of its memory.
 */
export function exact<T>(list: readonly T[]): readonly T[] {
  return list.length === 0 ? NONE : list.slice();
}
