// Set-StrictMode: how strictly the current scope treats unset variables, missing properties and the like.
import { Version } from "#dotnet/types/version.ts";
import { cmdlet } from "#engine/cmdlet.ts";
import type { Validation } from "#engine/cmdlet.ts";
import { scopeNamed } from "#engine/scope/named-scope.ts";
import { textOf } from "#engine/values/text.ts";

interface Parameters {
  Version?: Version;
  Off: boolean;
}

/** A version up to the one this PowerShell is. */
const KNOWN: Validation = {
  kind: "Pattern",
  pattern: "^(?:[0-6]\\.\\d+(?:\\.\\d+){0,2}|7\\.[0-6](?:\\.\\d+){0,2})$",
  message: 'The "{0}" argument does not contain a valid PowerShell version. Supply a valid version number and then try the command again.',
};

export default cmdlet<Parameters>({
  name: "Set-StrictMode",
  module: "Microsoft.PowerShell.Core",
  synopsis: "Makes coding slips errors in the current scope and those inside it.",
  description: "Version 1 refuses variables that were never set; version 2 also missing properties and calling functions like methods; version 3 also indexes outside an array.",
  defaultSet: "Version",
  parameters: {
    Off: { type: "switch", sets: [{ set: "Off", mandatory: true }], help: "Turns strict mode off." },
    Version: { type: "System.Version", transform: asVersion, aliases: ["v"], sets: [{ set: "Version", mandatory: true }], validation: [KNOWN], help: "1.0, 2.0, 3.0 or Latest.", complete: () => ["Latest", "1.0", "2.0", "3.0"] },
  },
  examples: [{ title: "Everything that can be checked", code: "Set-StrictMode -Version Latest" }],
  run(call) {
    return {
      end(p) {
        const scope = scopeNamed(call.session, undefined);
        scope.strict = p.Version?.parts[0] ?? 0;
      },
    };
  },
});

/** "Latest" is the newest set of rules; a whole number is that version's first minor one. */
function asVersion(value: unknown): unknown {
  if (typeof value === "string" && value.toLowerCase() === "latest") return new Version([3, 0]);
  const text = textOf(value, null);
  if (/^\d+$/.test(text)) return `${text}.0`;
  return value;
}
