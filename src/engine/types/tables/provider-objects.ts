// What the session says of places: PathInfo, PathInfoStack, PSDriveInfo, ProviderInfo.
import { enumValue } from "#dotnet/core/enum.ts";
import { defineType, typeNamed } from "#dotnet/core/type.ts";
import { collectionOf } from "#dotnet/types/collection.ts";
import type { PathStack } from "../../providers/location.ts";
import type { PathInfo } from "../../providers/place.ts";
import type { Drive, ProviderInfo } from "../../providers/provider.ts";

const SMA = "System.Management.Automation";

export default [
  defineType({ name: "Microsoft.PowerShell.Commands.TestPathType", kind: "enum", values: [["Any", 0], ["Container", 1], ["Leaf", 2]] }),
  defineType({
    name: `${SMA}.PathInfo`,
    members: [
      [`${SMA}.PSDriveInfo Drive {get;}`, (p: PathInfo) => p.place.drive],
      ["string Path {get;}", (p: PathInfo) => p.path],
      [`${SMA}.ProviderInfo Provider {get;}`, (p: PathInfo) => p.place.provider.info],
      ["string ProviderPath {get;}", (p: PathInfo) => p.providerPath],
      ["string ToString()", (p: PathInfo) => p.path],
    ],
  }),
  defineType({
    name: `${SMA}.PathInfoStack`,
    base: `System.Collections.Generic.Stack\`1[${SMA}.PathInfo]`,
    members: [["string Name {get;}", (s: PathStack) => s.name]],
  }),
  defineType({
    name: `${SMA}.PSDriveInfo`,
    members: [
      ["pscredential Credential {get;}", () => null],
      ["string CurrentLocation {get;set;}", (d: Drive) => d.currentLocation, (d: Drive, text: string) => void (d.currentLocation = text)],
      ["string Description {get;set;}", (d: Drive) => d.description, (d: Drive, text: string) => void (d.description = text)],
      ["string DisplayRoot {get;}", () => null],
      ["System.Nullable[long] MaximumSize {get;}", () => null],
      ["string Name {get;}", (d: Drive) => d.name],
      [`${SMA}.ProviderInfo Provider {get;}`, (d: Drive) => d.provider.info],
      ["string Root {get;}", (d: Drive) => d.root],
      ["string ToString()", (d: Drive) => d.name],
      ["bool VolumeSeparatedByColon {get;}", () => true],
    ],
  }),
  defineType({
    name: `${SMA}.Provider.ProviderCapabilities`,
    kind: "enum",
    flags: true,
    values: [["None", 0], ["Include", 1], ["Exclude", 2], ["Filter", 4], ["ExpandWildcards", 8], ["ShouldProcess", 16], ["Credentials", 32], ["Transactions", 64]],
  }),
  defineType({
    name: `${SMA}.ProviderInfo`,
    members: [
      [`${SMA}.Provider.ProviderCapabilities Capabilities {get;}`, (p: ProviderInfo) => enumValue(typeNamed(`${SMA}.Provider.ProviderCapabilities`), p.capabilities)],
      ["string Description {get;set;}", () => "", () => undefined],
      ["System.Collections.ObjectModel.Collection[System.Management.Automation.PSDriveInfo] Drives {get;}", (p: ProviderInfo) => collectionOf(typeNamed(`${SMA}.PSDriveInfo`), [...p.drives])],
      ["string HelpFile {get;}", () => "System.Management.Automation.dll-Help.xml"],
      ["string Home {get;set;}", (p: ProviderInfo) => p.home, (p: ProviderInfo, path: string) => void (p.home = path)],
      ["string ImplementingType {get;}", (p: ProviderInfo) => p.implementation],
      ["string ModuleName {get;}", () => "Microsoft.PowerShell.Core"],
      ["string Name {get;}", (p: ProviderInfo) => p.name],
      ["string PSSnapIn {get;}", () => "Microsoft.PowerShell.Core"],
      ["string ToString()", (p: ProviderInfo) => p.toText()],
    ],
  }),
];
