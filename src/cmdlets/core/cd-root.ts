// cd\: Set-Location to a fixed place; a function, as in PowerShell.
import { cmdlet } from "#engine/cmdlet.ts";
import { after } from "#engine/values/maybe.ts";

export default cmdlet<Record<string, never>>({
  name: "cd\\",
  module: "",
  commandId: "cd\\",
  function: true,
  synopsis: "The root folder becomes the current one.",
  parameters: {},
  examples: [{ title: "Go there", code: "cd\\" }],
  links: ["Set-Location"],
  run(call) {
    return { end: () => after(call.session.call("Set-Location", new Map([["Path", "/"]])), () => undefined) };
  },
});
