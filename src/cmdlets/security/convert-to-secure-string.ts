// ConvertTo-SecureString: text as a SecureString.
import { argumentError } from "#dotnet/core/exception.ts";
import { SecureString } from "#dotnet/types/secure-string.ts";
import type { Call } from "#engine/cmdlet.ts";
import { cmdlet } from "#engine/cmdlet.ts";
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
        const text = p.SecureKey || p.Key ? null : protectedText.read(p.String);
        if (text === null) return unreadable(call);
        call.write(secured(text));
      },
    };
  },
});

function secured(text: string): SecureString {
  const result = new SecureString(text);
  result.makeReadOnly();
  return result;
}

function unreadable(call: Call<Parameters>): void {
  const inner = argumentError("ArgumentException", "The input is not a valid hex string.", "s");
  call.error({
    id: "ImportSecureString_InvalidArgument",
    message: inner.message,
    category: "InvalidArgument",
    exception: "System.Management.Automation.PSArgumentException",
    inner,
  });
}
