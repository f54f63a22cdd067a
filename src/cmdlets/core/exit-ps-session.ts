// Exit-PSSession: ends the work on another computer, of which there is none.
import { cmdlet } from "#engine/cmdlet.ts";

export default cmdlet({
  name: "Exit-PSSession",
  module: "Microsoft.PowerShell.Core",
  synopsis: "Ends the work on another computer.",
  aliases: ["exsn"],
  parameters: {},
  examples: [{ title: "Without a session nothing happens", code: "Exit-PSSession" }],
  links: ["Enter-PSSession"],
  run: () => ({}),
});
