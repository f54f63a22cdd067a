// Completes names of types and namespaces: in brackets, for -TypeName, behind `using namespace`.
import type { NetType } from "#dotnet/core/type.ts";
import { knownTypes } from "#dotnet/core/type.ts";
import { walk } from "#grammar/tree-walk.ts";
import type { Ast } from "#grammar/tree.ts";
import { accelerators } from "../types/accelerators.ts";
import type { Completion } from "../services.ts";
import { typeDisplayName } from "../types/type-display-name.ts";
import { byText, item, matcher } from "./completion-item.ts";

/** `tree`: where classes of the same text and `using namespace` are looked up; null for type names in strings. */
export function completeTypes(word: string, tree: Ast | null): Completion[] {
  const dot = word.lastIndexOf(".");
  return dot < 0 ? simpleNames(word, tree) : [...completeNamespaces(word), ...typesIn(word.slice(0, dot), word.slice(dot + 1))];
}

export function completeNamespaces(word: string): Completion[] {
  const matches = matcher(word);
  const depth = word.split(".").length;
  const found = new Set<string>();
  for (const type of knownTypes()) {
    const parts = type.namespace?.split(".") ?? [];
    if (parts.length >= depth) found.add(parts.slice(0, depth).join("."));
  }
  return [...found].filter(matches).map((name) => item("Namespace", name, name.slice(name.lastIndexOf(".") + 1), `Namespace ${name}`)).sort(byText);
}

function typesIn(namespace: string, word: string): Completion[] {
  const wanted = namespace.toLowerCase();
  const matches = matcher(word);
  return named().filter((t) => t.namespace?.toLowerCase() === wanted && matches(bare(t.name))).map((t) => completionOf(t, bare(t.definition.name))).sort(byText);
}

/** Accelerators, then classes of the text, then types by their short name, which are written in full unless `using namespace` opens theirs. */
function simpleNames(word: string, tree: Ast | null): Completion[] {
  const matches = matcher(word);
  const found = new Map<string, Completion>();
  const add = (key: string, completion: Completion) => {
    if (!found.has(key.toLowerCase())) found.set(key.toLowerCase(), completion);
  };
  for (const [name, type] of accelerators()) if (matches(name)) add(name, completionOf(type, name));
  const opened = new Set<string>();
  if (tree) {
    walk(tree, (node) => {
      if (node.kind === "TypeDefinition" && matches(node.name)) add(node.name, item("Type", node.name, node.name, `${node.isEnum ? "Enum" : "Class"} ${node.name}`));
      if (node.kind === "UsingStatement" && node.usingStatementKind === "Namespace" && node.name) opened.add(node.name.value.toLowerCase());
    });
  }
  for (const type of named()) {
    const attribute = type.name.endsWith("Attribute");
    const short = attribute ? type.name.slice(0, -"Attribute".length) : bare(type.name);
    const inFull = attribute ? type.definition.name.slice(0, -"Attribute".length) : bare(type.definition.name);
    if (matches(short)) add(short, completionOf(type, opened.has(type.namespace?.toLowerCase() ?? "") ? short : inFull));
  }
  return [...found.values()].sort((a, b) => a.text.length - a.text.length || byText(a, b));
}

/** Types with a name of their own: no nested ones, no classes of scripts, which brackets do not find. */
function named(): NetType[] {
  return knownTypes().filter((t) => t.namespace !== null && !t.definition.name.includes("+") && !t.elementType);
}

function bare(name: string): string {
  return name.replace(/`\d+$/, "");
}

function completionOf(type: NetType, text: string): Completion {
  const list = type.isOpen ? `${bare(type.name)}<${",".repeat((type.definition.parameters?.length ?? 1) - 1)}>` : type.name;
  return item("Type", text, list, toolTipOf(type));
}

const KINDS: { readonly [kind: string]: string } = { class: "Class", struct: "Struct", interface: "Interface", enum: "Enum", delegate: "Delegate" };

/** An accelerator's type shows its kind. */
function toolTipOf(type: NetType): string {
  const full = type.definition.name;
  return typeDisplayName(type) === full ? full : `${KINDS[type.kind] ?? "Class"} ${full}`;
}
