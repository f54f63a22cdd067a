// Get-PSCallStack: the functions and script blocks that are running, innermost first.
import { isDictionaryLike } from "#dotnet/core/sequence.ts";
import { cmdlet } from "#engine/cmdlet.ts";
import { InvocationInfo } from "#engine/errors/invocation-info.ts";
import type { Engine } from "#engine/pipeline/engine.ts";
import type { Frame } from "#engine/pipeline/frame.ts";
import { CallStackFrame } from "#engine/types/tables/call-stack-frame.ts";
import { textOf } from "#engine/values/text.ts";

export default cmdlet<Record<never, never>>({
  name: "Get-PSCallStack",
  module: "Microsoft.PowerShell.Utility",
  synopsis: "Shows which functions and script blocks are running, innermost first.",
  aliases: ["gcs"],
  parameters: {},
  output: ["System.Management.Automation.CallStackFrame"],
  examples: [{ title: "Inside a function", code: "function Outer { Inner 5 }; function Inner { param($n) Get-PSCallStack }; Outer" }],
  run(call) {
    return {
      end() {
        const engine = call.session as Engine;
        for (let frame = engine.frame; frame; frame = frame.caller) if (!frame.hidden) call.write(shown(frame, engine));
      },
    };
  },
});

function shown(frame: Frame, engine: Engine): CallStackFrame {
  // A block that runs in another one's scope sees that one's call, which is not its own.
  const shares = frame.caller?.scope === frame.scope;
  const invocation = shares ? null : frame.scope.automatics?.read("myinvocation");
  const bound = shares ? null : frame.scope.automatics?.read("psboundparameters");
  const parts = isDictionaryLike(bound) ? Array.from(bound.entries(), ([name, value]) => `${textOf(name, engine)}=${textOf(value, engine)}`) : [];
  return new CallStackFrame({
    functionName: frame.name,
    file: frame.file,
    scope: frame.scope,
    at: frame.at,
    invocation: invocation instanceof InvocationInfo ? invocation : null,
    arguments: `{${parts.join(", ")}}`,
  });
}
