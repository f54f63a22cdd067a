// What a module shows to those who import it.
import { wildcard } from "../operators/wildcard.ts";
import type { ExportPatterns, ScriptModule } from "./script-module.ts";

/** Fills the export tables from the module's scope: what Export-ModuleMember named, else all functions and aliases of its own. */
export function collectExports(module: ScriptModule): void {
  const { root } = module.state;
  const { exported } = module;
  const fits = (patterns: readonly string[] | undefined, name: string, otherwise: boolean) => (patterns ? patterns.some((p) => wildcard(p).matches(name)) : otherwise);
  module.functions.clear();
  module.aliases.clear();
  module.variables.clear();
  for (const [key, fn] of root.functions ?? []) {
    const own = fn.block.module === module.state || module.nested.some((n) => n.functions.get(key)?.block === fn.block);
    if (fits(exported?.functions, fn.name, own)) module.functions.set(key, fn.module === module.name ? fn : { ...fn, module: module.name });
  }
  for (const [key, alias] of root.aliases ?? []) {
    const own = alias.module === null || alias.module === module.name;
    if (fits(exported?.aliases, alias.name, own)) module.aliases.set(key, { ...alias, module: module.name });
  }
  if (!exported?.variables.length) return;
  for (const key of root.keys()) {
    if (!AUTOMATIC.has(key) && fits(exported.variables, key, false)) {
      const variable = root.variable(key)!;
      variable.moduleName = module.name;
      module.variables.set(key, variable);
    }
  }
}

const AUTOMATIC = new Set(["psscriptroot", "pscommandpath", "_", "args", "input", "myinvocation", "psboundparameters"]);

/** Keeps of the exports what a manifest's lists or the importer's name; null lists leave everything. */
export function limitExports(module: ScriptModule, lists: { [K in keyof ExportPatterns]: readonly string[] | null }): void {
  for (const kind of ["functions", "aliases", "variables"] as const) {
    const patterns = lists[kind]?.map((p) => wildcard(p));
    if (!patterns) continue;
    for (const [key, entry] of module[kind]) if (!patterns.some((p) => p.matches(entry.name))) module[kind].delete(key);
  }
}
