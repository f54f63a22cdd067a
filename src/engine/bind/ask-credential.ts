// Asks for a user name and password: Get-Credential, and the [Credential()] attribute, which takes a user name in place of a credential.
import { NetException } from "#dotnet/core/exception.ts";
import { SecureString } from "#dotnet/types/secure-string.ts";
import type { Session } from "../session.ts";
import { PSCredential } from "../types/tables/credential.ts";
import { automationNull } from "../values/automation-null.ts";
import type { Maybe } from "../values/maybe.ts";
import { baseOf } from "../values/ps-object.ts";
import { textOf } from "../values/text.ts";

export interface CredentialRequest {
  caption?: string;
  message?: string;
  /** Known already: only the password is asked for. */
  user?: string;
}

/** Null when nothing was typed. Throws PSInvalidOperationException where nobody can answer. */
export async function askCredential(session: Session, request: CredentialRequest): Promise<PSCredential | null> {
  const { prompt, output } = session.ports;
  if (!prompt.interactive) {
    throw new NetException("System.Management.Automation.PSInvalidOperationException", "PowerShell is in NonInteractive mode. Read and Prompt functionality is not available.");
  }
  output.write(`\n${request.caption ?? "PowerShell credential request"}\n${request.message ?? "Enter your credentials."}\n`, "output");
  const user = request.user ?? (await prompt.readLine("User: "));
  const password = user ? await prompt.readLine(`Password for user ${user}: `, { mask: true }) : null;
  session.checkStop();
  if (!user || password === null) return null;
  const secret = new SecureString(password);
  secret.makeReadOnly();
  return new PSCredential(user, secret);
}

/** An argument for a parameter with [Credential()]: a credential stays, a name asks for its password, null of an optional one stays null. */
export function credentialArgument(value: unknown, mandatory: boolean, session: Session): Maybe<unknown> {
  const given = baseOf(value);
  if (given instanceof PSCredential) return value;
  const isNull = given === null || given === undefined || given === automationNull;
  if (isNull && !mandatory) return null;
  return askCredential(session, isNull ? {} : { user: textOf(given, session) });
}
