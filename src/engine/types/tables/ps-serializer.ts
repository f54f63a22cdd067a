// System.Management.Automation.PSSerializer: CLIXML texts from code.
import { NetException } from "#dotnet/core/exception.ts";
import { defineType } from "#dotnet/core/type.ts";
import { readClixml } from "../../clixml/read-clixml.ts";
import { ClixmlWriter } from "../../clixml/write-clixml.ts";
import { elementsOf } from "../../values/enumerate.ts";
import { runningEngine } from "../../pipeline/running.ts";

/** What the class itself takes when no depth is given: one level, unlike Export-Clixml. */
const DEPTH = 1;

function serialized(source: unknown, depth = DEPTH): string {
  const writer = new ClixmlWriter(runningEngine(), depth);
  writer.add(source);
  return writer.text();
}

function listSerialized(source: unknown, depth = DEPTH): string {
  const writer = new ClixmlWriter(runningEngine(), depth);
  for (const one of elementsOf(source) ?? [source]) writer.add(one);
  return writer.text();
}

function deserialized(text: string | null): unknown[] {
  if (text === null) throw new NetException("System.ArgumentNullException", "Value cannot be null. (Parameter 's')", null, { ParamName: "s" });
  return readClixml(text);
}

export default defineType({
  name: "System.Management.Automation.PSSerializer",
  members: [
    ["static string Serialize(System.Object source)", (source: unknown) => serialized(source)],
    ["static string Serialize(System.Object source, int depth)", serialized],
    ["static string Serialize(System.Collections.Generic.IList[System.Object] source, int depth, bool enumerate)", (source: unknown, depth: number, enumerate: boolean) => (enumerate ? listSerialized : serialized)(source, depth)],
    ["static System.Object Deserialize(string source)", (text: string | null) => {
      const values = deserialized(text);
      return values.length === 1 ? values[0] : values;
    }],
    ["static System.Object[] DeserializeAsList(string source)", deserialized],
  ],
});
