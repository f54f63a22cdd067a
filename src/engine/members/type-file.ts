// Reads a types file (.ps1xml) into the session's type data (about_Types.ps1xml).
import { XmlDocument } from "#dotnet/xml/node.ts";
import type { XmlNode } from "#dotnet/xml/node.ts";
import { loadXml } from "#dotnet/xml/parse.ts";
import type { Engine } from "../pipeline/engine.ts";
import type { TypeData } from "../session.ts";
import { resolveTypeText } from "../types/resolve.ts";
import type { PSMember } from "../values/ps-object.ts";
import { invokeStatic } from "./invoke.ts";

const elements = (node: XmlNode | null | undefined, name?: string) => node?.children.filter((c) => c.isElement && (name === undefined || c.localName === name)) ?? [];
const child = (node: XmlNode | null | undefined, name: string) => elements(node, name)[0] ?? null;
const text = (node: XmlNode | null | undefined, name: string) => child(node, name)?.innerText.trim() ?? null;
const names = (node: XmlNode | null) => elements(child(node, "ReferencedProperties"), "Name").map((name) => name.innerText.trim());

/** Type data by type name, as written. Errors: those of the XML and of the script blocks in it. */
export function readTypeFile(content: string, engine: Engine): [typeName: string, data: TypeData][] {
  const document = new XmlDocument();
  loadXml(document, content);
  return elements(document.documentElement, "Type").map((type) => {
    const data: TypeData = { members: new Map(), defaultDisplayPropertySet: null, defaultDisplayProperty: null, defaultKeyPropertySet: null };
    for (const node of elements(child(type, "Members"))) {
      if (node.localName === "MemberSet" && text(node, "Name") === "PSStandardMembers") readStandard(node, data);
      else {
        const member = memberOf(node, engine);
        if (member) data.members.set(member.name.toLowerCase(), member);
      }
    }
    return [text(type, "Name") ?? "", data];
  });
}

function readStandard(node: XmlNode, data: TypeData): void {
  for (const member of elements(child(node, "Members"))) {
    const name = text(member, "Name");
    if (name === "DefaultDisplayPropertySet") data.defaultDisplayPropertySet = names(member);
    else if (name === "DefaultKeyPropertySet") data.defaultKeyPropertySet = names(member);
    else if (name === "DefaultDisplayProperty") data.defaultDisplayProperty = text(member, "Value");
  }
}

function memberOf(node: XmlNode, engine: Engine): PSMember | null {
  const name = text(node, "Name") ?? "";
  const script = (element: string) => {
    const code = text(node, element);
    return code === null ? null : engine.parse(code);
  };
  switch (node.localName) {
    case "NoteProperty":
      return { kind: "NoteProperty", name, value: text(node, "Value") ?? "" };
    case "AliasProperty": {
      const type = text(node, "TypeName");
      return { kind: "AliasProperty", name, target: text(node, "ReferencedMemberName") ?? "", ...(type === null ? {} : { convertTo: resolveTypeText(type, engine)?.fullName ?? type }) };
    }
    case "ScriptProperty":
      return { kind: "ScriptProperty", name, get: script("GetScriptBlock"), set: script("SetScriptBlock") };
    case "ScriptMethod":
      return { kind: "ScriptMethod", name, script: script("Script") ?? engine.parse("") };
    case "PropertySet":
      return { kind: "PropertySet", name, properties: names(node) };
    case "CodeProperty": {
      const get = child(node, "GetCodeReference");
      const type = resolveTypeText(text(get, "TypeName") ?? "", engine);
      const method = text(get, "MethodName") ?? "";
      return type ? { kind: "CodeProperty", name, type: "System.Object", get: (self) => invokeStatic(type, method, [self], engine) } : null;
    }
    case "MemberSet":
      return { kind: "MemberSet", name, members: new Map(elements(child(node, "Members")).flatMap((m) => {
        const inner = memberOf(m, engine);
        return inner ? [[inner.name.toLowerCase(), inner] as const] : [];
      })), inherit: true };
    default:
      return null;
  }
}

/** Adds a file's type data to the session: members of the same name are replaced. */
export function addTypeFile(content: string, engine: Engine): void {
  for (const [typeName, data] of readTypeFile(content, engine)) {
    const name = resolveTypeText(typeName, engine)?.fullName ?? typeName;
    const known = engine.typeData.get(name.toLowerCase());
    if (!known) {
      engine.typeData.set(name.toLowerCase(), data);
      continue;
    }
    for (const [key, member] of data.members) known.members.set(key, member);
    known.defaultDisplayPropertySet = data.defaultDisplayPropertySet ?? known.defaultDisplayPropertySet;
    known.defaultDisplayProperty = data.defaultDisplayProperty ?? known.defaultDisplayProperty;
    known.defaultKeyPropertySet = data.defaultKeyPropertySet ?? known.defaultKeyPropertySet;
  }
}
