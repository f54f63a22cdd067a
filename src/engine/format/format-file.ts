// Reads a format file (.ps1xml) into views (about_Format.ps1xml).
import { XmlDocument } from "#dotnet/xml/node.ts";
import type { XmlNode } from "#dotnet/xml/node.ts";
import { loadXml } from "#dotnet/xml/parse.ts";
import type { Engine } from "../pipeline/engine.ts";
import type { Session } from "../session.ts";
import type { Alignment } from "./format-data.ts";
import { customControl, Lines } from "./format-file-custom.ts";
import type { CustomFile } from "./format-file-custom.ts";
import { childFlag, childNumber, childOf, childrenOf, childText, entryFor, expressionOf, formatted, holds, selector } from "./format-file-parts.ts";
import type { Entry, Expression, Read } from "./format-file-parts.ts";
import type { ListView, TableView, View, ViewColumn } from "./view.ts";

/** The views in a file's text, in order. Errors: those of the XML and of the script blocks in it. */
export function readFormatFile(text: string, engine: Engine): View[] {
  const document = new XmlDocument();
  loadXml(document, text);
  const root = document.documentElement;
  const sets = new Map(childrenOf(childOf(root, "SelectionSets"), "SelectionSet").map((set) => [childText(set, "Name")?.toLowerCase() ?? "", typeNames(childOf(set, "Types"))]));
  const types = (node: XmlNode | null): string[] => [...typeNames(node), ...childrenOf(node, "SelectionSetName").flatMap((name) => sets.get(name.innerText.trim().toLowerCase()) ?? [])];
  const shared = childrenOf(childOf(root, "Controls"), "Control");
  return childrenOf(childOf(root, "ViewDefinitions"), "View").flatMap((view) => {
    const file = customFile([...childrenOf(childOf(view, "Controls"), "Control"), ...shared], engine, types);
    const made = viewOf(view, file);
    return made ? [made] : [];
  });
}

const typeNames = (node: XmlNode | null) => childrenOf(node, "TypeName").map((name) => name.innerText.trim());

/** Named controls are made when they are first used: they may use each other. */
function customFile(controls: readonly XmlNode[], engine: Engine, types: CustomFile["types"]): CustomFile {
  const byName = new Map<string, () => ReturnType<typeof customControl>>();
  const file: CustomFile = { engine, controls: byName, types };
  for (const control of [...controls].reverse()) {
    const body = childOf(control, "CustomControl");
    let made: ReturnType<typeof customControl> | null = null;
    if (body) byName.set(childText(control, "Name")?.toLowerCase() ?? "", () => (made ??= customControl(body, file)));
  }
  return file;
}

function viewOf(node: XmlNode, file: CustomFile): View | null {
  const name = childText(node, "Name");
  const groupBy = groupOf(childOf(node, "GroupBy"), file);
  const base = { types: file.types(childOf(node, "ViewSelectedBy")), ...(name === null ? {} : { name }), ...(groupBy ? { groupBy } : {}) };
  const table = childOf(node, "TableControl");
  if (table) return { ...base, ...tableOf(table, file) };
  const list = childOf(node, "ListControl");
  if (list) return { ...base, ...listOf(list, file) };
  const wide = childOf(node, "WideControl");
  if (wide) return { ...base, kind: "wide", value: wideValue(wide, file) };
  const custom = childOf(node, "CustomControl");
  if (!custom) return null;
  const write = customControl(custom, file);
  return { ...base, kind: "custom", lines: (item, session) => linesOf(write, item, session) };
}

function linesOf(write: ReturnType<typeof customControl>, item: unknown, session: Session): string[] {
  const out = new Lines();
  write(item, session, out);
  return out.close();
}

function groupOf(node: XmlNode | null, file: CustomFile): View["groupBy"] | null {
  const expression = expressionOf(node, file.engine);
  if (!node || !expression) return null;
  const own = childOf(node, "CustomControl");
  const named = childText(node, "CustomControlName")?.toLowerCase();
  const write = own ? customControl(own, file) : null;
  const control = () => write ?? (named === undefined ? null : (file.controls.get(named)?.() ?? null));
  return {
    label: childText(node, "Label") ?? expression.label,
    value: expression.read,
    ...(own || named !== undefined ? { lines: (item: unknown, session: Session) => { const c = control(); return c ? linesOf(c, item, session) : []; } } : {}),
  };
}

/** The entries of a control: under "XEntries", each "XEntry", with what is read from it. */
function entriesOf<T>(node: XmlNode, name: string, read: (entry: XmlNode) => T, file: CustomFile): Entry<T>[] {
  const plural = name === "TableRowEntry" ? "TableRowEntries" : name.replace(/y$/, "ies");
  return childrenOf(childOf(node, plural), name).map((entry) => ({ fits: selector(childOf(entry, "EntrySelectedBy"), file.engine, (of) => file.types(of)), content: read(entry) }));
}

function alignment(node: XmlNode | null | undefined): Alignment | undefined {
  const text = childText(node, "Alignment")?.toLowerCase();
  return text === "left" || text === "center" || text === "right" ? text : undefined;
}

interface Cell {
  expression: Expression | null;
  read: Read;
  align: Alignment | undefined;
}

function cellOf(node: XmlNode, file: CustomFile): Cell {
  const expression = expressionOf(node, file.engine);
  return { expression, read: expression ? formatted(expression, childText(node, "FormatString")) : () => null, align: alignment(node) };
}

function tableOf(node: XmlNode, file: CustomFile): Omit<TableView, "types"> {
  const entries = entriesOf(node, "TableRowEntry", (entry) => childrenOf(childOf(entry, "TableColumnItems"), "TableColumnItem").map((item) => cellOf(item, file)), file);
  const rows = childrenOf(childOf(node, "TableRowEntries"), "TableRowEntry");
  const main = (entries.find((e) => !e.fits) ?? entries[0])?.content ?? [];
  const headers = childrenOf(childOf(node, "TableHeaders"), "TableColumnHeader");
  const count = Math.max(headers.length, main.length);
  const columns = Array.from({ length: count }, (_, i): ViewColumn => {
    const header = headers[i];
    const width = childNumber(header, "Width");
    const align = main[i]?.align ?? alignment(header);
    return {
      label: childText(header, "Label") ?? main[i]?.expression?.label ?? "",
      ...(width ? { width } : {}),
      ...(align ? { alignment: align } : {}),
      value: (item, session) => entryFor(entries, item, session)?.[i]?.read(item, session) ?? null,
    };
  });
  return {
    kind: "table",
    columns,
    hideHeaders: childFlag(node, "HideTableHeaders"),
    autoSize: childFlag(node, "AutoSize"),
    wrap: rows.some((row) => childFlag(row, "Wrap")),
  };
}

/** One list definition for each kind of object: the fields are looked up by place. */
function listOf(node: XmlNode, file: CustomFile): Omit<ListView, "types"> {
  const entries = entriesOf(node, "ListEntry", (entry) => childrenOf(childOf(entry, "ListItems"), "ListItem").map((item) => ({
    cell: cellOf(item, file),
    label: childText(item, "Label"),
    condition: expressionOf(childOf(item, "ItemSelectionCondition"), file.engine),
  })), file);
  return {
    kind: "list",
    fields: [],
    fieldsFor: (item, session) =>
      (entryFor(entries, item, session) ?? [])
        .filter(({ condition }) => !condition || holds(condition, item, session))
        .map(({ cell, label }) => ({ label: label ?? cell.expression?.label ?? "", value: cell.read })),
  };
}

function wideValue(node: XmlNode, file: CustomFile): Read {
  const entries = entriesOf(node, "WideEntry", (entry) => cellOf(childOf(entry, "WideItem") ?? entry, file), file);
  return (item, session) => entryFor(entries, item, session)?.read(item, session) ?? null;
}
