// Creating and changing variables the way Set-Variable and its kin do: options, description, -Force, read-only and constant ones.
import { runtimeError } from "../errors/error-record.ts";
import type { Scope } from "./scope.ts";
import { notWritable, Variable, VariableOption } from "./variable.ts";

const { ReadOnly, Constant } = VariableOption;

export interface VariableChange {
  /** Absent: the value stays. */
  value?: { of: unknown };
  options?: number;
  description?: string;
  visibility?: "Public" | "Private";
  /** Past ReadOnly. */
  force: boolean;
}

/** Errors: VariableNotWritable, VariableCannotBeMadeConstant, and those of the variable's own constraints. */
export function changeVariable(variable: Variable, change: VariableChange): void {
  const locked = (variable.options & Constant) !== 0 || ((variable.options & ReadOnly) !== 0 && !change.force);
  if (locked && (change.value || change.options !== undefined)) throw notWritable(variable.name);
  if (change.options !== undefined && change.options & Constant && !(variable.options & Constant)) throw cannotBeConstant(variable.name);
  if (change.value) variable.put(change.value.of);
  if (change.options !== undefined) variable.options = change.options;
  if (change.description !== undefined) variable.description = change.description;
  if (change.visibility) variable.visibility = change.visibility;
}

/** Makes a variable that the scope does not have. */
export function createVariable(scope: Scope, name: string, change: VariableChange): Variable {
  const variable = new Variable(name, change.value ? change.value.of : null, change.options ?? 0);
  variable.description = change.description ?? "";
  variable.visibility = change.visibility ?? "Public";
  return scope.put(variable);
}

/** Takes a variable away. Error: VariableNotRemovable. */
export function removeVariable(scope: Scope, variable: Variable, force: boolean): void {
  if (variable.options & Constant || (variable.options & ReadOnly && !force)) throw notRemovable(variable.name);
  scope.remove(variable.name.toLowerCase());
}

function notRemovable(name: string) {
  return runtimeError({
    id: "VariableNotRemovable",
    message: `Cannot remove variable ${name} because it is constant or read-only. If the variable is read-only, try the operation again specifying the Force option.`,
    category: "WriteError",
    target: name,
    exception: "System.Management.Automation.SessionStateUnauthorizedAccessException",
  });
}

function cannotBeConstant(name: string) {
  return runtimeError({
    id: "VariableCannotBeMadeConstant",
    message: `Existing variable ${name} cannot be made constant. Variables can be made constant only at creation time.`,
    category: "WriteError",
    target: name,
    exception: "System.Management.Automation.SessionStateUnauthorizedAccessException",
  });
}
