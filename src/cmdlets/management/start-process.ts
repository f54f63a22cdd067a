// Start-Process: where PowerShell runs in a tab there is no program to start; it says so as PowerShell says it of a missing file.
import { cmdlet } from "#engine/cmdlet.ts";
import { after } from "#engine/values/maybe.ts";

interface Parameters {
  FilePath: string;
}

export default cmdlet<Parameters>({
  name: "Start-Process",
  module: "Microsoft.PowerShell.Management",
  synopsis: "Starts a program.",
  description: "There are no programs here: every name is reported as not found.",
  aliases: ["saps"],
  shouldProcess: "Medium",
  defaultSet: "Default",
  parameters: {
    FilePath: { type: "string", aliases: ["PSPath", "Path"], mandatory: true, position: 0, pipeline: "property", validation: [{ kind: "NotNullOrEmpty" }], help: "The program, or a document to open." },
    ArgumentList: { type: "string[]", aliases: ["Args"], position: 1, help: "Its arguments." },
    Credential: { type: "pscredential", aliases: ["RunAs"], sets: ["Default"], help: "Who runs it." },
    WorkingDirectory: { type: "string", help: "Where it starts." },
    LoadUserProfile: { type: "switch", aliases: ["Lup"], sets: ["Default"], help: "Reads the user's profile; Windows only." },
    NoNewWindow: { type: "switch", aliases: ["nnw"], sets: ["Default"], help: "Stays in this window." },
    PassThru: { type: "switch", help: "Gives the process." },
    RedirectStandardError: { type: "string", aliases: ["RSE"], sets: ["Default"], help: "A file for its errors." },
    RedirectStandardInput: { type: "string", aliases: ["RSI"], sets: ["Default"], help: "A file it reads." },
    RedirectStandardOutput: { type: "string", aliases: ["RSO"], sets: ["Default"], help: "A file for its output." },
    Verb: { type: "string", sets: [{ set: "UseShellExecute" }], help: "What to do with a document: open, print." },
    WindowStyle: { type: "string", help: "How its window appears.", validation: [{ kind: "Set", values: ["Normal", "Hidden", "Minimized", "Maximized"] }] },
    Wait: { type: "switch", help: "Waits for its end." },
    UseNewEnvironment: { type: "switch", sets: ["Default"], help: "Leaves out this session's variables." },
    Environment: { type: "hashtable", help: "Variables for it." },
  },
  output: ["System.Diagnostics.Process"],
  examples: [{ title: "What happens here", code: "try { Start-Process notepad } catch { $_.Exception.Message }" }],
  links: ["Get-Process", "Stop-Process"],
  run(call) {
    return {
      process: (p) =>
        after(call.shouldProcess(p.FilePath, "Start-Process"), (go) => {
          if (!go) return;
          // Text of .NET's Process.Start for a file that is not there (derived).
          const message = `An error occurred trying to start process '${p.FilePath}' with working directory '${call.session.location()}'. No such file or directory`;
          call.fail({ id: "InvalidOperationException", message: `This command cannot be run due to the error: ${message}`, category: "InvalidOperation", exception: "System.InvalidOperationException" });
        }),
    };
  },
});
