// ConvertFrom-SecureString: a SecureString as text.
import type { SecureString } from "#dotnet/types/secure-string.ts";
import { cmdlet } from "#engine/cmdlet.ts";
import { protectedText } from "#engine/types/protected-text.ts";

interface Parameters {
  SecureString: SecureString;
  AsPlainText: boolean;
}

export default cmdlet<Parameters>({
  name: "ConvertFrom-SecureString",
  module: "Microsoft.PowerShell.Security",
  synopsis: "Makes text of a SecureString.",
  description: "With -AsPlainText the text itself; otherwise text that ConvertTo-SecureString reads again. As on Linux, that text is encoded, not encrypted.",
  defaultSet: "Secure",
  parameters: {
    SecureString: { type: "System.Security.SecureString", mandatory: true, position: 0, pipeline: "value", help: "The SecureString." },
    AsPlainText: { type: "switch", sets: ["AsPlainText"], help: "Gives the text itself." },
  },
  output: ["System.String"],
  examples: [{ title: "Read it back", code: "ConvertTo-SecureString 'the secret' -AsPlainText | ConvertFrom-SecureString -AsPlainText" }],
  links: ["ConvertTo-SecureString"],
  run(call) {
    return {
      process(p) {
        call.write(p.AsPlainText ? p.SecureString.plain : protectedText.write(p.SecureString.plain));
      },
    };
  },
});
