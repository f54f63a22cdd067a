// A module as Get-Module -ListAvailable and Test-ModuleManifest show it: what its file says, nothing run.
import type { FunctionCommand } from "../commands.ts";
import { parseScript } from "../evaluate/parse-script.ts";
import type { Engine } from "../pipeline/engine.ts";
import { commandsIn } from "./autoload.ts";
import { moduleNameOf, versionParts } from "./find-module.ts";
import { manifestTexts, readManifest } from "./manifest.ts";
import { ScriptModule } from "./script-module.ts";

/** Error: Modules_InvalidManifest. */
export function moduleAtRest(engine: Engine, file: string): ScriptModule {
  const module = new ScriptModule(engine.globalState.root, { name: moduleNameOf(file), path: file });
  if (/\.psd1$/i.test(file)) {
    const manifest = (module.manifest = readManifest(engine, file));
    module.version = versionParts(manifestTexts(manifest.get("moduleversion"), engine)[0]!);
    module.prefix = manifestTexts(manifest.get("defaultcommandprefix"), engine)[0] ?? null;
    module.moduleType = manifest.has("rootmodule") || manifest.has("moduletoprocess") ? "Script" : "Manifest";
  }
  for (const name of commandsIn(engine, file)) {
    const command: FunctionCommand = { kind: "Function", name, block: parseScript(""), module: module.name, options: [], description: "" };
    module.functions.set(name.toLowerCase(), command);
  }
  return module;
}
