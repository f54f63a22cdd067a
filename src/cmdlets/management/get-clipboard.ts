// Get-Clipboard: the text of the clipboard.
import { cmdlet } from "#engine/cmdlet.ts";
import { linesOf } from "#engine/providers/text-content.ts";

export default cmdlet<{ Raw: boolean; Delimiter?: string[] }>({
  name: "Get-Clipboard",
  module: "Microsoft.PowerShell.Management",
  synopsis: "Gives the text of the clipboard.",
  aliases: ["gcb"],
  parameters: {
    Raw: { type: "switch", help: "The whole text as one string." },
    Delimiter: { type: "string[]", validation: [{ kind: "NotNullOrEmpty" }], help: "What ends a piece, in place of the newline." },
  },
  output: ["System.String"],
  examples: [{ title: "What was copied", code: "Get-Clipboard" }],
  links: ["Set-Clipboard"],
  run(call) {
    return {
      async end(p) {
        const text = await call.session.ports.clipboard.read();
        if (p.Raw) call.write(text);
        else if (text) for (const piece of p.Delimiter ? split(text, p.Delimiter) : linesOf(text)) call.write(piece);
      },
    };
  },
});

function split(text: string, delimiters: readonly string[]): string[] {
  return delimiters.reduce((pieces, delimiter) => pieces.flatMap((piece) => piece.split(delimiter)), [text]);
}
