// Write-Information: any object for the information stream.
import { cmdlet } from "#engine/cmdlet.ts";

interface Parameters {
  MessageData: unknown;
  Tags?: string[];
}

export default cmdlet<Parameters>({
  name: "Write-Information",
  module: "Microsoft.PowerShell.Utility",
  synopsis: "Says something on the information stream.",
  parameters: {
    MessageData: { type: "object", mandatory: true, position: 0, pipeline: "value", aliases: ["Msg", "Message"], validation: [{ kind: "AllowNull" }], help: "What to say: text or any object." },
    Tags: { type: "string[]", position: 1, help: "Words to find the message by." },
  },
  examples: [{ title: "Tell what is going on", code: "Write-Information 'Reading customers' -InformationAction Continue" }],
  links: ["Write-Host", "Write-Verbose", "Write-Output"],
  run(call) {
    return {
      process(p) {
        call.information(p.MessageData, p.Tags ?? []);
      },
    };
  },
});
