// SteppablePipeline's members.
import { defineType } from "#dotnet/core/type.ts";
import { ScriptCmdlet } from "../../pipeline/script-cmdlet.ts";
import type { SteppablePipeline } from "../steppable-pipeline.ts";

export default defineType({
  name: "System.Management.Automation.SteppablePipeline",
  members: [
    ["void Begin(System.Object target)", (self: SteppablePipeline, target: unknown) => self.begin(target, target instanceof ScriptCmdlet ? target.processor.expectsInput : target === true)],
    ["void Begin(bool expectInput, System.Object contextToRedirectTo)", (self: SteppablePipeline, expects: boolean, target: unknown) => self.begin(target, expects)],
    ["array Process(System.Object input)", (self: SteppablePipeline, input: unknown) => self.process(input)],
    ["array Process()", (self: SteppablePipeline) => self.processAlone()],
    ["array End()", (self: SteppablePipeline) => self.end()],
    ["void Clean()", () => undefined],
    ["void Dispose()", () => undefined],
  ],
});
