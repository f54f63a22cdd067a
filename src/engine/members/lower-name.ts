// Lower-case member names, remembered: member tables are keyed by them and names repeat endlessly.

const known = new Map<string, string>();

export function lower(name: string): string {
  let result = known.get(name);
  if (result === undefined) {
    result = name.toLowerCase();
    if (known.size < 10_000) known.set(name, result);
  }
  return result;
}
