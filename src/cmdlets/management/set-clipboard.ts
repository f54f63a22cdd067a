// Set-Clipboard: puts text on the clipboard.
import { cmdlet } from "#engine/cmdlet.ts";
import { after } from "#engine/values/maybe.ts";

interface Parameters {
  Value: string[] | null;
  Append: boolean;
  PassThru: boolean;
  AsOSC52: boolean;
}

export default cmdlet<Parameters>({
  name: "Set-Clipboard",
  module: "Microsoft.PowerShell.Management",
  synopsis: "Puts text on the clipboard.",
  aliases: ["scb"],
  shouldProcess: "Low",
  parameters: {
    Value: {
      type: "string[]", position: 0, mandatory: true, pipeline: "both", help: "The text; lines for several values.",
      validation: [{ kind: "AllowNull" }, { kind: "AllowEmptyCollection" }, { kind: "AllowEmptyString" }],
    },
    Append: { type: "switch", help: "Adds to what is there." },
    PassThru: { type: "switch", help: "Gives the text out, too." },
    AsOSC52: { type: "switch", aliases: ["ToLocalhost"], help: "Accepted; the clipboard of this machine is used anyway." },
  },
  output: ["System.String"],
  examples: [{ title: "Copy a result", code: "Get-Location | Set-Clipboard" }],
  links: ["Get-Clipboard"],
  run(call) {
    const lines: string[] = [];
    return {
      process(p) {
        for (const line of p.Value ?? []) lines.push(line ?? "");
        if (p.PassThru) for (const line of p.Value ?? []) call.write(line);
      },
      end: (p) =>
        after(call.shouldProcess(lines.join("\n"), "Set Clipboard"), async (go) => {
          if (!go) return;
          const { clipboard } = call.session.ports;
          const old = p.Append ? await clipboard.read() : "";
          await clipboard.write([...(old ? [old] : []), ...lines].join("\n"));
        }),
    };
  },
});
