// Write-Host: text for the person at the console, through the information stream.
import { cmdlet } from "#engine/cmdlet.ts";
import type { Session } from "#engine/session.ts";
import { HostInformationMessage } from "#engine/pipeline/records.ts";
import { isDictionaryLike } from "#dotnet/core/sequence.ts";
import { enumerate } from "#engine/values/enumerate.ts";
import { displayText } from "#engine/values/text.ts";

interface Parameters {
  Object?: unknown;
  NoNewline: boolean;
  Separator?: unknown;
  ForegroundColor?: unknown;
  BackgroundColor?: unknown;
}

/** Collections are joined at every depth; the entries of a hashtable stand as [key, value]. */
function plainText(value: unknown, separator: string, session: Session): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "string") return value;
  const items = isDictionaryLike(value) ? [...value.entries()].map(([k, v]) => `[${displayText(k, session)}, ${displayText(v, session)}]`) : enumerate(value);
  if (!items) return displayText(value, session);
  return Array.from(items, (item) => plainText(item, separator, session)).join(separator);
}

export default cmdlet<Parameters>({
  name: "Write-Host",
  module: "Microsoft.PowerShell.Utility",
  synopsis: "Shows text on the console.",
  parameters: {
    Object: { type: "object", position: 0, pipeline: "value", remaining: true, aliases: ["Msg", "Message"], help: "What to show." },
    NoNewline: { type: "switch", help: "Leaves the cursor at the end of the text." },
    Separator: { type: "object", validation: [{ kind: "NotNull" }], help: "Text between the objects.", default: "a blank" },
    ForegroundColor: { type: "System.ConsoleColor", help: "Colour of the text." },
    BackgroundColor: { type: "System.ConsoleColor", help: "Colour behind the text." },
  },
  examples: [{ title: "A line in green", code: "Write-Host 'Done' -ForegroundColor Green" }],
  links: ["Write-Output", "Write-Information", "Write-Warning"],
  run(call) {
    return {
      process(p) {
        const separator = p.Separator === undefined ? " " : plainText(p.Separator, " ", call.session);
        const text = plainText(p.Object, separator, call.session);
        call.information(new HostInformationMessage(text, p.NoNewline, { foreground: p.ForegroundColor, background: p.BackgroundColor }), ["PSHOST"]);
      },
    };
  },
});
