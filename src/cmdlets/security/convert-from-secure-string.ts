// ConvertFrom-SecureString: a SecureString as text.
import type { SecureString } from "#dotnet/types/secure-string.ts";
import { cmdlet } from "#engine/cmdlet.ts";
import { encryptedText, keyOfText } from "#engine/types/encrypted-text.ts";
import { protectedText } from "#engine/types/protected-text.ts";

interface Parameters {
  SecureString: SecureString;
  SecureKey?: SecureString | null;
  AsPlainText: boolean;
  Key?: Uint8Array | null;
}

export default cmdlet<Parameters>({
  name: "ConvertFrom-SecureString",
  module: "Microsoft.PowerShell.Security",
  synopsis: "Makes text of a SecureString.",
  description: "With -AsPlainText the text itself; otherwise text that ConvertTo-SecureString reads again, encrypted when there is a key. Without a key it is, as on Linux, encoded only.",
  defaultSet: "Secure",
  parameters: {
    SecureString: { type: "System.Security.SecureString", mandatory: true, position: 0, pipeline: "value", help: "The SecureString." },
    SecureKey: { type: "System.Security.SecureString", position: 1, sets: ["Secure"], help: "A key of 8, 12 or 16 characters to encrypt with." },
    AsPlainText: { type: "switch", sets: ["AsPlainText"], help: "Gives the text itself." },
    Key: { type: "byte[]", sets: ["Open"], help: "A key of 16, 24 or 32 bytes to encrypt with." },
  },
  output: ["System.String"],
  examples: [
    { title: "Read it back", code: "ConvertTo-SecureString 'the secret' -AsPlainText | ConvertFrom-SecureString -AsPlainText" },
    { title: "Encrypt it with a key of one's own", code: "ConvertTo-SecureString 'the secret' -AsPlainText | ConvertFrom-SecureString -Key (1..16)" },
  ],
  links: ["ConvertTo-SecureString"],
  run(call) {
    return {
      process(p) {
        const { plain } = p.SecureString;
        const key = p.SecureKey ? keyOfText(p.SecureKey.plain) : p.Key;
        call.write(p.AsPlainText ? plain : key ? encryptedText.write(plain, key) : protectedText.write(plain));
      },
    };
  },
});
