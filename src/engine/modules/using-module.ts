// `using module`: loads the module before anything of the script runs, so that its classes can be named.
import type { ScriptBlockAst } from "#grammar/tree.ts";
import { runtimeError } from "../errors/error-record.ts";
import type { Engine } from "../pipeline/engine.ts";
import { withoutWaiting } from "../pipeline/without-waiting.ts";
import { isModulePath, moduleFileAt, moduleFileNamed } from "./find-module.ts";
import { importModule } from "./import.ts";
import { loadedFrom } from "./loaded.ts";
import { loadModule } from "./load-module.ts";
import { manifestTexts } from "./manifest.ts";

/** Imports the modules and makes their classes known in the running scope. Error: Modules_ModuleNotFound. */
export function useModules(engine: Engine, tree: ScriptBlockAst, file: string | null): void {
  for (const statement of tree.usingStatements) {
    if (statement.usingStatementKind !== "Module") continue;
    const name = statement.name?.value ?? (statement.moduleSpecification ? manifestTexts(engine.attributeReader.evaluate(statement.moduleSpecification), engine)[0]! : "");
    const base = file ? file.slice(0, Math.max(1, file.lastIndexOf("/"))) : engine.location();
    const path = isModulePath(name) ? moduleFileAt(engine, name, base) : moduleFileNamed(engine, name);
    if (!path) throw notFound(name);
    const module = loadedFrom(engine, path) ?? withoutWaiting(engine, () => loadModule(engine, path, { streams: engine.hostStreams }));
    importModule(engine, module, { into: engine.state.root, ...(module.prefix ? { prefix: module.prefix } : {}) });
    const { current } = engine.state;
    for (const source of [module, ...module.nested]) for (const [key, type] of source.state.root.types ?? []) (current.types ??= new Map()).set(key, type);
  }
}

function notFound(name: string) {
  return runtimeError({
    id: "ModuleNotFoundDuringParse",
    message: `The specified module '${name}' was not loaded because no valid module file was found in any module directory.`,
    category: "ParserError",
    target: name,
    exception: "System.IO.FileNotFoundException",
  });
}
