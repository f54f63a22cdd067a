// Set-ItemProperty: changes properties of files and folders.
import { cmdlet } from "#engine/cmdlet.ts";
import { propertyNames, readProperty } from "#engine/format/properties.ts";
import { itemProperties, setItemProperty } from "#engine/providers/item-properties.ts";
import { credentialParameter, eachPlace, filterParameters, forceParameter, passThruParameter } from "#engine/providers/path-parameters.ts";
import type { PathArguments } from "#engine/providers/path-parameters.ts";
import { orWriteError } from "#engine/scope/variable-parameters.ts";
import { after, inTurn } from "#engine/values/maybe.ts";
import type { Maybe } from "#engine/values/maybe.ts";

interface Parameters extends PathArguments {
  Name?: string;
  Value?: unknown;
  InputObject?: unknown;
  PassThru: boolean;
  Force: boolean;
  Credential?: unknown;
}

export default cmdlet<Parameters>({
  name: "Set-ItemProperty",
  module: "Microsoft.PowerShell.Management",
  synopsis: "Changes properties of items.",
  aliases: ["sp"],
  defaultSet: "propertyValuePathSet",
  shouldProcess: "Medium",
  parameters: {
    Path: {
      type: "string[]",
      sets: [{ set: "propertyValuePathSet", position: 0, mandatory: true, pipeline: "property" }, { set: "propertyPSObjectPathSet", position: 0, mandatory: true, pipeline: "property" }],
      wildcards: true,
      help: "The items.",
    },
    LiteralPath: {
      type: "string[]",
      aliases: ["PSPath", "LP"],
      sets: [{ set: "propertyValueLiteralPathSet", mandatory: true, pipeline: "property" }, { set: "propertyPSObjectLiteralPathSet", mandatory: true, pipeline: "property" }],
      help: "The items, their paths taken as they stand.",
    },
    Name: {
      type: "string",
      aliases: ["PSProperty"],
      sets: [{ set: "propertyValuePathSet", position: 1, mandatory: true, pipeline: "property" }, { set: "propertyValueLiteralPathSet", position: 1, mandatory: true, pipeline: "property" }],
      help: "The property.",
    },
    Value: {
      type: "object",
      sets: [{ set: "propertyValuePathSet", position: 2, mandatory: true, pipeline: "property" }, { set: "propertyValueLiteralPathSet", position: 2, mandatory: true, pipeline: "property" }],
      validation: [{ kind: "AllowNull" }],
      help: "Its new value.",
    },
    InputObject: {
      type: "psobject",
      sets: [{ set: "propertyPSObjectPathSet", mandatory: true, pipeline: "both" }, { set: "propertyPSObjectLiteralPathSet", mandatory: true, pipeline: "both" }],
      help: "An object whose properties are taken over.",
    },
    PassThru: passThruParameter,
    Force: forceParameter,
    ...filterParameters,
    Credential: credentialParameter,
  },
  examples: [{ title: "Another time", code: "Set-Content a.txt 'x'; Set-ItemProperty a.txt LastWriteTime '2026-01-02'" }],
  links: ["Get-ItemProperty", "Set-Item"],
  run(call) {
    return {
      process: (p) =>
        eachPlace(call, { ...p, Force: true }, (place) => {
          const { session } = call;
          const names = p.Name !== undefined ? [p.Name] : propertyNames(p.InputObject, session);
          return inTurn(names, (name) => {
            const read = p.Name !== undefined ? null : readProperty(p.InputObject, name, session);
            const value = read ? ("value" in read ? read.value : null) : p.Value;
            return after(call.shouldProcess(`Item: ${place.path} Property: ${name}`, "Set Property File"), (go) => {
              let done: Maybe<unknown> = undefined;
              if (!go || !orWriteError(call, () => (done = setItemProperty(place, { name, value }, session)))) return;
              if (!p.PassThru) return done as Maybe<void>;
              return after(done, () => after(itemProperties(place, [name], session), (object) => call.write(object)));
            });
          });
        }),
    };
  },
});
