// oss: Out-String -Stream; a function, as in PowerShell.
import { cmdlet } from "#engine/cmdlet.ts";
import { after } from "#engine/values/maybe.ts";

interface Parameters {
  InputObject?: unknown;
  Width?: number;
}

export default cmdlet<Parameters>({
  name: "oss",
  module: "",
  commandId: "oss",
  function: true,
  synopsis: "Objects as lines of text, one by one.",
  parameters: {
    InputObject: { type: "psobject", pipeline: "value", help: "What to show." },
    Width: { type: "int", position: 0, validation: [{ kind: "Range", minimum: 2, maximum: 2147483647 }], help: "Characters in a line." },
  },
  output: ["System.String"],
  examples: [{ title: "Lines that can be searched", code: "Get-Verb | oss | Select-String Write" }],
  links: ["Out-String"],
  run(call) {
    const items: unknown[] = [];
    return {
      process(p) {
        if (p.InputObject !== undefined) items.push(p.InputObject);
      },
      end(p) {
        const named = new Map<string, unknown>([["Stream", true], ["InputObject", items]]);
        if (p.Width !== undefined) named.set("Width", p.Width);
        return after(call.session.call("Out-String", named), (lines) => {
          for (const line of lines) call.write(line);
        });
      },
    };
  },
});
