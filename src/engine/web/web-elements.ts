// Links, images and input fields of a page: found in the text by their tags, as BasicHtmlWebResponseObject does.
import { defineType } from "#dotnet/core/type.ts";
import type { PSObject } from "../values/ps-object.ts";
import { customObject } from "../values/ps-object.ts";
import { WebList } from "./web-list.ts";

const TYPE = "Microsoft.PowerShell.Commands.WebCmdletElementCollection";

/** A list of elements that can be looked up by id or name. */
export type WebElements = WebList<PSObject>;

const field = (element: PSObject, name: string) => {
  const member = element.members.get(name);
  return member?.kind === "NoteProperty" && typeof member.value === "string" ? member.value : null;
};
const findBy = (list: WebElements, wanted: string | null, names: readonly string[]) =>
  list.items.find((one) => names.some((name) => field(one, name)?.toLowerCase() === (wanted ?? "").toLowerCase())) ?? null;

defineType({
  name: TYPE,
  interfaces: ["System.Collections.IEnumerable"],
  members: [
    ["int Count {get;}", (list: WebElements) => list.count],
    ["psobject Item(int index) {get;}", (list: WebElements, index: number) => list.getAt(index)],
    ["psobject Find(string nameOrId)", (list: WebElements, name: string | null) => findBy(list, name, ["id", "name"])],
    ["psobject FindById(string id)", (list: WebElements, id: string | null) => findBy(list, id, ["id"])],
    ["psobject FindByName(string name)", (list: WebElements, name: string | null) => findBy(list, name, ["name"])],
  ],
});

const attribute = /([^\s"'<>/=\u0000-\u001f]+)\s*(?:=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>]+)))?/g;

/** Elements of the tags; `withContent` takes everything up to the closing tag. */
export function elementsIn(html: string, tags: string, withContent: boolean): WebElements {
  const pattern = withContent ? `<(${tags})(?=[\\s>])([^>]*)>[\\s\\S]*?</\\1>` : `<(${tags})(?=[\\s/>])([^>]*?)/?>`;
  const found = Array.from(html.matchAll(new RegExp(pattern, "gi")), (match) => {
    const properties: [string, unknown][] = [["outerHTML", match[0]], ["tagName", match[1]!.toUpperCase()]];
    for (const [, name, ...values] of match[2]!.matchAll(attribute)) properties.push([name!, values.find((value) => value !== undefined) ?? null]);
    return customObject(properties);
  });
  return new WebList(TYPE, found);
}
