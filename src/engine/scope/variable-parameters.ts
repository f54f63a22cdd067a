// What the variable cmdlets share: parameters, reading them, turning thrown errors into written ones.
import { EnumValue, enumText } from "#dotnet/core/enum.ts";
import type { Call, ParameterDefinition } from "../cmdlet.ts";
import { TerminatingError } from "../errors/error-record.ts";
import { visibleVariables } from "./named-scope.ts";
import type { Session } from "../session.ts";
import { scopeNamed } from "./named-scope.ts";

export const scopeParameter: ParameterDefinition = {
  type: "string",
  help: "Global, Script, Local, Private, or how many scopes outwards.",
  complete: () => ["Global", "Local", "Private", "Script"],
};

export const includeParameter: ParameterDefinition = { type: "string[]", wildcards: true, help: "Only variables whose names fit one of these patterns." };
export const excludeParameter: ParameterDefinition = { type: "string[]", wildcards: true, help: "No variables whose names fit one of these patterns." };
export const optionParameter: ParameterDefinition = { type: "System.Management.Automation.ScopedItemOptions", help: "None, ReadOnly, Constant, Private, AllScope." };
export const visibilityParameter: ParameterDefinition = { type: "System.Management.Automation.SessionStateEntryVisibility", help: "Private hides the variable from scripts outside its module." };

/** Completes names of variables that can be seen. */
export function completeVariableNames(word: string, session: Session): string[] {
  return visibleVariables(scopeNamed(session, undefined), `${word}*`, {}).map((variable) => variable.name);
}

/** The bits of -Option; undefined when it was not given. */
export function optionBits(value: unknown): number | undefined {
  return value instanceof EnumValue ? Number(value.value) : undefined;
}

export function visibilityOf(value: unknown): "Public" | "Private" | undefined {
  return value instanceof EnumValue ? (enumText(value) as "Public" | "Private") : undefined;
}

/** Runs one change; an engine error becomes a non-terminating error of the command. */
export function orWriteError<P>(call: Call<P>, change: () => void): boolean {
  try {
    change();
    return true;
  } catch (thrown) {
    if (!(thrown instanceof TerminatingError)) throw thrown;
    call.error(thrown.record);
    return false;
  }
}
