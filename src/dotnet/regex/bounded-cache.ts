// A small cache that forgets what was made first.

/** Gives a function that returns what is stored under the key, making it when needed; at most `size` entries. */
export function boundedCache<T>(size: number): (key: string, make: () => T) => T {
  const entries = new Map<string, T>();
  return (key, make) => {
    const known = entries.get(key);
    if (known !== undefined) return known;
    const made = make();
    if (entries.size >= size) entries.delete(entries.keys().next().value!);
    entries.set(key, made);
    return made;
  };
}
