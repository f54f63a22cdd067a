// ConvertFrom-StringData: lines of name=value as a hashtable.
import { charOf } from "#dotnet/core/numbers.ts";
import type { Char } from "#dotnet/core/numbers.ts";
import { NetException } from "#dotnet/core/exception.ts";
import { typeNamed } from "#dotnet/core/type.ts";
import { hashLiteral } from "#dotnet/types/hashtable.ts";
import { cmdlet } from "#engine/cmdlet.ts";

interface Parameters {
  StringData: string;
  Delimiter?: Char;
}

export default cmdlet<Parameters>({
  name: "ConvertFrom-StringData",
  module: "Microsoft.PowerShell.Utility",
  synopsis: "Converts lines of name=value to a hashtable.",
  description: "Lines that begin with # are remarks. A backslash begins an escape: \\n, \\t, \\\\.",
  parameters: {
    StringData: { type: "string", position: 0, mandatory: true, pipeline: "value", validation: [{ kind: "AllowEmptyString" }], help: "The lines." },
    Delimiter: { type: "char", position: 1, default: "=", help: "What stands between name and value." },
  },
  output: ["System.Collections.Hashtable"],
  examples: [{ title: "Two entries", code: "ConvertFrom-StringData \"a=1`nb=2\"" }],
  links: ["ConvertFrom-Csv", "ConvertFrom-Json"],
  run(call) {
    const refuse = (message: string) => call.fail({ id: "InvalidOperation", message, category: "InvalidOperation", exception: "System.Management.Automation.PSInvalidOperationException" });
    return {
      process(p) {
        const delimiter = String.fromCharCode((p.Delimiter ?? charOf(61)).code);
        const table = hashLiteral();
        for (const raw of p.StringData.split(/\r?\n|\r/)) {
          const line = raw.trim();
          if (line === "" || line.startsWith("#")) continue;
          const at = line.indexOf(delimiter);
          if (at < 1) return refuse(`Data line '${line}' is not in 'name=value' format. `);
          const name = unescape(line.slice(0, at).trim());
          if (table.has(name)) return refuse(`Data item '${name}' in line '${line}' is already defined. `);
          table.set(name, unescape(line.slice(at + 1).trim()));
        }
        call.write(table);
      },
    };

    /** Regex.Unescape, with its own error for what is no escape. */
    function unescape(text: string): string {
      const regex = typeNamed("System.Text.RegularExpressions.Regex");
      const method = regex.member("Unescape", "static")!.overloads[0]!;
      try {
        return method.run.call(regex, text) as string;
      } catch (thrown) {
        if (!(thrown instanceof NetException)) throw thrown;
        return call.fail({ id: thrown.type.fullName, message: thrown.message, category: "NotSpecified", exception: thrown.type.fullName });
      }
    }
  },
});
