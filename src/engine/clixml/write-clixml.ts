// Objects as CLIXML, the form of Export-Clixml: simple values keep their type, others their properties as far as the depth goes.
import { EnumValue, enumText } from "#dotnet/core/enum.ts";
import { NetObject } from "#dotnet/core/net-object.ts";
import { isDictionaryLike } from "#dotnet/core/sequence.ts";
import type { DictionaryLike } from "#dotnet/core/sequence.ts";
import { Queue } from "#dotnet/types/queue.ts";
import { Stack } from "#dotnet/types/stack.ts";
import { escapeAttribute, escapeText } from "#dotnet/xml/write.ts";
import { guarded } from "../format/properties.ts";
import { listProperties } from "../members/list-members.ts";
import type { MemberView } from "../members/list-members.ts";
import type { Session } from "../session.ts";
import { automationNull } from "../values/automation-null.ts";
import { enumerate } from "../values/enumerate.ts";
import { isWaiting } from "../values/maybe.ts";
import { addedTypeNames, baseOf, membersOf, PSObject } from "../values/ps-object.ts";
import { textOf } from "../values/text.ts";
import { typeNamesOf } from "../values/type-of.ts";
import { encodeText, primitiveOf } from "./primitives.ts";
import { heldBack } from "../pipeline/running.ts";

const OPEN = '<Objs Version="1.1.0.1" xmlns="http://schemas.microsoft.com/powershell/2004/04">';
/** Nesting that is never exceeded, so that endless structures end. */
const MOST_LEVELS = 50;

/** Collects objects; `text()` is the whole document. */
export class ClixmlWriter {
  readonly #session: Session;
  readonly #depth: number;
  readonly #lines: string[] = [];
  readonly #references = new Map<object, number>();
  readonly #typeLists = new Map<string, number>();
  #level = 1;
  #count = 0;

  constructor(session: Session, depth: number) {
    this.#session = session;
    this.#depth = depth;
  }

  add(value: unknown): void {
    this.#value(value, null, this.#depth);
  }

  text(): string {
    return this.#lines.length ? [OPEN, ...this.#lines, "</Objs>"].join("\n") : OPEN.replace(">", " />");
  }

  #line(text: string): void {
    this.#lines.push("  ".repeat(this.#level) + text);
  }

  #nested(open: string, close: string, content: () => void): void {
    const at = this.#lines.length;
    this.#line(`<${open}>`);
    this.#level++;
    content();
    this.#level--;
    if (this.#lines.length === at + 1) {
      this.#lines.pop();
      this.#line(`<${open} />`);
    } else this.#line(`</${close}>`);
  }

  #simple(tag: string, text: string, name: string | null): void {
    const open = tag + nameAttribute(name);
    this.#line(text === "" ? `<${open}></${tag}>` : `<${open}>${escapeText(text)}</${tag}>`);
  }

  #value(value: unknown, name: string | null, depth: number): void {
    const base = baseOf(value);
    if (base === null || base === undefined || base === automationNull) return void this.#line(`<Nil${nameAttribute(name)} />`);
    const simple = primitiveOf(base);
    if (simple && !isDecorated(value)) return this.#simple(simple[0], simple[1], name);
    const known = this.#references.get(value as object) ?? this.#references.get(base as object);
    if (known !== undefined) return void this.#line(`<Ref${nameAttribute(name)} RefId="${known}" />`);
    const isContainer = isDictionaryLike(base) || enumerate(base) !== null;
    if (this.#level > MOST_LEVELS || (depth === 0 && !simple && !isContainer)) return this.#simple("S", encodeText(textOf(value, this.#session)), name);
    const id = this.#count++;
    if (typeof base === "object") this.#references.set(value instanceof PSObject ? value : base, id);
    this.#nested(`Obj${nameAttribute(name)} RefId="${id}"`, "Obj", () => this.#object(value, simple, depth));
  }

  #object(value: unknown, simple: [string, string] | null, depth: number): void {
    const base = baseOf(value);
    if (simple) {
      if (addedTypeNames(value)) this.#types(value);
      this.#simple(simple[0], simple[1], null);
      return this.#properties("MS", added(value, this.#session), depth);
    }
    this.#types(value);
    if (base instanceof EnumValue) {
      this.#simple("ToString", encodeText(enumText(base)), null);
      return this.#simple(typeof base.value === "bigint" ? "I64" : "I32", String(base.value), null);
    }
    if (isDictionaryLike(base)) {
      this.#dictionary(base, depth);
      return this.#properties("MS", added(value, this.#session), depth);
    }
    const items = enumerate(base);
    if (items) {
      this.#nested(listTag(base), listTag(base), () => {
        for (const item of items) this.#value(item, null, depth);
      });
      return this.#properties("MS", added(value, this.#session), depth);
    }
    if (!(base instanceof PSObject)) this.#simple("ToString", encodeText(textOf(value, this.#session)), null);
    const all = listProperties(value, this.#session);
    this.#properties("Props", all.filter((p) => p.kind === "Property"), depth);
    this.#properties("MS", all.filter((p) => p.kind !== "Property"), depth);
  }

  #types(value: unknown): void {
    const names = typeNamesOf(value);
    const key = names.join("\n");
    const known = this.#typeLists.get(key);
    if (known !== undefined) return void this.#line(`<TNRef RefId="${known}" />`);
    const id = this.#typeLists.size;
    this.#typeLists.set(key, id);
    this.#nested(`TN RefId="${id}"`, "TN", () => {
      for (const name of names) this.#simple("T", name, null);
    });
  }

  #dictionary(table: NetObject & DictionaryLike, depth: number): void {
    this.#nested("DCT", "DCT", () => {
      for (const [key, item] of table.entries()) {
        this.#nested("En", "En", () => {
          this.#value(key, "Key", depth);
          this.#value(item, "Value", depth);
        });
      }
    });
  }

  /** A getter that fails leaves its property out; one that would have to wait gives nothing. */
  #properties(tag: "Props" | "MS", properties: readonly MemberView[], depth: number): void {
    if (!properties.length) return;
    this.#nested(tag, tag, () => {
      for (const property of properties) {
        const read = guarded(() => {
          const value = heldBack(() => property.get());
          return isWaiting(value) ? null : value;
        });
        if ("value" in read) this.#value(read.value, property.name, Math.max(depth - 1, 0));
      }
    });
  }
}

function nameAttribute(name: string | null): string {
  return name === null ? "" : ` N="${escapeAttribute(encodeText(name))}"`;
}

/** Whether a simple value carries members or type names of its own. */
function isDecorated(value: unknown): boolean {
  return addedTypeNames(value) !== null || [...(membersOf(value)?.values() ?? [])].some((m) => m.kind.endsWith("Property"));
}

function added(value: unknown, session: Session): MemberView[] {
  return membersOf(value)?.size ? listProperties(value, session).filter((p) => p.isInstance) : [];
}

function listTag(base: unknown): string {
  if (base instanceof Stack) return "STK";
  if (base instanceof Queue) return "QUE";
  return Array.isArray(base) || (base instanceof NetObject && "getAt" in base) ? "LST" : "IE";
}
