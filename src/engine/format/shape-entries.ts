// Makes the entries of one shape: rows of a table, fields of a list, cells of a wide view, lines of a custom one.
import type { TerminatingError } from "../errors/error-record.ts";
import { ScriptBlock } from "../script-block.ts";
import type { Session } from "../session.ts";
import { displayText } from "../values/text.ts";
import { alignmentOf } from "./alignment.ts";
import { cellText } from "./cell-text.ts";
import { fieldsOf } from "./columns.ts";
import type { Field } from "./columns.ts";
import { customLines } from "./custom-text.ts";
import type { Alignment, EntryContent, Shape, TableColumn } from "./format-data.ts";
import { displayProperty, guarded } from "./properties.ts";
import type { ReadResult } from "./properties.ts";
import type { FormatRequest } from "./producer.ts";
import type { View, ViewColumn } from "./view.ts";

export interface EntrySource {
  kind: View["kind"];
  view: View | null;
  request: FormatRequest;
  session: Session;
}

const MOST_DEFAULT_COLUMNS = 10;

export class ShapeEntries {
  readonly shape: Shape;
  readonly #source: EntrySource;
  readonly #columns: Field[];
  #errors: string[] = [];

  /** Fixes the columns by the first object. */
  constructor(source: EntrySource, first: unknown) {
    this.#source = source;
    this.#columns = source.kind === "table" ? this.#tableFields(first) : [];
    this.shape = this.#shapeFor(first);
  }

  /** Texts of failed expressions since the last call, for -ShowError. */
  takeErrors(): string[] {
    const errors = this.#errors;
    this.#errors = [];
    return errors;
  }

  entry(item: unknown): EntryContent {
    switch (this.#source.kind) {
      case "table":
        return { kind: "row", cells: this.#columns.map((field, i) => this.#cell(item, field, i)), alignments: null };
      case "list":
        return { kind: "fields", fields: this.#listFields(item) };
      case "wide":
        return this.#wideEntry(item);
      case "custom":
        return { kind: "lines", lines: this.#customLines(item) };
    }
  }

  #tableFields(first: unknown): Field[] {
    const { view, request, session } = this.#source;
    if (view?.kind === "table") return view.columns.map((column) => viewField(column, session));
    const fields = fieldsOf(first, request.properties, session);
    return request.properties ? fields : fields.slice(0, MOST_DEFAULT_COLUMNS);
  }

  #shapeFor(first: unknown): Shape {
    const { kind, view, request } = this.#source;
    if (kind === "list" || kind === "custom") return { kind };
    if (kind === "wide") return { kind, columns: request.autoSize ? 0 : (request.wideColumns ?? 2) };
    const viewColumns = view?.kind === "table" ? view.columns : null;
    const columns = this.#columns.map((field, i): TableColumn => {
      const given = viewColumns?.[i];
      return {
        label: field.label,
        width: request.autoSize ? 0 : (given?.width ?? field.spec?.width ?? 0),
        alignment: given ? (given.alignment ?? "left") : (field.spec?.alignment ?? this.#alignmentFor(first, field)),
      };
    });
    return {
      kind: "table",
      columns,
      hideHeaders: request.hideHeaders ?? (view?.kind === "table" && view.hideHeaders === true),
      wrap: request.wrap ?? (view?.kind === "table" && view.wrap === true),
      autoSize: request.autoSize ?? (view?.kind === "table" && view.autoSize === true),
      repeatHeader: request.repeatHeader ?? false,
    };
  }

  #alignmentFor(first: unknown, field: Field): Alignment {
    const result = field.read?.(first);
    return result && "value" in result ? alignmentOf(result.value) : "left";
  }

  #cell(item: unknown, field: Field, index: number): string {
    const { session, view } = this.#source;
    const result = this.#read(item, field, index);
    if (!result) return "";
    if ("error" in result) return this.#failed(field, result.error);
    return cellText(result.value, session, { table: view === null, format: field.spec?.format });
  }

  /** The first object's field may not know a property that a later object has. */
  #read(item: unknown, field: Field, index: number): ReadResult | null {
    const { view, request, session } = this.#source;
    if (field.read) return field.read(item);
    const spec = view ? null : request.properties?.[index];
    return spec ? (fieldsOf(item, [spec], session)[0]?.read?.(item) ?? null) : null;
  }

  #failed(field: Field, error: TerminatingError): string {
    const { request } = this.#source;
    const expression = field.spec?.expression;
    if (request.showError) {
      const text = expression instanceof ScriptBlock ? expression.toText() : String(expression ?? field.label);
      this.#errors.push(`Exception: Failed to evaluate expression "${text}".`);
    }
    void error;
    return request.displayError ? "#ERR" : "";
  }

  #listFields(item: unknown) {
    const { view, request, session } = this.#source;
    const fields = view?.kind === "list" ? (view.fieldsFor?.(item, session) ?? view.fields).map((f) => viewField(f, session)) : fieldsOf(item, request.properties, session);
    return fields.flatMap((field) => {
      const result = field.read?.(item);
      if (!result) return [];
      const value = "error" in result ? this.#failed(field, result.error) : cellText(result.value, session, { table: false, format: field.spec?.format });
      return [{ label: field.label, value }];
    });
  }

  #wideEntry(item: unknown): EntryContent {
    const { view, request, session } = this.#source;
    const field = view?.kind === "wide" ? viewField({ label: "", value: view.value }, session) : request.properties ? fieldsOf(item, request.properties, session)[0] : this.#ownField(item);
    const result = field?.read?.(item);
    const value = result && "value" in result ? result.value : null;
    const text = field ? (result && "error" in result ? this.#failed(field, result.error) : cellText(value, session, { table: false, format: field.spec?.format })) : displayText(item, session);
    return { kind: "wide", text, alignment: alignmentOf(value) };
  }

  /** What the type's data names for wide views, else the property that looks like a name. */
  #ownField(item: unknown): Field | undefined {
    const { session } = this.#source;
    const own = displayProperty(item, session);
    if (own !== null) return viewField({ label: own, value: own }, session);
    return nameLike(fieldsOf(item, null, session));
  }

  #customLines(item: unknown): string[] {
    const { view, request, session } = this.#source;
    return view?.kind === "custom" ? view.lines(item, session) : customLines(item, { session, depth: request.depth ?? 5, properties: request.properties });
  }
}

const namePatterns = [/^name$/i, /^id$/i, /^key$/i, /key$/i, /name$/i, /id$/i];

/** The property that stands for the object: one called like a name, else the first (golden format-wide). */
function nameLike(fields: Field[]): Field | undefined {
  for (const pattern of namePatterns) {
    const found = fields.find((f) => pattern.test(f.label));
    if (found) return found;
  }
  return fields[0];
}

function viewField(column: ViewColumn, session: Session): Field {
  const { value } = column;
  if (typeof value === "function") return { label: column.label, spec: null, read: (item) => guarded(() => value(item, session)) };
  return {
    label: column.label,
    spec: null,
    read: (item) => fieldsOf(item, [{ expression: value, label: null, format: null, width: 0, alignment: null }], session)[0]?.read?.(item) ?? { value: null },
  };
}
