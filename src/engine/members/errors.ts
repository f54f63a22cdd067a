// The errors of property access and method calls, with PowerShell's ids and texts.
import { NetException } from "#dotnet/core/exception.ts";
import type { NetType } from "#dotnet/core/type.ts";
import { runtimeError, TerminatingError } from "../errors/error-record.ts";

export function methodNotFound(type: NetType, name: string): TerminatingError {
  return runtimeError({ id: "MethodNotFound", message: `Method invocation failed because [${type.fullName}] does not contain a method named '${name}'.`, category: "InvalidOperation" });
}

export function methodOnNull(): TerminatingError {
  return runtimeError({ id: "InvokeMethodOnNull", message: "You cannot call a method on a null-valued expression.", category: "InvalidOperation" });
}

/** Reading under Set-StrictMode 2 and up. */
export function propertyNotFoundStrict(name: string): TerminatingError {
  return runtimeError({
    id: "PropertyNotFoundStrict", message: `The property '${name}' cannot be found on this object. Verify that the property exists.`,
    category: "NotSpecified", exception: "System.Management.Automation.PropertyNotFoundException",
  });
}

const cannotSet = (name: string) => `The property '${name}' cannot be found on this object. Verify that the property exists and can be set.`;

export function propertyNotFound(name: string, id: "PropertyNotFound" | "PropertyAssignmentException"): TerminatingError {
  return runtimeError({ id, message: cannotSet(name), category: "InvalidOperation", target: null });
}

export function readOnlyProperty(name: string): TerminatingError {
  return runtimeError({ id: "PropertyAssignmentException", message: `'${name}' is a ReadOnly property.`, category: "InvalidOperation" });
}

/** Custom objects report a missing property as an exception of the setter. */
export function customPropertyNotFound(name: string): TerminatingError {
  return settingError(name, new NetException("System.Management.Automation.SetValueInvocationException", cannotSet(name)));
}

export function settingError(name: string, inner: NetException): TerminatingError {
  return runtimeError({
    id: "ExceptionWhenSetting", message: `Exception setting "${name}": "${inner.message}"`, category: "NotSpecified",
    exception: "System.Management.Automation.SetValueInvocationException", inner,
  });
}

export function gettingError(name: string, inner: NetException): TerminatingError {
  return runtimeError({
    id: "ExceptionWhenGetting", message: `Exception getting "${name}": "${inner.message}"`, category: "NotSpecified",
    exception: "System.Management.Automation.GetValueInvocationException", inner,
  });
}

/** A script property without a setter. */
export function noSetter(name: string): TerminatingError {
  return runtimeError({
    id: "SetWithoutSetterFromScriptProperty", message: `Set accessor for property "${name}" is unavailable.`, category: "NotSpecified",
    exception: "System.Management.Automation.SetValueException",
  });
}

/** The .NET exception in whatever a getter, setter or method threw; null for control flow and bugs. */
export function exceptionIn(error: unknown): NetException | null {
  if (error instanceof NetException) return error;
  return error instanceof TerminatingError ? error.record.exception : null;
}
