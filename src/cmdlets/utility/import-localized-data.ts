// Import-LocalizedData: a script's texts in the language of the user, from a .psd1 file beside it.
import { ambient } from "#dotnet/core/ambient.ts";
import type { Call } from "#engine/cmdlet.ts";
import { cmdlet } from "#engine/cmdlet.ts";
import type { Engine } from "#engine/pipeline/engine.ts";
import { readBytes } from "#engine/providers/file-operations.ts";
import { folderOf, nameOf, under } from "#engine/providers/path-text.ts";
import { exactPlace } from "#engine/providers/resolve-path.ts";
import { textOfBytes } from "#engine/providers/text-content.ts";
import { after } from "#engine/values/maybe.ts";

interface Parameters {
  BindingVariable?: string;
  UICulture?: string;
  BaseDirectory?: string;
  FileName?: string;
  SupportedCommand?: string[];
}

export default cmdlet<Parameters>({
  name: "Import-LocalizedData",
  commandId: "Microsoft.PowerShell.Commands.ImportLocalizedData",
  module: "Microsoft.PowerShell.Utility",
  synopsis: "Reads texts for the language of the user from a .psd1 file.",
  description: "Looks in the folders named after the culture and its parents (de-DE, de), then in the folder itself.",
  parameters: {
    BindingVariable: { type: "string", aliases: ["Variable"], position: 0, validation: [{ kind: "NotNullOrEmpty" }], help: "The variable that gets the table; without it the table is the output." },
    UICulture: { type: "string", position: 1, help: "The culture, when it is not the user's." },
    BaseDirectory: { type: "string", help: "The folder; that of the script when left out." },
    FileName: { type: "string", help: "The file; the script's name with .psd1 when left out." },
    SupportedCommand: { type: "string[]", validation: [{ kind: "NotNull" }], help: "Further commands that the file may use." },
  },
  output: ["System.Collections.Hashtable"],
  examples: [{ title: "Texts of a file", code: "Set-Content text.psd1 '@{ Hello = \"Good day\" }'\nImport-LocalizedData -BindingVariable texts -FileName text.psd1 -BaseDirectory \"$pwd\"\n$texts.Hello" }],
  links: ["ConvertFrom-StringData", "Import-PowerShellDataFile"],
  run(call) {
    return {
      end(p) {
        const path = fileFor(p, call);
        const engine = call.session as Engine;
        const supported = p.SupportedCommand?.length ? ` -SupportedCommand ${p.SupportedCommand.join(", ")}` : "";
        // A data section checks that the file holds nothing but data.
        const block = engine.parse(`data${supported} {\n${textOfBytes(readBytes(path))}\n}`, path);
        return after(call.invoke(block), (found) => {
          const table = found.length === 1 ? found[0] : found;
          if (p.BindingVariable === undefined) call.writeEach(table);
          else call.session.setVariable(p.BindingVariable, table);
        });
      },
    };
  },
});

function fileFor(p: Parameters, call: Call<Parameters>): string {
  const script = call.invocation.position?.source.fileName ?? null;
  if (!p.FileName && !script) {
    return call.fail({ id: "ImportLocalizedDataWithoutFileNameParameter", message: "The FileName parameter was not specified. The FileName parameter is required when Import-LocalizedData is not called from a script file.", category: "NotSpecified", exception: "System.Management.Automation.PSInvalidOperationException" });
  }
  const name = `${(p.FileName ?? nameOf(script!)).replace(/\.ps[dm]?1$/i, "")}.psd1`;
  const folder = p.BaseDirectory ? exactPlace(call.session, p.BaseDirectory, false).path : script ? folderOf(script) : call.session.location();
  const culture = p.UICulture ?? ambient.culture;
  const parts = culture.split("-");
  const folders = [...parts.map((_, i) => under(folder, parts.slice(0, parts.length - i).join("-"))), folder];
  const found = folders.map((one) => under(one, name)).find((path) => call.session.ports.files.stat(path)?.directory === false);
  if (found !== undefined) return found;
  return call.fail({ id: "CannotFindPsd1File", message: `Cannot find the PowerShell data file '${name}' in directory '${under(folder, culture)}${culture ? "/" : ""}', or in any parent culture directories.`, category: "ObjectNotFound", exception: "System.Management.Automation.PSInvalidOperationException", target: under(folder, name) });
}
