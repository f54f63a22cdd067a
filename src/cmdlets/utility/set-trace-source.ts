// Set-TraceSource: starts and stops traces, of which there are none.
import { cmdlet } from "#engine/cmdlet.ts";

export default cmdlet({
  name: "Set-TraceSource",
  module: "Microsoft.PowerShell.Utility",
  synopsis: "Starts and stops the tracing of parts of the engine.",
  description: "There is nothing to trace here; it does nothing.",
  defaultSet: "optionsSet",
  parameters: {
    Name: { type: "string[]", mandatory: true, position: 0, pipeline: "property", help: "What to trace." },
    Option: { type: "string", sets: [{ set: "optionsSet", position: 1, pipeline: "property" }], help: "Which events." },
    ListenerOption: { type: "string", sets: ["optionsSet"], help: "What each line begins with." },
    FilePath: { type: "string", aliases: ["PSPath", "Path"], sets: ["optionsSet"], help: "A file for the trace." },
    Force: { type: "switch", sets: ["optionsSet"], help: "Overwrites a read-only file." },
    Debugger: { type: "switch", sets: ["optionsSet"], help: "Sends the trace to a debugger." },
    PSHost: { type: "switch", sets: ["optionsSet"], help: "Shows the trace." },
    RemoveListener: { type: "string[]", sets: [{ set: "removeAllListenersSet" }], help: "Listeners to end." },
    RemoveFileListener: { type: "string[]", sets: [{ set: "removeFileListenersSet" }], help: "Files to end." },
    PassThru: { type: "switch", sets: ["optionsSet"], help: "Gives the sources." },
  },
  output: ["System.Management.Automation.PSTraceSource"],
  examples: [{ title: "What happens here", code: "Set-TraceSource ParameterBinding -PSHost" }],
  links: ["Get-TraceSource", "Trace-Command"],
  run: () => ({}),
});
