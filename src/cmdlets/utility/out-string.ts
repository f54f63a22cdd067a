// Out-String: what the console would show, as text.
import { cmdlet } from "#engine/cmdlet.ts";
import { OutLines } from "#engine/format/out-lines.ts";
import { rendersAnsi } from "#engine/format/session-style.ts";

interface Parameters {
  Stream: boolean;
  Width?: number;
  NoNewline: boolean;
  InputObject?: unknown;
}

/** Without -Width, whatever the console's width (goldens format-outstring). */
const DEFAULT_WIDTH = 120;

export default cmdlet<Parameters>({
  name: "Out-String",
  module: "Microsoft.PowerShell.Utility",
  synopsis: "Turns objects into the text that the console would show.",
  defaultSet: "NoNewLineFormatting",
  parameters: {
    Stream: { type: "switch", sets: ["StreamFormatting"], help: "Gives one string a line instead of one for everything." },
    Width: { type: "int", help: "Characters a line.", validation: [{ kind: "Range", minimum: 2, maximum: 2147483647 }] },
    NoNewline: { type: "switch", sets: ["NoNewLineFormatting"], help: "Leaves out the newlines that formatting adds." },
    InputObject: { type: "psobject", pipeline: "value", help: "The objects to show." },
  },
  output: ["System.String"],
  examples: [{ title: "A table as one string", code: "$text = Get-PCCustomer | Format-Table id | Out-String" }],
  links: ["Out-File", "Out-Host", "Out-Default"],
  run(call) {
    let out: OutLines;
    const lines: string[] = [];
    return {
      begin(p) {
        const keep = (text: string) => (p.Stream ? call.write(text) : lines.push(text));
        out = new OutLines(call.session, { columns: p.Width ?? DEFAULT_WIDTH, ansi: rendersAnsi(call.session), line: keep });
      },
      process(p) {
        out.write(p.InputObject ?? null);
      },
      end(p) {
        out.end();
        if (!p.Stream) call.write(p.NoNewline ? lines.join("") : lines.map((line) => `${line}\n`).join(""));
      },
    };
  },
});
