// $ExecutionContext.SessionState.Path, .Drive, .Provider, and .InvokeProvider.
import { defineType, typeNamed } from "#dotnet/core/type.ts";
import { collectionOf } from "#dotnet/types/collection.ts";
import { locationsOf } from "../../providers/location.ts";
import { hasWildcards, wildcard } from "../../operators/wildcard.ts";
import { joinPaths } from "../../providers/path-text.ts";
import { PathInfo } from "../../providers/place.ts";
import type { Drive } from "../../providers/provider.ts";
import { existingPlaces, placeOf } from "../../providers/resolve-path.ts";
import { after } from "../../values/maybe.ts";
import type { Maybe } from "../../values/maybe.ts";
import { pathInfoOf } from "../path-info.ts";
import { StateView } from "./session-state.ts";

const SMA = "System.Management.Automation";
const C = "System.Collections.ObjectModel.Collection";

const drives = (list: readonly Drive[]) => collectionOf(typeNamed(`${SMA}.PSDriveInfo`), [...list]);
const view = (kind: StateView["kind"]) => (self: StateView) => new StateView(self.engine, self.state, kind);

function drive(self: StateView, name: string): Drive {
  const found = locationsOf(self.engine).driveNamed(name);
  if (found) return found;
  placeOf(self.engine, `${name}:`);
  throw new Error("a drive that is not there has no place");
}

/** Splits as .NET paths do: the part before the last separator, and the part behind it. */
const parentOf = (path: string) => path.replace(/[\\/]+$/, "").replace(/[\\/]?[^\\/]*$/, "");
const leafOf = (path: string) => /[^\\/]*$/.exec(path.replace(/[\\/]+$/, ""))![0];

/** Items through the cmdlets, with the path as it stands. */
function items(self: StateView, script: string, args: unknown[]): Maybe<unknown> {
  return after(self.engine.invoke(self.engine.parse(script), { args }), (found) => collectionOf(typeNamed(`${SMA}.PSObject`), found));
}
const test = (script: string) => (self: StateView, path: string) => after(self.engine.invoke(self.engine.parse(script), { args: [path] }), (found) => found[0] === true);

export default [
  defineType({
    name: `${SMA}.PathIntrinsics`,
    members: [
      [`${SMA}.PathInfo CurrentLocation {get;}`, (self: StateView) => pathInfoOf(self.engine)],
      [`${SMA}.PathInfo CurrentFileSystemLocation {get;}`, (self: StateView) => pathInfoOf(self.engine)],
      ["string GetUnresolvedProviderPathFromPSPath(string path)", (self: StateView, path: string) => placeOf(self.engine, path).path],
      [`string GetUnresolvedProviderPathFromPSPath(string path, [ref] ${SMA}.ProviderInfo provider, [ref] ${SMA}.PSDriveInfo drive)`, (self: StateView, path: string, provider: { value: unknown }, at: { value: unknown }) => {
        const place = placeOf(self.engine, path);
        provider.value = place.provider.info;
        at.value = place.drive;
        return place.path;
      }],
      [`${C}[${SMA}.PathInfo] GetResolvedPSPathFromPSPath(string path)`, (self: StateView, path: string) => collectionOf(typeNamed(`${SMA}.PathInfo`), existingPlaces(self.engine, path).map((place) => new PathInfo(place)))],
      [`${C}[string] GetResolvedProviderPathFromPSPath(string path, [ref] ${SMA}.ProviderInfo provider)`, (self: StateView, path: string, provider: { value: unknown }) => {
        const places = existingPlaces(self.engine, path);
        provider.value = places[0]?.provider.info ?? null;
        return collectionOf(typeNamed("System.String"), places.map((place) => place.path));
      }],
      [`${SMA}.PathInfo SetLocation(string path)`, (self: StateView, path: string) => {
        self.engine.setLocation(path);
        return pathInfoOf(self.engine);
      }],
      ["void PushCurrentLocation(string stackName)", (self: StateView, stackName: string | null) => after(self.engine.call("Push-Location", new Map(stackName ? [["StackName", stackName]] : [])), () => undefined)],
      [`${SMA}.PathInfo PopLocation(string stackName)`, (self: StateView, stackName: string | null) => after(self.engine.call("Pop-Location", new Map(stackName ? [["StackName", stackName]] : [])), () => pathInfoOf(self.engine))],
      ["bool IsProviderQualified(string path)", (_: StateView, path: string) => /^[^:\\/]+(?:\\[^:\\/]+)?::/.test(path)],
      ["bool IsPSAbsolute(string path, [ref] string driveName)", (self: StateView, path: string, name: { value: unknown }) => {
        const found = /^([^:\\/]+):(?!:)/.exec(path);
        name.value = found ? found[1]! : path.startsWith("/") ? locationsOf(self.engine).current.name : null;
        return found !== null || path.startsWith("/");
      }],
      ["bool IsValid(string path)", (_: StateView, path: string) => path !== "" && !path.includes("\0")],
      ["string Combine(string parent, string child)", (_: StateView, parent: string, child: string) => joinPaths(parent, child)],
      ["string ParseParent(string path, string root)", (_: StateView, path: string) => parentOf(path)],
      ["string ParseChildName(string path)", (_: StateView, path: string) => leafOf(path)],
    ],
  }),
  defineType({
    name: `${SMA}.DriveManagementIntrinsics`,
    members: [
      [`${SMA}.PSDriveInfo Current {get;}`, (self: StateView) => locationsOf(self.engine).current],
      [`${SMA}.PSDriveInfo Get(string driveName)`, drive],
      [`${C}[${SMA}.PSDriveInfo] GetAll()`, (self: StateView) => drives([...locationsOf(self.engine).drives.values()])],
      [`${C}[${SMA}.PSDriveInfo] GetAllForProvider(string providerName)`, (self: StateView, name: string) => drives([...locationsOf(self.engine).providerNamed(name).info.drives])],
    ],
  }),
  defineType({
    name: `${SMA}.CmdletProviderManagementIntrinsics`,
    members: [
      [`${SMA}.ProviderInfo GetOne(string name)`, (self: StateView, name: string) => locationsOf(self.engine).providerNamed(name).info],
      [`${C}[${SMA}.ProviderInfo] Get(string name)`, (self: StateView, name: string) => {
        const all = locationsOf(self.engine);
        const found = hasWildcards(name) ? all.providers.filter((p) => wildcard(name).matches(p.info.name)) : [all.providerNamed(name)];
        return collectionOf(typeNamed(`${SMA}.ProviderInfo`), found.map((p) => p.info));
      }],
      [`System.Collections.Generic.IEnumerable[${SMA}.ProviderInfo] GetAll()`, (self: StateView) => collectionOf(typeNamed(`${SMA}.ProviderInfo`), locationsOf(self.engine).providers.map((p) => p.info))],
    ],
  }),
  defineType({
    name: `${SMA}.ProviderIntrinsics`,
    members: [
      [`${SMA}.ItemCmdletProviderIntrinsics Item {get;}`, view("ItemCmdletProviderIntrinsics")],
      [`${SMA}.ChildItemCmdletProviderIntrinsics ChildItem {get;}`, view("ChildItemCmdletProviderIntrinsics")],
    ],
  }),
  defineType({
    name: `${SMA}.ItemCmdletProviderIntrinsics`,
    members: [
      ["bool Exists(string path)", test("Test-Path -Path $args[0]")],
      ["bool IsContainer(string path)", test("Test-Path -Path $args[0] -PathType Container")],
      [`${C}[psobject] Get(string path)`, (self: StateView, path: string) => items(self, "Get-Item -Path $args[0]", [path])],
      [`${C}[psobject] Set(string path, System.Object value)`, (self: StateView, path: string, value: unknown) => items(self, "Set-Item -Path $args[0] -Value $args[1] -PassThru", [path, value])],
      [`${C}[psobject] New(string path, string name, string itemTypeName, System.Object content)`, (self: StateView, ...given: unknown[]) => items(self, "New-Item -Path $args[0] -Name $args[1] -ItemType $args[2] -Value $args[3]", given)],
      ["void Remove(string path, bool recurse)", (self: StateView, ...given: unknown[]) => after(items(self, "Remove-Item -Path $args[0] -Recurse:$args[1]", given), () => undefined)],
    ],
  }),
  defineType({
    name: `${SMA}.ChildItemCmdletProviderIntrinsics`,
    members: [
      [`${C}[psobject] Get(string path, bool recurse)`, (self: StateView, ...given: unknown[]) => items(self, "Get-ChildItem -Path $args[0] -Recurse:$args[1]", given)],
      [`${C}[string] GetNames(string path, System.Object returnContainers, bool recurse)`, (self: StateView, path: string, _containers: unknown, recurse: boolean) => items(self, "Get-ChildItem -Path $args[0] -Name -Recurse:$args[1]", [path, recurse])],
      ["bool HasChild(string path)", (self: StateView, path: string) => after(self.engine.invoke(self.engine.parse("Get-ChildItem -Path $args[0] | Select-Object -First 1"), { args: [path] }), (found) => found.length > 0)],
    ],
  }),
];
