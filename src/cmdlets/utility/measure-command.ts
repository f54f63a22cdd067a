// Measure-Command: how long a script block takes.
import { TimeSpan } from "#dotnet/types/time-span.ts";
import { cmdlet } from "#engine/cmdlet.ts";
import type { ScriptBlock } from "#engine/script-block.ts";
import { after } from "#engine/values/maybe.ts";

interface Parameters {
  Expression: ScriptBlock;
  InputObject?: unknown;
}

export default cmdlet<Parameters>({
  name: "Measure-Command",
  module: "Microsoft.PowerShell.Utility",
  synopsis: "Measures the time a script block takes.",
  description: "The block's output is thrown away; what it assigns stays.",
  parameters: {
    InputObject: { type: "psobject", pipeline: "value", help: "Objects the block runs for, one after the other." },
    Expression: { type: "scriptblock", position: 0, mandatory: true, help: "The block to measure." },
  },
  output: ["System.TimeSpan"],
  examples: [{ title: "A loop", code: "(Measure-Command { 1..1000 | ForEach-Object { $_ * 2 } }).TotalMilliseconds" }],
  links: ["Start-Sleep", "New-TimeSpan"],
  run(call) {
    let elapsed = 0;
    const { clock } = call.session.ports;
    return {
      process(p) {
        const start = clock.ticks();
        return after(call.invoke(p.Expression, { newScope: false, ...(p.InputObject === undefined ? {} : { dollarUnder: p.InputObject }) }), () => {
          elapsed += clock.ticks() - start;
        });
      },
      end: () => call.write(TimeSpan.of(BigInt(Math.round(elapsed * 10_000)))),
    };
  },
});
