// Tables of members (of custom objects, and of what Add-Member adds) in snapshots.
import { propertyOf, variableBehind } from "../modules/custom-object.ts";
import type { Variable } from "../scope/variable.ts";
import type { MemberTable, PSMember } from "../values/ps-object.ts";
import type { Data, Reader, Writer } from "./kind.ts";

/** In front of a name: the member is no plain note property. */
const OTHER = "\u0001";
/** In front of a name: a method of the engine's that gives a text (ToString of a deserialized object). */
const TEXT = "\u0002";
/** In front of a name: the property is a module's variable. */
const VARIABLE = "\u0003";
const BETWEEN = "\u0000";

/** [names, value...]; objects made alike share the text of the names. */
export function writeMembers(members: MemberTable, writer: Writer): Data {
  const names: string[] = [];
  const values: Data[] = [];
  for (const member of members.values()) {
    const variable = variableBehind(member);
    if (variable) {
      names.push(VARIABLE + member.name);
      values.push(writer.value(variable));
    } else if (member.kind === "NoteProperty" && !member.hidden) {
      names.push(member.name);
      values.push(writer.value(member.value));
    } else if (member.kind === "CodeMethod" && member.hidden && member.name === "ToString") {
      names.push(TEXT + member.name);
      values.push(writer.value(member.run(null)));
    } else if (member.kind !== "CodeProperty" && member.kind !== "CodeMethod") {
      names.push(OTHER + member.name);
      values.push(writer.value(member));
    }
  }
  return [writer.value(names.join(BETWEEN)), ...values];
}

export function* readMembers(data: Data, reader: Reader): Iterable<[key: string, member: PSMember]> {
  const [joined, ...values] = data as [Data, ...Data[]];
  if (!values.length) return;
  for (const [i, marked] of (reader.value(joined) as string).split(BETWEEN).entries()) {
    const value = reader.value(values[i]!);
    const mark = marked[0];
    const name = mark === OTHER || mark === TEXT || mark === VARIABLE ? marked.slice(1) : marked;
    yield [name.toLowerCase(), memberOf(mark, name, value)];
  }
}

function memberOf(mark: string | undefined, name: string, value: unknown): PSMember {
  if (mark === VARIABLE) return propertyOf(value as Variable);
  if (mark === OTHER) return value as PSMember;
  if (mark === TEXT) return { kind: "CodeMethod", name, definition: `string ${name}()`, run: () => value, hidden: true };
  return { kind: "NoteProperty", name, value };
}
