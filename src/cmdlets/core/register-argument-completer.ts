// Register-ArgumentCompleter: a script block that completes a parameter's values, or the arguments of a native command.
import { cmdlet } from "#engine/cmdlet.ts";
import { registerCompleter, registerNativeCompleter } from "#engine/complete/argument-completers.ts";
import type { ScriptBlock } from "#engine/script-block.ts";

interface Parameters {
  CommandName?: string[];
  ParameterName?: string;
  ScriptBlock: ScriptBlock;
  Native: boolean;
  NativeFallback: boolean;
}

export default cmdlet<Parameters>({
  name: "Register-ArgumentCompleter",
  module: "Microsoft.PowerShell.Core",
  synopsis: "Registers a script block that completes arguments.",
  description: "The block gets the command's name, the parameter's name, the word typed so far, the syntax tree of the command and a table of the parameters already bound. With -Native it gets the word, the syntax tree and the cursor's place.",
  defaultSet: "NativeCommandSet",
  parameters: {
    CommandName: { type: "string[]", sets: [{ set: "NativeCommandSet", mandatory: true }, { set: "PowerShellSet" }], help: "Commands whose arguments are completed; without it the parameter of every command." },
    ParameterName: { type: "string", sets: [{ set: "PowerShellSet", mandatory: true }], help: "The parameter whose values are completed." },
    ScriptBlock: { type: "scriptblock", mandatory: true, validation: [{ kind: "AllowNull" }], help: "The code that gives the completions." },
    Native: { type: "switch", sets: ["NativeCommandSet"], help: "The commands are native ones, or have no such parameter." },
    NativeFallback: { type: "switch", sets: [{ set: "NativeFallbackSet", mandatory: true }], help: "The block serves native commands without a completer of their own." },
  },
  examples: [{ title: "Values for one parameter", code: "Register-ArgumentCompleter -CommandName Get-Random -ParameterName Count -ScriptBlock { 1, 10, 100 }" }],
  links: ["TabExpansion2"],
  run(call) {
    return {
      end(p) {
        const { session } = call;
        if (p.ParameterName !== undefined) registerCompleter(session, p.ScriptBlock, { commands: p.CommandName ?? [], parameter: p.ParameterName });
        else registerNativeCompleter(session, p.ScriptBlock, p.NativeFallback ? [""] : (p.CommandName ?? []));
      },
    };
  },
});
