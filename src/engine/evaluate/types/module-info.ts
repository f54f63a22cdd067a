// PSModuleInfo.
import { enumNamed } from "#dotnet/core/enum.ts";
import { defineType, genericTypeOf, typeNamed } from "#dotnet/core/type.ts";
import { isDictionaryLike } from "#dotnet/core/sequence.ts";
import { collectionOf } from "#dotnet/types/collection.ts";
import { Dictionary } from "#dotnet/types/dictionary.ts";
import { emptyGuid, tryParseGuid } from "#dotnet/types/guid.ts";
import { ordinalIgnoreCaseComparer } from "#dotnet/types/string-comparer.ts";
import { Version } from "#dotnet/types/version.ts";
import type { Command } from "../../commands.ts";
import { manifestTexts } from "../../modules/manifest.ts";
import { convertTo } from "../../convert/convert-to.ts";
import { customObjectOf } from "../../modules/custom-object.ts";
import { blockOf } from "../../modules/load-module.ts";
import type { ScriptModule } from "../../modules/script-module.ts";
import { commandInfoOf } from "../../pipeline/command-info.ts";
import type { Engine } from "../../pipeline/engine.ts";
import { runningEngine } from "../../pipeline/running.ts";
import { ScriptBlock } from "../../script-block.ts";
import { handleOf } from "../../scope/variable-handle.ts";
import type { Variable } from "../../scope/variable.ts";
import { baseOf } from "../../values/ps-object.ts";
import { after } from "../../values/maybe.ts";
import { StateView } from "./session-state.ts";

const SMA = "System.Management.Automation";

function table(entries: Iterable<[name: string, value: unknown]>, type = "System.Object"): Dictionary {
  const made = new Dictionary(genericTypeOf(typeNamed("System.Collections.Generic.Dictionary`2"), [typeNamed("System.String"), typeNamed(type)]), ordinalIgnoreCaseComparer);
  for (const [name, value] of entries) made.set(name, value);
  return made;
}
const commandsOf = (commands: Iterable<Command>, type?: string) => table([...commands].map((c): [string, unknown] => [c.name, commandInfoOf(c)]), type);
const variablesOf = (variables: Iterable<Variable>) => table([...variables].map((v): [string, unknown] => [v.name, handleOf(v)]), `${SMA}.PSVariable`);
const text = (self: ScriptModule, key: string): string | null => manifestTexts(self.manifest.get(key), runningEngine())[0] ?? null;
const bound = (self: ScriptModule, block: ScriptBlock) => new ScriptBlock(block.tree, { definition: block.definition, module: self.state, file: block.file });

const texts = (self: ScriptModule, key: string): string[] => manifestTexts(self.manifest.get(key), runningEngine());
const strings = (items: readonly string[]) => collectionOf(typeNamed("System.String"), [...items]);
const paths = (self: ScriptModule, key: string) => texts(self, key).map((name) => `${self.base}/${name.replace(/^\.[\\/]/, "").replaceAll("\\", "/")}`);
const uriOf = (value: string | undefined): unknown => (value ? convertTo(value, typeNamed("System.Uri"), runningEngine()) : null);
const versionOf = (self: ScriptModule, key: string): unknown => {
  const found = text(self, key);
  return found ? convertTo(found, typeNamed("System.Version"), runningEngine()) : null;
};

/** What PrivateData.PSData says for the gallery. */
function galleryValues(self: ScriptModule, key: string): string[] {
  const data = baseOf(self.manifest.get("privatedata") ?? null);
  const gallery = isDictionaryLike(data) ? baseOf(data.get("PSData") ?? null) : null;
  return isDictionaryLike(gallery) ? manifestTexts(gallery.get(key) ?? undefined, runningEngine()) : [];
}

function exportedCommands(self: ScriptModule): Dictionary {
  return commandsOf([...self.functions.values(), ...self.cmdlets.values(), ...self.aliases.values()], `${SMA}.CommandInfo`);
}

function guidOf(self: ScriptModule): unknown {
  const given = text(self, "guid");
  return (given && tryParseGuid(given)) || emptyGuid;
}

export default [
  defineType({
    name: `${SMA}.PSModuleInfo`,
    aliases: ["psmoduleinfo"],
    members: [
      ["string Name {get;}", (self: ScriptModule) => self.name],
      ["string Path {get;}", (self: ScriptModule) => self.path],
      ["string ModuleBase {get;}", (self: ScriptModule) => self.base],
      ["string Description {get;set;}", (self: ScriptModule) => text(self, "description") ?? "", () => undefined],
      ["string Author {get;}", (self: ScriptModule) => text(self, "author") ?? ""],
      ["string CompanyName {get;}", (self: ScriptModule) => text(self, "companyname") ?? ""],
      ["string Copyright {get;}", (self: ScriptModule) => text(self, "copyright") ?? ""],
      ["string RootModule {get;}", (self: ScriptModule) => text(self, "rootmodule")],
      ["string Prefix {get;}", (self: ScriptModule) => self.prefix],
      ["string Definition {get;}", (self: ScriptModule) => self.body?.toText() ?? ""],
      ["guid Guid {get;}", guidOf],
      ["version Version {get;}", (self: ScriptModule) => new Version([...self.version])],
      [`${SMA}.ModuleType ModuleType {get;}`, (self: ScriptModule) => enumNamed(typeNamed(`${SMA}.ModuleType`), self.moduleType)],
      ["System.Object PrivateData {get;set;}", (self: ScriptModule) => self.manifest.get("privatedata") ?? null, (self: ScriptModule, value: unknown) => {
        self.manifest = new Map(self.manifest).set("privatedata", value);
      }],
      ["System.Object SessionState {get;set;}", (self: ScriptModule) => new StateView(runningEngine(), self.state, "SessionState"), () => undefined],
      ["System.Object OnRemove {get;set;}", (self: ScriptModule) => self.onRemove, (self: ScriptModule, value: unknown) => {
        self.onRemove = blockOf(value);
      }],
      [`System.Object ExportedFunctions {get;}`, (self: ScriptModule) => commandsOf(self.functions.values(), `${SMA}.FunctionInfo`)],
      [`System.Object ExportedAliases {get;}`, (self: ScriptModule) => commandsOf(self.aliases.values(), `${SMA}.AliasInfo`)],
      [`System.Object ExportedCmdlets {get;}`, (self: ScriptModule) => commandsOf(self.cmdlets.values(), `${SMA}.CmdletInfo`)],
      [`System.Object ExportedVariables {get;}`, (self: ScriptModule) => variablesOf(self.variables.values())],
      [`System.Object ExportedCommands {get;}`, exportedCommands],
      ["System.Object NestedModules {get;}", (self: ScriptModule) => [...self.nested, ...self.imported]],
      ["System.Object RequiredModules {get;}", (self: ScriptModule) => self.required],
      ["System.Object Scripts {get;}", (self: ScriptModule) => manifestTexts(self.manifest.get("scriptstoprocess"), runningEngine())],
      ["System.Collections.Generic.IEnumerable[string] Tags {get;}", (self: ScriptModule) => strings(galleryValues(self, "Tags"))],
      ["System.Collections.Generic.IEnumerable[string] CompatiblePSEditions {get;}", (self: ScriptModule) => strings(texts(self, "compatiblepseditions"))],
      ["uri ProjectUri {get;}", (self: ScriptModule) => uriOf(galleryValues(self, "ProjectUri")[0])],
      ["uri LicenseUri {get;}", (self: ScriptModule) => uriOf(galleryValues(self, "LicenseUri")[0])],
      ["uri IconUri {get;}", (self: ScriptModule) => uriOf(galleryValues(self, "IconUri")[0])],
      ["uri RepositorySourceLocation {get;}", () => null],
      ["string ReleaseNotes {get;}", (self: ScriptModule) => galleryValues(self, "ReleaseNotes")[0] ?? null],
      ["string HelpInfoUri {get;}", (self: ScriptModule) => text(self, "helpinfouri")],
      ["version PowerShellVersion {get;}", (self: ScriptModule) => versionOf(self, "powershellversion")],
      ["version DotNetFrameworkVersion {get;}", (self: ScriptModule) => versionOf(self, "dotnetframeworkversion")],
      ["version ClrVersion {get;}", (self: ScriptModule) => versionOf(self, "clrversion")],
      ["string PowerShellHostName {get;}", (self: ScriptModule) => text(self, "powershellhostname") ?? ""],
      ["System.Collections.Generic.IEnumerable[string] FileList {get;}", (self: ScriptModule) => strings(paths(self, "filelist"))],
      ["System.Collections.Generic.IEnumerable[System.Object] ModuleList {get;}", () => []],
      ["System.Collections.Generic.IEnumerable[string] RequiredAssemblies {get;}", (self: ScriptModule) => strings(texts(self, "requiredassemblies"))],
      ["System.Collections.ObjectModel.ReadOnlyCollection[string] ExportedFormatFiles {get;}", (self: ScriptModule) => strings(paths(self, "formatstoprocess"))],
      ["System.Collections.ObjectModel.ReadOnlyCollection[string] ExportedTypeFiles {get;}", (self: ScriptModule) => strings(paths(self, "typestoprocess"))],
      ["System.Collections.ObjectModel.ReadOnlyCollection[string] ExportedDscResources {get;}", () => strings([])],
      ["bool LogPipelineExecutionDetails {get;set;}", () => false, () => undefined],
      ["scriptblock NewBoundScriptBlock(scriptblock scriptBlockToBind)", bound],
      ["System.Object Invoke(scriptblock sb, Params System.Object[] args)", (self: ScriptModule, block: ScriptBlock, args: unknown[]) => {
        const engine: Engine = runningEngine();
        return after(engine.invoke(bound(self, block), { args }), (items) => (items.length === 0 ? null : items.length === 1 ? items[0] : items));
      }],
      [`${SMA}.PSObject AsCustomObject()`, (self: ScriptModule) => customObjectOf(self)],
      ["string ToString()", (self: ScriptModule) => self.name],
    ],
  }),
];
