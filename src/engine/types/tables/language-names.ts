// ITypeName and its classes, VariablePath, help and requirements.
import type { ArrayTypeName, GenericTypeName, TypeName } from "#grammar/tree.ts";
import type { Member, NetType } from "#dotnet/core/type.ts";
import { defineType, typeNamed } from "#dotnet/core/type.ts";
import { NetException } from "#dotnet/core/exception.ts";
import type { DictionaryLike } from "#dotnet/core/sequence.ts";
import { parseGuid } from "#dotnet/types/guid.ts";
import { parseVersion } from "#dotnet/types/version.ts";
import { LANGUAGE } from "../../language/ast-object.ts";
import type { CommentHelpObject } from "../../language/comment-help-object.ts";
import { ModuleSpecification } from "../../language/script-requirements.ts";
import type { RequirementsObject } from "../../language/script-requirements.ts";
import { assemblyName, fullName, reflectionAttributeType, reflectionType, shortName, typeNameObject } from "../../language/type-name-object.ts";
import type { TypeNameObject } from "../../language/type-name-object.ts";
import { variablePathOf } from "../../language/variable-path-object.ts";
import type { VariablePathObject } from "../../language/variable-path-object.ts";
import { readOnly } from "../../language/wrap.ts";
import { currentSession } from "../../members/current-session.ts";
import { textOf } from "../../values/text.ts";
import { ScriptExtent } from "../parse-error-info.ts";

const SMA = "System.Management.Automation";
type Names = CommentHelpObject;
const texts = (items: readonly string[]) => readOnly(typeNamed("System.String"), items);
const TEXTS = "System.Collections.ObjectModel.ReadOnlyCollection[string]";

/** @{ ModuleName; ModuleVersion; MaximumVersion; RequiredVersion; GUID }. */
function specificationFrom(table: DictionaryLike): ModuleSpecification {
  const given = new Map([...table.entries()].map(([key, value]) => [textOf(key, null).toLowerCase(), value === null ? null : textOf(value, null)]));
  const name = given.get("modulename");
  if (!name) throw new NetException("System.MissingMemberException", "The hashtable describing a module contains one or more members that are not valid. The valid members are (ModuleName, ModuleVersion, RequiredVersion, MaximumVersion, GUID). Remove the members that are not valid, then try again.");
  const made = new ModuleSpecification(name);
  const version = (key: string) => (given.get(key) ? parseVersion(given.get(key)!) : null);
  made.version = version("moduleversion");
  made.requiredVersion = version("requiredversion");
  made.maximumVersion = given.get("maximumversion") ?? null;
  made.guid = given.get("guid") ? parseGuid(given.get("guid")!) : null;
  return made;
}

const isGeneric = (name: TypeName): boolean => name.kind === "GenericTypeName";

const TYPE_NAME: Member[] = [
  ["string FullName {get;}", (t: TypeNameObject) => fullName(t.typeName)],
  ["string Name {get;}", (t: TypeNameObject) => shortName(t.typeName)],
  ["string AssemblyName {get;}", (t: TypeNameObject) => assemblyName(t.typeName)],
  ["bool IsArray {get;}", (t: TypeNameObject) => t.typeName.kind === "ArrayTypeName"],
  ["bool IsGeneric {get;}", (t: TypeNameObject) => isGeneric(t.typeName)],
  [`${LANGUAGE}IScriptExtent Extent {get;}`, (t: TypeNameObject) => new ScriptExtent(t.typeName.source, t.typeName.start, t.typeName.end)],
  ["type GetReflectionType()", (t: TypeNameObject) => reflectionType(t.typeName, currentSession())],
  ["type GetReflectionAttributeType()", (t: TypeNameObject) => reflectionAttributeType(t.typeName, currentSession())],
  ["string ToString()", (t: TypeNameObject) => t.toText()],
];

function typeNameClass(name: string, members: Member[]): NetType {
  return defineType({ name: `${LANGUAGE}${name}`, interfaces: [`${LANGUAGE}ITypeName`], members: [...TYPE_NAME, ...members] });
}

const helpText = (name: keyof CommentHelpObject["help"] & string): Member => [
  `string ${name.charAt(0).toUpperCase()}${name.slice(1)} {get;}`, (h: Names) => h.help[name],
];
const helpList = (name: "examples" | "inputs" | "outputs" | "links"): Member => [
  `${TEXTS} ${name.charAt(0).toUpperCase()}${name.slice(1)} {get;}`, (h: Names) => texts(h.help[name]),
];

export default [
  defineType({ name: `${LANGUAGE}ITypeName`, kind: "interface" }),
  typeNameClass("TypeName", []),
  typeNameClass("ArrayTypeName", [
    [`${LANGUAGE}ITypeName ElementType {get;}`, (t: TypeNameObject) => typeNameObject((t.typeName as ArrayTypeName).elementType)],
    ["int Rank {get;}", (t: TypeNameObject) => (t.typeName as ArrayTypeName).rank],
  ]),
  typeNameClass("GenericTypeName", [
    [`${LANGUAGE}ITypeName TypeName {get;}`, (t: TypeNameObject) => typeNameObject((t.typeName as GenericTypeName).typeName)],
    [`System.Collections.ObjectModel.ReadOnlyCollection[${LANGUAGE}ITypeName] GenericArguments {get;}`,
      (t: TypeNameObject) => readOnly(typeNamed(`${LANGUAGE}ITypeName`), (t.typeName as GenericTypeName).genericArguments)],
  ]),
  defineType({
    name: `${SMA}.VariablePath`,
    members: [
      ["new(string path)", (path: string | null) => variablePathOf(path ?? "")],
      ["string UserPath {get;}", (v: VariablePathObject) => v.path.userPath],
      ["bool IsGlobal {get;}", (v: VariablePathObject) => v.path.scope === "global"],
      ["bool IsLocal {get;}", (v: VariablePathObject) => v.path.scope === "local"],
      ["bool IsPrivate {get;}", (v: VariablePathObject) => v.path.scope === "private"],
      ["bool IsScript {get;}", (v: VariablePathObject) => v.path.scope === "script"],
      ["bool IsUnqualified {get;}", (v: VariablePathObject) => v.path.scope === null && v.path.drive === null],
      ["bool IsUnscopedVariable {get;}", (v: VariablePathObject) => v.path.drive === null && (v.path.scope === null || v.path.scope === "variable")],
      ["bool IsVariable {get;}", (v: VariablePathObject) => v.path.drive === null],
      ["bool IsDriveQualified {get;}", (v: VariablePathObject) => v.path.drive !== null],
      ["string DriveName {get;}", (v: VariablePathObject) => v.path.drive],
      ["string ToString()", (v: VariablePathObject) => v.toText()],
    ],
  }),
  defineType({
    name: `${LANGUAGE}CommentHelpInfo`,
    members: [
      helpText("synopsis"), helpText("description"), helpText("notes"),
      ["System.Collections.Generic.IDictionary[string,string] Parameters {get;}", (h: Names) => h.parameters],
      helpList("links"), helpList("examples"), helpList("inputs"), helpList("outputs"),
      helpText("component"), helpText("role"), helpText("functionality"), helpText("forwardHelpTargetName"), helpText("forwardHelpCategory"),
      helpText("remoteHelpRunspace"), helpText("mamlHelpFile"),
      ["string GetCommentBlock()", (h: Names) => h.commentBlock],
    ],
  }),
  defineType({
    name: "Microsoft.PowerShell.Commands.ModuleSpecification",
    members: [
      ["new(string moduleName)", (name: string) => new ModuleSpecification(name)],
      ["string Name {get;}", (m: ModuleSpecification) => m.name],
      ["new(hashtable moduleSpecification)", specificationFrom],
      ["System.Nullable[guid] Guid {get;}", (m: ModuleSpecification) => m.guid],
      ["version Version {get;}", (m: ModuleSpecification) => m.version],
      ["string MaximumVersion {get;}", (m: ModuleSpecification) => m.maximumVersion],
      ["version RequiredVersion {get;}", (m: ModuleSpecification) => m.requiredVersion],
      ["string ToString()", (m: ModuleSpecification) => m.name],
    ],
  }),
  defineType({
    name: `${LANGUAGE}ScriptRequirements`,
    members: [
      ["string RequiredApplicationId {get;}", (r: RequirementsObject) => r.requirements.requiredApplicationId],
      ["version RequiredPSVersion {get;}", (r: RequirementsObject) => (r.requirements.requiredPSVersion === null ? null : parseVersion(withMinor(r.requirements.requiredPSVersion)))],
      [`${TEXTS} RequiredPSEditions {get;}`, (r: RequirementsObject) => texts(r.requirements.requiredPSEditions)],
      ["System.Collections.ObjectModel.ReadOnlyCollection[Microsoft.PowerShell.Commands.ModuleSpecification] RequiredModules {get;}",
        (r: RequirementsObject) => readOnly(typeNamed("Microsoft.PowerShell.Commands.ModuleSpecification"), r.requirements.requiredModules.map((name) => new ModuleSpecification(name)))],
      [`${TEXTS} RequiredAssemblies {get;}`, () => texts([])],
      ["bool IsElevationRequired {get;}", (r: RequirementsObject) => r.requirements.isElevationRequired],
    ],
  }),
] satisfies NetType[];

/** `#requires -Version 5` means 5.0. */
function withMinor(version: string): string {
  return version.includes(".") ? version : `${version}.0`;
}
