// The module's state: $GlobalToken and $GlobalCustomerID, and the errors when they are needed and absent.
import type { Call } from "#engine/cmdlet.ts";
import { runtimeError, TerminatingError } from "#engine/errors/error-record.ts";
import { InvocationInfo } from "#engine/errors/invocation-info.ts";
import { textOf } from "#engine/values/text.ts";

/** The token given with -SaToken, else $GlobalToken. Ends the input when there is none, as the module's throw does. */
export function tokenFor(call: Call<never>, given: string | undefined): string {
  const token = given === undefined ? globalText(call, "GlobalToken") : given;
  if (!token) refuse(call, ">>> Use Add-PCAuthentication to login to Partner Center or use -SaToken parameter<<<");
  return token;
}

/** The customer named with -TenantId, else the selected one ($GlobalCustomerID). Ends the input when there is none. */
export function tenantFor(call: Call<never>, given: string | undefined): string {
  return (given === undefined ? globalText(call, "GlobalCustomerID") : given) || refuseTenant(call);
}

/** What the module says when no customer was named. */
export function refuseTenant(call: Call<never>): never {
  return refuse(call, ">>> Use Select-PCCustomer to select a specific tenant or use -TenantId parameter<<<");
}

export function globalText(call: Call<never>, name: string): string {
  const value = call.session.getVariable(`global:${name}`);
  return value === undefined || value === null ? "" : textOf(value, call.session);
}

export function setGlobal(call: Call<never>, name: string, value: unknown): void {
  call.session.setVariable(`global:${name}`, value);
}

function refuse(call: Call<never>, message: string): never {
  const error = runtimeError({ id: message, message, category: "OperationStopped", target: message, fields: { WasThrownFromThrowStatement: true } });
  // A script's `throw` names no command.
  error.record.invocation = new InvocationInfo(null, "", call.invocation.position);
  error.record.commandId = "";
  throw new TerminatingError(error.record, "throw");
}
