// Test-Json: whether a text is JSON.
import type { Call } from "#engine/cmdlet.ts";
import { cmdlet } from "#engine/cmdlet.ts";

interface Parameters {
  Json: string;
}

export default cmdlet<Parameters>({
  name: "Test-Json",
  module: "Microsoft.PowerShell.Utility",
  synopsis: "Tells whether a text is valid JSON.",
  description: "Stricter than ConvertFrom-Json: no comments, no trailing commas, double quotes only. A text that is not valid is also reported as an error.",
  parameters: {
    Json: { type: "string", mandatory: true, position: 0, pipeline: "value", help: "The text." },
  },
  output: ["System.Boolean"],
  examples: [{ title: "A good text", code: "Test-Json '{ \"a\": 1 }'" }],
  links: ["ConvertFrom-Json"],
  run(call) {
    return {
      process(p) {
        call.write(isValid(p.Json, call));
      },
    };
  },
});

function isValid(text: string, call: Call<Parameters>): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    call.error({ id: "InvalidJson", message: "Cannot parse the JSON.", category: "InvalidData", exception: "System.Exception", target: text });
    return false;
  }
}
