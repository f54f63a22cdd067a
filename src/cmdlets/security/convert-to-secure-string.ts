// ConvertTo-SecureString: text as a SecureString.
import { NetException } from "#dotnet/core/exception.ts";
import { typeNamed } from "#dotnet/core/type.ts";
import { SecureString } from "#dotnet/types/secure-string.ts";
import { cmdlet } from "#engine/cmdlet.ts";
import { encryptedText, keyOfText } from "#engine/types/encrypted-text.ts";
import { protectedText } from "#engine/types/protected-text.ts";

interface Parameters {
  String: string;
  AsPlainText: boolean;
  Force: boolean;
  SecureKey?: SecureString;
  Key?: Uint8Array;
}

export default cmdlet<Parameters>({
  name: "ConvertTo-SecureString",
  module: "Microsoft.PowerShell.Security",
  synopsis: "Makes a SecureString of text.",
  description: "With -AsPlainText the text itself; without it, text that ConvertFrom-SecureString wrote.",
  defaultSet: "Secure",
  parameters: {
    String: { type: "string", mandatory: true, position: 0, pipeline: "value", help: "The text." },
    AsPlainText: { type: "switch", position: 1, sets: ["PlainText"], help: "The text is not encrypted." },
    Force: { type: "switch", position: 2, sets: ["PlainText"], help: "No longer needed." },
    SecureKey: { type: "System.Security.SecureString", position: 1, sets: ["Secure"], help: "The key the text was encrypted with." },
    Key: { type: "byte[]", sets: ["Open"], help: "The same as bytes." },
  },
  output: ["System.Security.SecureString"],
  examples: [{ title: "A password", code: "$secret = ConvertTo-SecureString 'the secret' -AsPlainText -Force" }],
  links: ["ConvertFrom-SecureString", "Get-Credential"],
  run(call) {
    return {
      process(p) {
        if (p.AsPlainText) return call.write(secured(p.String));
        const key = p.SecureKey ? keyOfText(p.SecureKey.plain) : p.Key;
        try {
          call.write(secured(key ? encryptedText.read(p.String, key) : protectedText.read(p.String)));
        } catch (thrown) {
          const id = thrown instanceof NetException ? unreadable(thrown) : null;
          if (id === null) throw thrown;
          call.error({ id, message: (thrown as NetException).message, category: "InvalidArgument", exception: (thrown as NetException).type.fullName });
        }
      },
    };
  },
});

function secured(text: string): SecureString {
  const result = new SecureString(text);
  result.makeReadOnly();
  return result;
}

/** The id of what only this text got wrong; null for what ends the pipeline (golden cmdlets-dates-misc: FormatException does). */
function unreadable({ type }: NetException): string | null {
  if (typeNamed("System.ArgumentException").isAssignableFrom(type)) return "ImportSecureString_InvalidArgument";
  return type.name === "CryptographicException" ? "ImportSecureString_InvalidArgument_CryptographicError" : null;
}
