// Clear-Host: empties the screen.
import { cmdlet } from "#engine/cmdlet.ts";

export default cmdlet({
  name: "Clear-Host",
  module: "",
  function: true,
  synopsis: "Clears the screen.",
  aliases: ["cls", "clear"],
  parameters: {},
  examples: [{ title: "An empty screen", code: "Clear-Host" }],
  links: ["Out-Host"],
  run(call) {
    return { end: () => call.session.ports.output.clear() };
  },
});
