// Invoke-Expression: runs text as script in the current scope.
import { cmdlet } from "#engine/cmdlet.ts";
import { TerminatingError } from "#engine/errors/error-record.ts";
import { runningEngine } from "#engine/pipeline/running.ts";
import type { ScriptBlock } from "#engine/script-block.ts";

interface Parameters {
  Command: string;
}

export default cmdlet<Parameters>({
  name: "Invoke-Expression",
  module: "Microsoft.PowerShell.Utility",
  aliases: ["iex"],
  synopsis: "Runs a text as if it had been typed here.",
  parameters: {
    Command: { type: "string", mandatory: true, position: 0, pipeline: "value", help: "The text to run." },
  },
  examples: [{ title: "Run a command kept in a variable", code: "Invoke-Expression $command" }],
  links: ["Invoke-Command"],
  run(call) {
    const parsed = (text: string): ScriptBlock => {
      try {
        return runningEngine().parse(text);
      } catch (thrown) {
        if (!(thrown instanceof TerminatingError)) throw thrown;
        // The record is the command's: its id ends with the command, its place is the call.
        thrown.record.commandId = "Microsoft.PowerShell.Commands.InvokeExpressionCommand";
        throw thrown;
      }
    };
    return {
      process(p) {
        return call.stream(parsed(p.Command), { newScope: false });
      },
    };
  },
});
