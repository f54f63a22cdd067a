// SteppablePipeline's members.
import { defineType } from "#dotnet/core/type.ts";
import type { SteppablePipeline } from "../steppable-pipeline.ts";

export default defineType({
  name: "System.Management.Automation.SteppablePipeline",
  members: [
    ["void Begin(System.Object target)", (self: SteppablePipeline, target: unknown) => self.begin(target, target === true || typeof target === "object")],
    ["void Begin(bool expectInput, System.Object contextToRedirectTo)", (self: SteppablePipeline, expects: boolean, target: unknown) => self.begin(target, expects)],
    ["array Process(System.Object input)", (self: SteppablePipeline, input: unknown) => self.process(input)],
    ["array Process()", (self: SteppablePipeline) => self.processAlone()],
    ["array End()", (self: SteppablePipeline) => self.end()],
    ["void Clean()", () => undefined],
    ["void Dispose()", () => undefined],
  ],
});
