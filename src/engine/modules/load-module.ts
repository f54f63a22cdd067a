// Loads a module from its file: runs a .psm1 in a session state of its own, follows a .psd1 to its parts.
import { decodeText } from "../evaluate/script-files.ts";
import { parseScript } from "../evaluate/parse-script.ts";
import { runtimeError } from "../errors/error-record.ts";
import { readFormatFile } from "../format/format-file.ts";
import { addViews } from "../format/session-views.ts";
import { addTypeFile } from "../members/type-file.ts";
import { InvocationInfo } from "../errors/invocation-info.ts";
import type { ScriptCommand } from "../commands.ts";
import type { Engine } from "../pipeline/engine.ts";
import { commandInfoOf } from "../pipeline/command-info.ts";
import { argumentsOf } from "../pipeline/invoke-block.ts";
import { nullPipe } from "../pipeline/pipe.ts";
import type { Pipe } from "../pipeline/pipe.ts";
import { connect, runPipeline } from "../pipeline/run.ts";
import { ScriptProcessor } from "../pipeline/script-processor.ts";
import type { Streams } from "../pipeline/streams.ts";
import { ScriptBlock } from "../script-block.ts";
import { Variable } from "../scope/variable.ts";
import { after } from "../values/maybe.ts";
import type { Maybe } from "../values/maybe.ts";
import { baseOf } from "../values/ps-object.ts";
import { collectExports, limitExports } from "./exports.ts";
import { moduleFileAt, moduleFileNamed, moduleNameOf, isModulePath, versionParts } from "./find-module.ts";
import { importModule, placeExports } from "./import.ts";
import { loadedFrom } from "./loaded.ts";
import { manifestTexts, readManifest } from "./manifest.ts";
import { ScriptModule } from "./script-module.ts";

export interface LoadOptions {
  args?: readonly unknown[];
  streams: Streams;
}

/** Runs a block as a module's body, in the module's own scope. */
export function runBody(engine: Engine, module: ScriptModule, block: ScriptBlock, run: LoadOptions & { out?: Pipe }): Maybe<void> {
  module.body = block;
  const body = new ScriptBlock(block.tree, { module: module.state, file: block.file });
  const { path } = module;
  const command: ScriptCommand | null = path === null ? null : { kind: "ExternalScript", name: path.slice(path.lastIndexOf("/") + 1), path, block: body };
  const processor = new ScriptProcessor(engine, {
    block: body,
    name: null,
    invocation: new InvocationInfo(command && commandInfoOf(command), "", engine.frame?.at ?? null),
    arguments: argumentsOf({ args: [...(run.args ?? [])] }),
    streams: run.streams,
    newScope: false,
  });
  connect([processor], run.out ?? nullPipe, false);
  return runPipeline([processor], null);
}

/** Loads a file whatever was loaded from it before. Errors: Modules_InvalidManifest, those of the module's own code. */
export function loadModule(engine: Engine, file: string, options: LoadOptions): Maybe<ScriptModule> {
  const module = new ScriptModule(engine.globalState.root, { name: moduleNameOf(file), path: file });
  const { root } = module.state;
  root.put(new Variable("PSScriptRoot", module.base));
  root.put(new Variable("PSCommandPath", file));
  if (!/\.psd1$/i.test(file)) {
    return after(runFile(engine, module, { file, ...options }), () => {
      collectExports(module);
      return module;
    });
  }
  return after(loadParts(engine, module, options), () => module);
}

function runFile(engine: Engine, module: ScriptModule, from: LoadOptions & { file: string }): Maybe<void> {
  const text = decodeText(engine.ports.files.read(from.file));
  return runBody(engine, module, parseScript(text, { file: from.file, module: module.state }), from);
}

/** What a manifest names, in PowerShell's order: required modules, scripts, nested modules, the root module. */
function loadParts(engine: Engine, module: ScriptModule, options: LoadOptions): Maybe<void> {
  const manifest = (module.manifest = readManifest(engine, module.file!));
  const texts = (key: string) => manifestTexts(manifest.get(key), engine);
  module.version = versionParts(texts("moduleversion")[0]!);
  module.prefix = texts("defaultcommandprefix")[0] ?? null;
  const rootName = texts("rootmodule")[0] ?? texts("moduletoprocess")[0] ?? null;
  const rootFile = rootName ? moduleFileAt(engine, rootName, module.base, module.file) : null;
  if (rootName && !rootFile) throw missingRoot(rootName, module.file!);
  module.moduleType = rootFile ? "Script" : "Manifest";
  if (rootFile) module.path = rootFile;
  const steps: (() => Maybe<void>)[] = [
    ...texts("requiredmodules").map((name) => () => requireModule(engine, module, name)),
    ...texts("typestoprocess").map((name) => () => addTypeFile(partText(engine, module, { name, field: "TypesToProcess" }), engine)),
    ...texts("formatstoprocess").map((name) => () => {
      const views = readFormatFile(partText(engine, module, { name, field: "FormatsToProcess" }), engine);
      module.views.push(...views);
      addViews(engine, views, "after");
    }),
    ...texts("scriptstoprocess").map((name) => () => runInCaller(engine, scriptOf(engine, module, name), options)),
    ...texts("nestedmodules").map((name) => () => nestModule(engine, module, { name, options })),
    ...(rootFile ? [() => runFile(engine, module, { file: rootFile, ...options })] : []),
  ];
  const next = (i: number): Maybe<void> => (i < steps.length ? after(steps[i]!(), () => next(i + 1)) : undefined);
  return after(next(0), () => {
    collectExports(module);
    const list = (key: string) => (manifest.has(key) ? texts(key) : null);
    limitExports(module, { functions: list("functionstoexport"), aliases: list("aliasestoexport"), variables: list("variablestoexport") });
  });
}

/** A required module is loaded into the global state unless it is there. */
function requireModule(engine: Engine, module: ScriptModule, name: string): Maybe<void> {
  const file = isModulePath(name) ? moduleFileAt(engine, name, module.base) : moduleFileNamed(engine, name);
  if (!file) return;
  const known = loadedFrom(engine, file);
  return after(known ?? loadModule(engine, file, { streams: engine.hostStreams }), (loaded) => {
    module.required.push(loaded);
    if (!known) importModule(engine, loaded, { into: engine.globalState.root });
  });
}

function nestModule(engine: Engine, module: ScriptModule, from: { name: string; options: LoadOptions }): Maybe<void> {
  const file = moduleFileAt(engine, from.name, module.base, module.file) ?? moduleFileNamed(engine, from.name);
  if (!file) throw missingRoot(from.name, module.file!);
  return after(loadModule(engine, file, { streams: from.options.streams }), (nested) => {
    module.nested.push(nested);
    placeExports(engine, nested, { into: module.state.root });
  });
}

/** The text of a types or format file that the manifest names. */
function partText(engine: Engine, module: ScriptModule, part: { name: string; field: string }): string {
  const file = `${module.base}/${part.name.replace(/^\.[\\/]/, "").replaceAll("\\", "/")}`;
  if (engine.ports.files.stat(file)?.directory !== false) throw missingFile(part.name, part.field, module.file!);
  return decodeText(engine.ports.files.read(file));
}

/** The file of a script that the manifest names. */
function scriptOf(engine: Engine, module: ScriptModule, name: string): string {
  const file = `${module.base}/${name}`;
  const entry = engine.ports.files.stat(file);
  if (!entry || entry.directory) throw missingFile(name, "ScriptsToProcess", module.file!);
  return file;
}

/** ScriptsToProcess run as if the importer had dot-sourced them. */
function runInCaller(engine: Engine, file: string, options: LoadOptions): Maybe<void> {
  const text = decodeText(engine.ports.files.read(file));
  const block = parseScript(text, { file, module: engine.state === engine.globalState ? null : engine.state });
  const processor = new ScriptProcessor(engine, {
    block,
    name: null,
    invocation: new InvocationInfo(null, file, null),
    arguments: [],
    streams: options.streams,
    newScope: false,
  });
  connect([processor], nullPipe, false);
  return runPipeline([processor], null);
}

function missingRoot(name: string, manifest: string) {
  return missingFile(name, "ModuleToProcess/RootModule", manifest);
}

function missingFile(name: string, field: string, manifest: string) {
  return runtimeError({
    id: "Modules_ModuleFileNotFound",
    message: `The module to process '${name}', listed in field '${field}' of module manifest '${manifest}' was not processed because no valid module was found in any module directory.`,
    category: "ResourceUnavailable",
    target: name,
    exception: "System.Management.Automation.PSInvalidOperationException",
  });
}

/** $m.OnRemove and -OnRemove values. */
export function blockOf(value: unknown): ScriptBlock | null {
  const base = baseOf(value);
  return base instanceof ScriptBlock ? base : null;
}
