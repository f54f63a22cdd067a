// mkdir: New-Item -ItemType Directory as a function, as PowerShell has it.
import { cmdlet } from "#engine/cmdlet.ts";
import { after } from "#engine/values/maybe.ts";

interface Parameters {
  Path?: string[];
  Name?: string;
  Value?: unknown;
  Force: boolean;
  Credential?: unknown;
}

export default cmdlet<Parameters>({
  name: "mkdir",
  module: "",
  commandId: "mkdir",
  function: true,
  synopsis: "Makes folders.",
  aliases: ["md"],
  defaultSet: "pathSet",
  shouldProcess: "Medium",
  parameters: {
    Path: { type: "string[]", sets: [{ set: "pathSet", position: 0, mandatory: true, pipeline: "property" }, { set: "nameSet", position: 0, pipeline: "property" }], help: "The folders; those above are made, too." },
    Name: { type: "string", sets: [{ set: "nameSet", mandatory: true, pipeline: "property" }], validation: [{ kind: "AllowNull" }, { kind: "AllowEmptyString" }], help: "A name in the folder that -Path says." },
    Value: { type: "object", pipeline: "both", help: "Not used for folders." },
    Force: { type: "switch", help: "Takes a folder that is there." },
    Credential: { type: "pscredential", pipeline: "property", help: "Not used by the built-in providers." },
  },
  output: ["System.IO.DirectoryInfo"],
  examples: [{ title: "Two levels", code: "mkdir reports/2026" }],
  links: ["New-Item"],
  run(call) {
    return {
      process(p) {
        const named = new Map<string, unknown>([["ItemType", "Directory"]]);
        for (const [name, value] of call.bound) if (name !== "Value") named.set(name, value);
        if (p.Path === undefined) named.delete("Path");
        return after(call.session.call("New-Item", named), (made) => {
          for (const item of made) call.write(item);
        });
      },
    };
  },
});
