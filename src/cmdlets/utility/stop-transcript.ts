// Stop-Transcript: ends the record that Start-Transcript began.
import { cmdlet } from "#engine/cmdlet.ts";
import { stopTranscript } from "#engine/transcript.ts";

export default cmdlet<Record<string, never>>({
  name: "Stop-Transcript",
  module: "Microsoft.PowerShell.Host",
  synopsis: "Ends a transcript.",
  parameters: {},
  output: ["System.String"],
  examples: [{ title: "Begin and end", code: "Start-Transcript ./record.txt; Stop-Transcript" }],
  links: ["Start-Transcript"],
  run(call) {
    return {
      end() {
        const path = stopTranscript(call.session);
        if (path === null) {
          return call.fail({
            id: "InvalidOperation", message: "An error occurred stopping transcription: The host is not currently transcribing.", category: "InvalidOperation",
            exception: "System.Management.Automation.PSInvalidOperationException",
          });
        }
        call.write(`Transcript stopped, output file is ${path}`);
      },
    };
  },
});
