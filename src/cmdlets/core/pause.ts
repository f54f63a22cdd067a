// Pause: waits until the person presses Enter; a function, as in PowerShell.
import { cmdlet } from "#engine/cmdlet.ts";
import { after } from "#engine/values/maybe.ts";

export default cmdlet<Record<string, never>>({
  name: "Pause",
  module: "",
  commandId: "Pause",
  function: true,
  synopsis: "Waits for Enter.",
  parameters: {},
  examples: [{ title: "Wait", code: "Pause" }],
  links: ["Read-Host"],
  run(call) {
    return { end: () => after(call.session.call("Read-Host", new Map([["Prompt", "Press Enter to continue..."]])), () => undefined) };
  },
});
