// Import-Module: loads a module from a file or by name and makes its commands known.
import { cmdlet } from "#engine/cmdlet.ts";
import type { Call } from "#engine/cmdlet.ts";
import { TerminatingError } from "#engine/errors/error-record.ts";
import { builtInModule } from "#engine/modules/built-in.ts";
import { compareVersions, isModulePath, moduleFileAt, moduleFileNamed, versionParts } from "#engine/modules/find-module.ts";
import { importModule, removeModule } from "#engine/modules/import.ts";
import { approvedVerbs } from "#engine/help/approved-verbs.ts";
import type { ModuleSpecification } from "#engine/language/script-requirements.ts";
import { loadedFrom, modulesOf } from "#engine/modules/loaded.ts";
import { loadModule } from "#engine/modules/load-module.ts";
import { customObjectOf } from "#engine/modules/custom-object.ts";
import { ScriptModule } from "#engine/modules/script-module.ts";
import type { Engine } from "#engine/pipeline/engine.ts";
import { after, inTurn } from "#engine/values/maybe.ts";
import type { Maybe } from "#engine/values/maybe.ts";
import { baseOf } from "#engine/values/ps-object.ts";
import { textOf } from "#engine/values/text.ts";

interface Parameters {
  Name?: string[];
  FullyQualifiedName?: ModuleSpecification[];
  ModuleInfo?: unknown[];
  Assembly?: unknown[];
  Global: boolean;
  Prefix?: string;
  Function?: string[];
  Cmdlet?: string[];
  Variable?: string[];
  Alias?: string[];
  Force: boolean;
  PassThru: boolean;
  AsCustomObject: boolean;
  MinimumVersion?: unknown;
  MaximumVersion?: string;
  RequiredVersion?: unknown;
  ArgumentList?: unknown[];
  Scope?: string;
  DisableNameChecking: boolean;
  NoClobber: boolean;
  SkipEditionCheck: boolean;
}

export default cmdlet<Parameters>({
  name: "Import-Module",
  module: "Microsoft.PowerShell.Core",
  synopsis: "Loads a module and makes its commands known.",
  description: "A module is a .psm1 or .psd1 file, a folder that holds one, or a name that is found through $env:PSModulePath.",
  aliases: ["ipmo"],
  defaultSet: "Name",
  parameters: {
    Name: { type: "string[]", sets: [{ set: "Name", position: 0, mandatory: true, pipeline: "value" }], validation: [{ kind: "NotNull" }], help: "Names or paths." },
    FullyQualifiedName: {
      type: "Microsoft.PowerShell.Commands.ModuleSpecification[]", sets: [{ set: "FullyQualifiedName", position: 0, mandatory: true, pipeline: "value" }], validation: [{ kind: "NotNull" }],
      help: "Names with versions: @{ ModuleName = 'Tools'; ModuleVersion = '1.2' }.",
    },
    ModuleInfo: { type: "psmoduleinfo[]", sets: [{ set: "ModuleInfo", position: 0, mandatory: true, pipeline: "value" }], help: "Modules as objects." },
    Global: { type: "switch", help: "Into the global session state, also from within a module." },
    Prefix: { type: "string", validation: [{ kind: "NotNull" }], help: "Put in front of the nouns of the imported commands." },
    Function: { type: "string[]", wildcards: true, validation: [{ kind: "NotNull" }], help: "Only these functions." },
    Cmdlet: { type: "string[]", wildcards: true, validation: [{ kind: "NotNull" }], help: "Only these cmdlets." },
    Variable: { type: "string[]", wildcards: true, validation: [{ kind: "NotNull" }], help: "Only these variables." },
    Alias: { type: "string[]", wildcards: true, validation: [{ kind: "NotNull" }], help: "Only these aliases." },
    Force: { type: "switch", help: "Loads it again." },
    PassThru: { type: "switch", help: "Gives the module." },
    AsCustomObject: { type: "switch", help: "Gives an object whose methods are the module's functions." },
    MinimumVersion: { type: "version", aliases: ["Version"], help: "The lowest version that will do." },
    MaximumVersion: { type: "string", help: "The highest version that will do." },
    RequiredVersion: { type: "version", help: "The only version that will do." },
    ArgumentList: { type: "object[]", aliases: ["Args"], help: "Arguments of the module's script." },
    DisableNameChecking: { type: "switch", help: "Does not warn of unusual verbs." },
    NoClobber: { type: "switch", aliases: ["NoOverwrite"], help: "Leaves commands out that would hide others." },
    Scope: { type: "string", validation: [{ kind: "Set", values: ["Local", "Global"] }], help: "Global, or Local for the current scope." },
    SkipEditionCheck: { type: "switch", help: "Accepted: there is one edition here." },
  },
  output: ["System.Management.Automation.PSModuleInfo"],
  examples: [{ title: "A module of your own", code: "Import-Module ./Tools.psm1 -Force" }],
  links: ["Get-Module", "Remove-Module", "New-Module"],
  run(call) {
    const engine = call.session as Engine;
    return {
      process(p) {
        return inTurn(wanted(p), ({ item, limits }) =>
          after(typeof item === "string" ? load(call, item, { ...p, ...limits }) : item, (module) => {
            if (!module) return;
            place(engine, module, p);
            if (!p.DisableNameChecking && hasUnusualVerb(module)) call.warning(unusualVerb(module.name));
            if (p.AsCustomObject) call.write(customObjectOf(module));
            else if (p.PassThru) call.write(module);
          }),
        );
      },
    };
  },
});

interface Wanted {
  item: string | ScriptModule;
  limits: Pick<Parameters, "MinimumVersion" | "MaximumVersion" | "RequiredVersion"> | null;
}

function wanted(p: Parameters): Wanted[] {
  return [
    ...(p.Name ?? []).map((item) => ({ item, limits: null })),
    ...(p.FullyQualifiedName ?? []).map((m) => ({ item: m.name, limits: { MinimumVersion: m.version ?? undefined, ...(m.maximumVersion === null ? {} : { MaximumVersion: m.maximumVersion }), RequiredVersion: m.requiredVersion ?? undefined } })),
    ...(p.ModuleInfo ?? []).map((m) => baseOf(m)).filter((m) => m instanceof ScriptModule).map((item) => ({ item, limits: null })),
  ];
}

function hasUnusualVerb(module: ScriptModule): boolean {
  return [...module.functions.values()].some(({ name }) => {
    const verb = /^([^-\\]+)-./.exec(name)?.[1];
    return verb !== undefined && !approvedVerbs.some((approved) => approved.name.toLowerCase() === verb.toLowerCase());
  });
}

function unusualVerb(module: string): string {
  return (
    `The names of some imported commands from the module '${module}' include unapproved verbs that might make them less discoverable. ` +
    "To find the commands with unapproved verbs, run the Import-Module command again with the Verbose parameter. For a list of approved verbs, type Get-Verb."
  );
}

/** The module, loaded now or before; null after an error was written. */
function load(call: Call<Parameters>, name: string, p: Parameters): Maybe<ScriptModule | null> {
  const engine = call.session as Engine;
  const file = isModulePath(name) || name === "." || name === ".." ? moduleFileAt(engine, name, engine.location()) : moduleFileNamed(engine, name, (version) => version === null || suits(version, p, engine));
  const known = file ? loadedFrom(engine, file) : (modulesOf(engine, engine.state).find((m) => m.name.toLowerCase() === name.toLowerCase()) ?? builtInModule(engine, name));
  const limit = p.RequiredVersion ?? p.MinimumVersion ?? p.MaximumVersion;
  const version = limit === undefined ? null : textOf(limit, engine);
  const fitting = (module: ScriptModule): ScriptModule | null => {
    if (fits(module, p, engine)) return module;
    call.error(notLoaded(name, version));
    return null;
  };
  if (known && (!p.Force || !file)) return fitting(known);
  if (!file) {
    call.error(notLoaded(name, version));
    return null;
  }
  const streams = engine.frame?.streams ?? engine.hostStreams;
  const removed = known ? removeModule(engine, known) : undefined;
  const attributed = (thrown: unknown): never => {
    if (thrown instanceof TerminatingError) thrown.record.commandId ??= "Microsoft.PowerShell.Commands.ImportModuleCommand";
    throw thrown;
  };
  return after(removed, () => {
    try {
      const loaded = loadModule(engine, file, { args: p.ArgumentList ?? [], streams: moduleStreams(call) ?? streams });
      return loaded instanceof Promise ? loaded.then(fitting, attributed) : fitting(loaded);
    } catch (thrown) {
      return attributed(thrown);
    }
  });
}

/** The module's own warnings go where those of Import-Module go. */
function moduleStreams(call: Call<Parameters>): Engine["hostStreams"] | null {
  return "streams" in call ? (call.streams as Engine["hostStreams"]) : null;
}

function place(engine: Engine, module: ScriptModule, p: Parameters): void {
  const local = p.Scope?.toLowerCase() === "local";
  const global = p.Global || p.Scope?.toLowerCase() === "global";
  importModule(engine, module, {
    into: global ? engine.globalState.root : local ? engine.state.current : engine.state.root,
    ...((p.Prefix ?? module.prefix) ? { prefix: p.Prefix ?? module.prefix! } : {}),
    ...(p.Function ? { functions: p.Function } : {}),
    ...(p.Alias ? { aliases: p.Alias } : {}),
    ...(p.Variable ? { variables: p.Variable } : {}),
  });
}

function fits(module: ScriptModule, p: Parameters, engine: Engine): boolean {
  return suits(module.version, p, engine);
}

function suits(version: readonly number[], p: Parameters, engine: Engine): boolean {
  const parts = (value: unknown) => versionParts(textOf(value, engine));
  if (p.RequiredVersion !== undefined && compareVersions(version, parts(p.RequiredVersion)) !== 0) return false;
  if (p.MinimumVersion !== undefined && compareVersions(version, parts(p.MinimumVersion)) < 0) return false;
  return p.MaximumVersion === undefined || compareVersions(version, versionParts(p.MaximumVersion.replace(/\*$/, "999999"))) <= 0;
}

function notLoaded(name: string, version: string | null) {
  return {
    id: version === null ? "Modules_ModuleNotFound" : "Modules_ModuleWithVersionNotFound",
    message: `The specified module '${name}' ${version === null ? "" : `with version '${version}' `}was not loaded because no valid module file was found in any module directory.`,
    category: "ResourceUnavailable" as const,
    target: name,
    exception: "System.IO.FileNotFoundException",
  };
}
