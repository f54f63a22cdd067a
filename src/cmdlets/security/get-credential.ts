// Get-Credential: asks for a user name and a password.
import { NetException } from "#dotnet/core/exception.ts";
import { askCredential } from "#engine/bind/ask-credential.ts";
import type { CredentialRequest } from "#engine/bind/ask-credential.ts";
import type { Call } from "#engine/cmdlet.ts";
import { cmdlet } from "#engine/cmdlet.ts";
import { PSCredential } from "#engine/types/tables/credential.ts";
import { baseOf } from "#engine/values/ps-object.ts";
import { textOf } from "#engine/values/text.ts";

interface Parameters {
  Credential?: unknown;
  Message?: string;
  UserName?: string;
  Title?: string;
}

export default cmdlet<Parameters>({
  name: "Get-Credential",
  module: "Microsoft.PowerShell.Security",
  synopsis: "Asks for a user name and a password.",
  description: "Gives a PSCredential; the password is read without showing it.",
  defaultSet: "CredentialSet",
  parameters: {
    Credential: { type: "object", position: 0, sets: ["CredentialSet"], help: "A user name, or a credential that is given back as it is." },
    Message: { type: "string", sets: ["MessageSet"], help: "Text shown before the questions." },
    UserName: { type: "string", position: 0, sets: ["MessageSet"], help: "User name; only the password is asked for." },
    Title: { type: "string", sets: ["MessageSet"], help: "Heading of the request." },
  },
  output: ["System.Management.Automation.PSCredential"],
  examples: [{ title: "Ask", code: "$credential = Get-Credential -UserName kim@contoso.example" }],
  links: ["ConvertTo-SecureString"],
  run(call) {
    return {
      async end(p) {
        const given = baseOf(p.Credential);
        if (given instanceof PSCredential) return call.write(given);
        const user = given === undefined || given === null ? p.UserName : textOf(given, call.session);
        const answer = await ask(call, { caption: p.Title, message: p.Message, user });
        if (answer) call.write(answer);
        else noAnswer(call);
      },
    };
  },
});

/** Where nobody can answer the statement ends. */
async function ask(call: Call<Parameters>, request: CredentialRequest): Promise<PSCredential | null> {
  try {
    return await askCredential(call.session, request);
  } catch (error) {
    if (!(error instanceof NetException)) throw error;
    return call.fail({ id: "InvalidOperation", message: error.message, category: "InvalidOperation", exception: error.type.fullName });
  }
}

/** Nothing was typed: PowerShell then reports the empty user name. */
function noAnswer(call: Call<Parameters>): void {
  call.error({
    id: "CouldNotPromptForCredential",
    message: 'Cannot process argument because the value of argument "userName" is not valid. Change the value of the "userName" argument and run the operation again.',
    category: "InvalidOperation",
    exception: "System.Management.Automation.PSArgumentException",
  });
}
