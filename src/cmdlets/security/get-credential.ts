// Get-Credential: asks for a user name and a password.
import { SecureString } from "#dotnet/types/secure-string.ts";
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
        const known = given === undefined || given === null ? p.UserName : textOf(given, call.session);
        const { prompt, output } = call.session.ports;
        if (!prompt.interactive) {
          call.fail({
            id: "InvalidOperation",
            message: "PowerShell is in NonInteractive mode. Read and Prompt functionality is not available.",
            category: "InvalidOperation",
            exception: "System.Management.Automation.PSInvalidOperationException",
          });
        }
        output.write(`\n${p.Title ?? "PowerShell credential request"}\n${p.Message ?? "Enter your credentials."}\n`, "output");
        const user = known ?? (await prompt.readLine("User: "));
        if (!user) return noAnswer(call);
        const password = await prompt.readLine(`Password for user ${user}: `, { mask: true });
        if (password === null) return noAnswer(call);
        const secret = new SecureString(password);
        secret.makeReadOnly();
        call.write(new PSCredential(user, secret));
      },
    };
  },
});

/** Nothing was typed: PowerShell then reports the empty user name. */
function noAnswer(call: Call<Parameters>): void {
  call.error({
    id: "CouldNotPromptForCredential",
    message: 'Cannot process argument because the value of argument "userName" is not valid. Change the value of the "userName" argument and run the operation again.',
    category: "InvalidOperation",
    exception: "System.Management.Automation.PSArgumentException",
  });
}
