// PSModuleInfo, as far as closures need it.
import { defineType } from "#dotnet/core/type.ts";
import type { ClosureModule } from "../closure-module.ts";

export default defineType({
  name: "System.Management.Automation.PSModuleInfo",
  aliases: ["psmoduleinfo"],
  members: [["string Name {get;}", (self: ClosureModule) => self.name]],
});
