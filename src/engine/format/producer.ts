// Turns objects into format data: chooses the shape at the first object, starts groups, makes entries.
import { isDictionaryLike } from "#dotnet/core/sequence.ts";
import type { Session } from "../session.ts";
import { automationNull } from "../values/automation-null.ts";
import { enumerate } from "../values/enumerate.ts";
import { baseOf, PSObject } from "../values/ps-object.ts";
import { displayText, textOf } from "../values/text.ts";
import { cellText } from "./cell-text.ts";
import { chooseShape } from "./choose-shape.ts";
import { fieldsOf } from "./columns.ts";
import type { Field } from "./columns.ts";
import { FormatEndData, FormatEntryData, FormatStartData, GroupEndData, GroupStartData, isFormatData } from "./format-data.ts";
import type { AnyFormatData, EntryContent } from "./format-data.ts";
import { isPlain } from "./plain-values.ts";
import type { PropertySpec } from "./property-specs.ts";
import { recordLines } from "./record-view.ts";
import { ShapeEntries } from "./shape-entries.ts";
import { findView } from "./view-registry.ts";
import type { View } from "./view.ts";

export interface FormatRequest {
  /** Null: the default of Out-Default. */
  shape: "table" | "list" | "wide" | "custom" | null;
  properties: PropertySpec[] | null;
  groupBy?: PropertySpec | null;
  view?: string | null;
  autoSize?: boolean;
  wrap?: boolean;
  hideHeaders?: boolean;
  repeatHeader?: boolean;
  /** Columns of Format-Wide; 0 = as many as fit. */
  wideColumns?: number;
  depth?: number;
  /** Formats plain values and error records like any object. */
  force?: boolean;
  showError?: boolean;
  displayError?: boolean;
  /** The text goes to the host's screen, not into a string or file. */
  host?: boolean;
}

export const defaultRequest: FormatRequest = { shape: null, properties: null };

export class FormatProducer {
  readonly #request: FormatRequest;
  readonly #session: Session;
  readonly #emit: (data: AnyFormatData) => void;
  #entries: ShapeEntries | null = null;
  #view: View | null = null;
  #group: { key: string } | null = null;

  constructor(request: FormatRequest, session: Session, emit: (data: AnyFormatData) => void) {
    this.#request = request;
    this.#session = session;
    this.#emit = emit;
  }

  /** Takes one object; nulls are passed over, collections taken apart one level, format data handed on. */
  process(item: unknown): void {
    const base = item === automationNull ? null : baseOf(item);
    if (base === null || base === undefined) return;
    if (isFormatData(base)) {
      this.end();
      this.#emit(base);
      return;
    }
    const items = isDictionaryLike(base) ? base.enumerate() : enumerate(base);
    if (!items) return this.#processOne(item);
    for (const one of items) if (baseOf(one) !== null) this.#processOne(one);
  }

  /** Closes the running group and the shape. */
  end(): void {
    if (!this.#entries) return;
    this.#closeGroup();
    this.#emit(new FormatEndData());
    this.#entries = null;
    this.#view = null;
  }

  #processOne(item: unknown): void {
    const { force } = this.#request;
    if (!force && isPlain(item)) return this.#outOfBand({ kind: "text", text: displayText(item, this.#session) });
    if (!force || this.#request.shape === null) {
      const lines = recordLines(item, this.#session, this.#request.host === true);
      if (lines) return this.#outOfBand({ kind: "lines", lines });
    }
    if (!this.#entries && !this.#start(item)) return;
    if (!this.#request.shape && !this.#view && item instanceof PSObject && item.custom && item.members.size === 0) {
      return this.#outOfBand({ kind: "text", text: displayText(item, this.#session) });
    }
    if (this.#view && !this.#fitsView(item)) {
      const fields = fieldsOf(item, null, this.#session);
      return this.#outOfBand({ kind: "fields", fields: this.#listFields(item, fields) });
    }
    this.#switchGroup(item);
    this.#emit(new FormatEntryData(this.#entries!.entry(item)));
    for (const text of this.#entries!.takeErrors()) this.#outOfBand({ kind: "text", text });
  }

  #outOfBand(content: EntryContent): void {
    this.#emit(new FormatEntryData(content, true));
  }

  /** Opens the shape that the first object decides. False when the object printed as its plain text instead. */
  #start(item: unknown): boolean {
    const { shape, properties, view: viewName } = this.#request;
    let kind = shape;
    if (viewName) this.#view = findView(item, this.#session, null, viewName);
    else if (shape && !properties) this.#view = findView(item, this.#session, shape);
    if (!shape && !this.#view) {
      const choice = chooseShape(item, this.#session);
      if (choice.kind === "none") {
        this.#outOfBand({ kind: "text", text: displayText(item, this.#session) });
        return false;
      }
      if (choice.kind === "view") this.#view = choice.view;
      kind = choice.kind === "view" ? choice.view.kind : choice.kind;
    }
    this.#entries = new ShapeEntries({ kind: kind ?? this.#view!.kind, view: this.#view, request: this.#request, session: this.#session }, item);
    this.#emit(new FormatStartData(this.#entries.shape));
    return true;
  }

  #fitsView(item: unknown): boolean {
    const view = this.#view!;
    return (this.#request.view ? findView(item, this.#session, null, this.#request.view) : findView(item, this.#session, this.#request.shape)) === view;
  }

  #listFields(item: unknown, fields: Field[]) {
    return fields.flatMap((field) => {
      const result = field.read?.(item);
      return result && "value" in result ? [{ label: field.label, value: cellText(result.value, this.#session, { table: false }) }] : [];
    });
  }

  #switchGroup(item: unknown): void {
    const spec = this.#request.groupBy;
    const viewGroup = spec ? null : this.#view?.groupBy;
    if (!spec && !viewGroup) {
      if (!this.#group) this.#openGroup("", new GroupStartData(null));
      return;
    }
    const field = spec ? fieldsOf(item, [spec], this.#session)[0] : null;
    const result = field?.read?.(item);
    const value = viewGroup ? viewGroup.value(item, this.#session) : result && "value" in result ? result.value : null;
    const key = textOf(value, this.#session);
    if (this.#group?.key === key) return;
    this.#closeGroup();
    const label = `${field?.label ?? viewGroup?.label}: ${cellText(value, this.#session, { table: false, format: spec?.format })}`;
    this.#openGroup(key, new GroupStartData(label, viewGroup?.lines?.(item, this.#session) ?? null));
  }

  #openGroup(key: string, data: GroupStartData): void {
    this.#group = { key };
    this.#emit(data);
  }

  #closeGroup(): void {
    if (!this.#group) return;
    this.#group = null;
    this.#emit(new GroupEndData());
  }
}

