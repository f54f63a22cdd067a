// Custom controls of format files: text, new lines, frames and expressions, written as lines.
import type { XmlNode } from "#dotnet/xml/node.ts";
import { iterate } from "#dotnet/core/sequence.ts";
import type { Engine } from "../pipeline/engine.ts";
import type { Session } from "../session.ts";
import { baseOf } from "../values/ps-object.ts";
import { cellText } from "./cell-text.ts";
import { childFlag, childNumber, childOf, childrenOf, childText, entryFor, expressionOf, holds, selector } from "./format-file-parts.ts";
import type { Entry } from "./format-file-parts.ts";
import { guarded } from "./properties.ts";

/** Writes one object. */
type Part = (item: unknown, session: Session, out: Lines) => void;

/** Lines under construction. */
export class Lines {
  readonly done: string[] = [];
  #line = "";
  add(text: string): void {
    const [first, ...rest] = text.split(/\r?\n/);
    this.#line += first!;
    for (const line of rest) {
      this.end();
      this.#line = line;
    }
  }
  end(): void {
    this.done.push(this.#line);
    this.#line = "";
  }
  /** Closes a line that has something on it. */
  close(): string[] {
    if (this.#line !== "") this.end();
    return this.done;
  }
}

export interface CustomFile {
  engine: Engine;
  /** Named controls, by lower-case name. */
  controls: ReadonlyMap<string, () => Part>;
  types(node: XmlNode | null): string[];
}

/** <CustomControl>: its entries. */
export function customControl(node: XmlNode, file: CustomFile): Part {
  const entries: Entry<Part>[] = childrenOf(childOf(node, "CustomEntries"), "CustomEntry").map((entry) => ({
    fits: selector(childOf(entry, "EntrySelectedBy"), file.engine, (of) => file.types(of)),
    content: sequence(childrenOf(entry, "CustomItem"), file),
  }));
  return (item, session, out) => entryFor(entries, item, session)?.(item, session, out);
}

function sequence(nodes: readonly XmlNode[], file: CustomFile): Part {
  const parts = nodes.flatMap((node) => node.children.filter((c) => c.isElement).map((child) => part(child, file)));
  return (item, session, out) => {
    for (const one of parts) one(item, session, out);
  };
}

function part(node: XmlNode, file: CustomFile): Part {
  switch (node.localName) {
    case "Text": {
      const text = node.innerText;
      return (_item, _session, out) => out.add(text);
    }
    case "NewLine": {
      const count = childNumber(node, "Count") || 1;
      return (_item, _session, out) => {
        for (let i = 0; i < count; i++) out.end();
      };
    }
    case "Frame":
      return frame(node, file);
    case "ExpressionBinding":
      return binding(node, file);
    default:
      return () => undefined;
  }
}

function frame(node: XmlNode, file: CustomFile): Part {
  const body = sequence(childrenOf(node, "CustomItem"), file);
  const left = childNumber(node, "LeftIndent");
  const first = left + childNumber(node, "FirstLineIndent");
  const hanging = left + childNumber(node, "FirstLineHanging");
  return (item, session, out) => {
    const inner = new Lines();
    body(item, session, inner);
    out.close();
    inner.close().forEach((line, i) => {
      out.add(line === "" ? "" : " ".repeat(i === 0 ? first : hanging) + line);
      out.end();
    });
  };
}

function binding(node: XmlNode, file: CustomFile): Part {
  const expression = expressionOf(node, file.engine);
  const condition = expressionOf(childOf(node, "ItemSelectionCondition"), file.engine);
  const each = childFlag(node, "EnumerateCollection");
  const named = childText(node, "CustomControlName")?.toLowerCase();
  const own = childOf(node, "CustomControl");
  const inner = own ? customControl(own, file) : null;
  const format = childText(node, "FormatString");
  return (item, session, out) => {
    if (condition && !holds(condition, item, session)) return;
    const result = expression ? guarded(() => expression.read(item, session)) : { value: item };
    if (!("value" in result)) return;
    const { value } = result;
    const control = inner ?? (named === undefined ? null : (file.controls.get(named)?.() ?? null));
    const show = (one: unknown) => (control ? control(one, session, out) : out.add(cellText(one, session, { table: false, format })));
    const items = each ? iterate(baseOf(value)) : undefined;
    if (items) for (const one of items) show(one);
    else if (value !== null && value !== undefined) show(value);
  };
}
