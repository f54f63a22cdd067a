// #requires: what a script file needs before it runs.
import type { ScriptBlockAst } from "#grammar/tree.ts";
import { TerminatingError, runtimeError } from "../errors/error-record.ts";
import type { InvocationInfo } from "../errors/invocation-info.ts";
import { availableModules, moduleNameOf } from "../modules/find-module.ts";
import { builtInModule } from "../modules/built-in.ts";
import { visibleModules } from "../modules/loaded.ts";
import type { Engine } from "./engine.ts";

const VERSION = [7, 6];

/** Errors: ScriptRequiresUnmatchedPSVersion, ScriptRequiresMissingModules, ScriptRequiresElevation. */
export function checkRequirements(engine: Engine, tree: ScriptBlockAst, invocation: InvocationInfo): void {
  const needs = tree.scriptRequirements;
  if (!needs) return;
  const name = tree.source.fileName?.slice(tree.source.fileName.lastIndexOf("/") + 1) ?? "";
  if (needs.requiredPSVersion && !reaches(needs.requiredPSVersion)) {
    throw refused("ScriptRequiresUnmatchedPSVersion", `The script '${name}' cannot be run because it contained a "#requires" statement for PowerShell ${needs.requiredPSVersion}. The version of PowerShell that is required by the script does not match the currently running version of PowerShell 7.6.5.`, invocation);
  }
  if (needs.requiredPSEditions.some((edition) => edition.toLowerCase() !== "core")) {
    throw refused("ScriptRequiresUnmatchedPSEdition", `The script '${name}' cannot be run because it contained a "#requires" statement for PowerShell editions '${needs.requiredPSEditions.join(",")}'. The edition of PowerShell that is required by the script does not match the currently running PowerShell Core edition.`, invocation);
  }
  const missing = needs.requiredModules.filter((module) => !isThere(engine, module));
  if (missing.length) {
    const list = missing.map((module) => `The module '${module}' cannot be found.`).join(" ");
    throw refused("ScriptRequiresMissingModules", `The script '${name}' cannot be run because the following modules that are specified by the "#requires" statements of the script are missing: ${list}.`, invocation);
  }
}

function reaches(wanted: string): boolean {
  const [major, minor = 0] = wanted.split(".").map(Number);
  return major! < VERSION[0]! || (major === VERSION[0] && minor <= VERSION[1]!);
}

function isThere(engine: Engine, module: string): boolean {
  const key = module.toLowerCase();
  if (visibleModules(engine, engine.state, engine.globalState).some((m) => m.name.toLowerCase() === key)) return true;
  return builtInModule(engine, module) !== null || availableModules(engine).some((file) => moduleNameOf(file).toLowerCase() === key);
}

function refused(id: string, message: string, invocation: InvocationInfo): TerminatingError {
  const { record } = runtimeError({ id, message, category: "ResourceUnavailable", exception: "System.Management.Automation.ScriptRequiresException" });
  record.invocation = invocation;
  return new TerminatingError(record);
}
