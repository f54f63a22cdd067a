// Finds the parameter that a name typed on the command line means: exact name or alias, else a unique beginning.
import type { Parameter } from "./metadata.ts";

export type Match = { kind: "one"; parameter: Parameter } | { kind: "none" } | { kind: "many"; candidates: Parameter[] };

/**
 * Exact wins over beginnings; a single own parameter wins over common ones.
 * Candidates by name come before candidates by alias (golden cmdlets-binding, "an exact name wins over longer ones").
 */
export function matchName(parameters: readonly Parameter[], name: string): Match {
  const wanted = name.toLowerCase();
  const byName: Parameter[] = [];
  const byAlias: Parameter[] = [];
  for (const parameter of parameters) {
    const lower = parameter.name.toLowerCase();
    if (lower === wanted) return { kind: "one", parameter };
    if (lower.startsWith(wanted)) byName.push(parameter);
  }
  for (const parameter of parameters) {
    for (const alias of parameter.aliases) {
      const lower = alias.toLowerCase();
      if (lower === wanted) return { kind: "one", parameter };
      if (lower.startsWith(wanted) && !byName.includes(parameter) && !byAlias.includes(parameter)) byAlias.push(parameter);
    }
  }
  const candidates = [...byName, ...byAlias];
  if (candidates.length === 0) return { kind: "none" };
  if (candidates.length === 1) return { kind: "one", parameter: candidates[0]! };
  const own = candidates.filter((c) => !c.common);
  return own.length === 1 ? { kind: "one", parameter: own[0]! } : { kind: "many", candidates };
}
