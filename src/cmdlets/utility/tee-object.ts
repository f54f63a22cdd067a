// Tee-Object: passes objects on and keeps them in a variable or a file.
import { cmdlet } from "#engine/cmdlet.ts";
import { TerminatingError } from "#engine/errors/error-record.ts";
import { after } from "#engine/values/maybe.ts";

interface Parameters {
  InputObject?: unknown;
  FilePath?: string;
  LiteralPath?: string;
  Variable?: string;
  Append: boolean;
  Encoding?: unknown;
}

export default cmdlet<Parameters>({
  name: "Tee-Object",
  module: "Microsoft.PowerShell.Utility",
  synopsis: "Keeps what passes through a pipeline in a file or a variable, and passes it on.",
  aliases: ["tee"],
  defaultSet: "File",
  parameters: {
    InputObject: { type: "psobject", pipeline: "value", help: "The objects that pass." },
    FilePath: { type: "string", position: 0, aliases: ["Path"], sets: [{ set: "File", mandatory: true, position: 0 }], wildcards: true, help: "The file to write." },
    LiteralPath: { type: "string", aliases: ["PSPath", "LP"], sets: [{ set: "LiteralFile", mandatory: true }], help: "The file to write, its name taken as it stands." },
    Append: { type: "switch", sets: ["File"], help: "Adds to the file." },
    Encoding: { type: "object", sets: ["File", "LiteralFile"], validation: [{ kind: "NotNullOrEmpty" }], default: "utf8NoBOM", help: "The encoding of the file." },
    Variable: { type: "string", sets: [{ set: "Variable", mandatory: true }], help: "The variable to set, without $." },
  },
  output: ["System.Management.Automation.PSObject"],
  examples: [{ title: "Keep and go on", code: "1..3 | Tee-Object -Variable seen | ForEach-Object { $_ * 10 }" }],
  links: ["Select-Object", "Set-Variable"],
  run(call) {
    const items: unknown[] = [];
    return {
      process(p) {
        items.push(p.InputObject);
        call.writeEach(p.InputObject);
      },
      end(p) {
        if (p.Variable !== undefined) {
          // As in the original, a variable that cannot be set is left alone without a word.
          try {
            call.session.setVariable(p.Variable, items.length === 1 ? items[0] : items);
          } catch (thrown) {
            if (!(thrown instanceof TerminatingError)) throw thrown;
          }
          return;
        }
        const named = new Map<string, unknown>();
        if (p.LiteralPath !== undefined) named.set("LiteralPath", p.LiteralPath);
        else named.set("FilePath", p.FilePath);
        if (p.Append) named.set("Append", true);
        if (p.Encoding !== undefined) named.set("Encoding", p.Encoding);
        named.set("InputObject", items);
        return after(call.session.call("Out-File", named), () => undefined);
      },
    };
  },
});
