// The variables a session starts with: automatic ones and preferences (names, values and options of PowerShell 7.6).
import { utf8NoMark } from "#dotnet/types/encoding.ts";
import { ArrayList } from "#dotnet/types/array-list.ts";
import { typedArray } from "#dotnet/core/array.ts";
import { enumNamed } from "#dotnet/core/enum.ts";
import { findType, typeNamed } from "#dotnet/core/type.ts";
import { sessionStyle } from "../format/session-style.ts";
import { PSStyleObject } from "../types/tables/ps-style.ts";
import { DefaultParameterDictionary, PSVersionHashTable } from "../types/tables/version-table.ts";
import { SemanticVersion } from "../values/semantic-version.ts";
import type { Engine } from "../pipeline/engine.ts";
import { Scope } from "../scope/scope.ts";
import { Variable, VariableOption } from "../scope/variable.ts";
import { typeConstraint } from "./constraints.ts";
import { Version } from "#dotnet/types/version.ts";

const { Constant, AllScope, ReadOnly } = VariableOption;

export const POWERSHELL_VERSION = "7.6.5";

function versionTable(): PSVersionHashTable {
  const table = new PSVersionHashTable();
  const entries: [string, unknown][] = [
    ["PSVersion", new SemanticVersion([7, 6, 5])],
    ["PSEdition", "Core"],
    ["GitCommitId", POWERSHELL_VERSION],
    ["OS", "Linux"],
    ["Platform", "Unix"],
    ["PSCompatibleVersions", typedArray(typeNamed("System.Version"), [[1, 0], [2, 0], [3, 0], [4, 0], [5, 0], [5, 1], [6, 0], [7, 0]].map((parts) => new Version(parts)))],
    ["PSRemotingProtocolVersion", new Version([2, 4])],
    ["SerializationVersion", new Version([1, 1, 0, 1])],
    ["WSManStackVersion", new Version([3, 0])],
  ];
  for (const [key, value] of entries) table.set(key, value);
  return table;
}

/** Preference variables: value and the enum they are converted to. */
const PREFERENCES: [name: string, value: string, type: string][] = [
  ["ErrorActionPreference", "Continue", "ActionPreference"],
  ["WarningPreference", "Continue", "ActionPreference"],
  ["VerbosePreference", "SilentlyContinue", "ActionPreference"],
  ["DebugPreference", "SilentlyContinue", "ActionPreference"],
  ["InformationPreference", "SilentlyContinue", "ActionPreference"],
  ["ProgressPreference", "Continue", "ActionPreference"],
  ["ConfirmPreference", "High", "ConfirmImpact"],
  ["ErrorView", "ConciseView", "ErrorView"],
];

export function defineAutomaticVariables(engine: Engine, scope: Scope): void {
  const put = (name: string, value: unknown, options = 0) => scope.put(new Variable(name, value, options));
  scope.put(new Variable("Error", new ArrayList(engine.errors as unknown[]), Constant));
  scope.put(new Variable("?", null, ReadOnly | AllScope, () => engine.success));
  scope.put(new Variable("PWD", null, AllScope, () => engine.pathInfo()));
  put("PSVersionTable", versionTable(), Constant | AllScope);
  put("PSStyle", new PSStyleObject(sessionStyle(engine)), Constant | AllScope);
  put("^", null);
  put("$", null);
  put("null", null);
  put("true", true, Constant | AllScope);
  put("false", false, Constant | AllScope);
  put("PSEdition", "Core", Constant | AllScope);
  put("IsLinux", true, Constant | AllScope);
  put("IsMacOS", false, Constant | AllScope);
  put("IsWindows", false, Constant | AllScope);
  put("IsCoreCLR", true, Constant | AllScope);
  put("HOME", "/home/partner", ReadOnly | AllScope);
  put("PSHOME", "/opt/microsoft/powershell/7", Constant | AllScope);
  put("PID", 1, Constant | AllScope);
  put("ShellId", "Microsoft.PowerShell", Constant | AllScope);
  put("PSCulture", "en-US", ReadOnly | AllScope);
  put("PSUICulture", "en-US", ReadOnly | AllScope);
  put("PSDefaultParameterValues", new DefaultParameterDictionary());
  put("NestedPromptLevel", 0);
  put("MaximumHistoryCount", 4096);
  put("FormatEnumerationLimit", 4);
  put("OutputEncoding", utf8NoMark);
  put("PSNativeCommandArgumentPassing", "Standard");
  put("PSNativeCommandUseErrorActionPreference", false);
  put("PROFILE", "/home/partner/.config/powershell/Microsoft.PowerShell_profile.ps1");
  put("PSEmailServer", "");
  put("PSSessionApplicationName", "wsman");
  put("PSSessionConfigurationName", "http://schemas.microsoft.com/powershell/Microsoft.PowerShell");
  put("WhatIfPreference", false);
  for (const [name, value, typeName] of PREFERENCES) {
    const type = findType(`System.Management.Automation.${typeName}`);
    const variable = new Variable(name, type ? enumNamed(type, value) : value);
    if (type) variable.constraints = [typeConstraint(type, engine, "variable")];
    scope.put(variable);
  }
  Scope.anyAllScope = false;
}
