// Trace-Command: runs the block or command; no part of the engine writes traces.
import { cmdlet } from "#engine/cmdlet.ts";
import type { ScriptBlock } from "#engine/script-block.ts";

interface Parameters {
  Name: string[];
  Expression: ScriptBlock;
  InputObject?: unknown;
}

export default cmdlet<Parameters>({
  name: "Trace-Command",
  module: "Microsoft.PowerShell.Utility",
  synopsis: "Runs a script block while parts of the engine are traced.",
  description: "The block runs and its output comes; there are no trace sources, so nothing is traced.",
  aliases: ["trcm"],
  defaultSet: "expressionSet",
  parameters: {
    Name: { type: "string[]", mandatory: true, position: 0, help: "What to trace." },
    Expression: { type: "scriptblock", mandatory: true, position: 1, help: "The block to run." },
    InputObject: { type: "psobject", pipeline: "value", help: "Input for the block." },
    Option: { type: "string", position: 2, help: "Which events to trace." },
    FilePath: { type: "string", aliases: ["PSPath", "Path"], help: "A file for the trace." },
    Force: { type: "switch", help: "Overwrites a read-only file." },
    Debugger: { type: "switch", help: "Sends the trace to a debugger." },
    PSHost: { type: "switch", help: "Shows the trace." },
    ListenerOption: { type: "string", help: "What each line begins with." },
  },
  examples: [{ title: "A block", code: "Trace-Command -Name ParameterBinding -Expression { 1 + 1 } -PSHost" }],
  links: ["Measure-Command"],
  run(call) {
    return { process: (p) => call.stream(p.Expression, p.InputObject === undefined ? {} : { dollarUnder: p.InputObject, input: [p.InputObject] }) };
  },
});
