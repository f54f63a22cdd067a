// A command nobody knows may stand in a module on $env:PSModulePath: then the module is imported.
import { parse } from "#grammar/parse.ts";
import type { Ast, CommandAst } from "#grammar/tree.ts";
import type { Command } from "../commands.ts";
import { withoutWaiting } from "../pipeline/without-waiting.ts";
import { decodeText } from "../evaluate/script-files.ts";
import type { Engine } from "../pipeline/engine.ts";
import { availableModules } from "./find-module.ts";
import { importModule } from "./import.ts";
import { loadedFrom } from "./loaded.ts";
import { loadModule } from "./load-module.ts";
import { readDataFile } from "./data-file.ts";
import { manifestTexts } from "./manifest.ts";

const busy = new WeakSet<Engine>();

/** The command, now imported; null when no module has it. */
export function autoload(engine: Engine, name: string): Command | null {
  if (busy.has(engine) || !/^[A-Za-z][\w-]*$/.test(name)) return null;
  busy.add(engine);
  try {
    for (const file of availableModules(engine)) {
      if (loadedFrom(engine, file) || !commandsIn(engine, file).some((c) => c.toLowerCase() === name.toLowerCase())) continue;
      const module = withoutWaiting(engine, () => loadModule(engine, file, { streams: engine.hostStreams }));
      importModule(engine, module, { into: engine.globalState.root });
      const key = name.toLowerCase();
      return module.functions.get(key) ?? module.aliases.get(key) ?? null;
    }
    return null;
  } finally {
    busy.delete(engine);
  }
}

/** What a module's file shows it exports, without running it. */
export function commandsIn(engine: Engine, file: string): string[] {
  const text = decodeText(engine.ports.files.read(file));
  if (!/\.psd1$/i.test(file)) return functionsOf(text);
  const manifest = readDataFile(engine, text);
  if (!manifest) return [];
  const listed = [...manifestTexts(manifest.get("functionstoexport"), engine), ...manifestTexts(manifest.get("aliasestoexport"), engine)].filter((n) => !n.includes("*"));
  if (listed.length) return listed;
  const [root] = manifestTexts(manifest.get("rootmodule"), engine);
  const path = root ? `${file.slice(0, file.lastIndexOf("/"))}/${root}` : null;
  return path && engine.ports.files.stat(path) ? functionsOf(decodeText(engine.ports.files.read(path))) : [];
}

/** Names of the functions a script defines at its top, and those that Export-ModuleMember there spells out: functions may come from files it reads. */
function functionsOf(text: string): string[] {
  return (parse(text).tree.endBlock?.statements ?? []).flatMap((s) => {
    if (s.kind === "FunctionDefinition") return [s.name.replace(/^(global|script):/i, "")];
    return s.kind === "Pipeline" ? s.pipelineElements.flatMap((e) => (e.kind === "Command" ? exportedIn(e) : [])) : [];
  });
}

function exportedIn(command: CommandAst): string[] {
  const [name, ...rest] = command.commandElements;
  if (name?.kind !== "StringConstantExpression" || name.value.toLowerCase() !== "export-modulemember") return [];
  const given = rest.flatMap((element): readonly Ast[] => (element.kind === "ArrayLiteral" ? element.elements : [element]));
  return given.flatMap((one) => (one.kind === "StringConstantExpression" && !one.value.includes("*") ? [one.value] : []));
}
