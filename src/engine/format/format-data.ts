// What Format-* cmdlets emit: the objects that Out-* cmdlets turn into text.
import { NetObject } from "#dotnet/core/net-object.ts";
import type { NetType } from "#dotnet/core/type.ts";
import { typeNamed } from "#dotnet/core/type.ts";

const PREFIX = "Microsoft.PowerShell.Commands.Internal.Format.";

abstract class FormatData extends NetObject {
  /** Without the namespace; written out, because bundlers shorten class names. */
  protected abstract readonly typeName: string;
  override get netType(): NetType {
    return typeNamed(PREFIX + this.typeName);
  }
}

export type Alignment = "left" | "center" | "right";

export interface TableColumn {
  label: string;
  /** Given by the view or the user; 0 when data decides. */
  width: number;
  alignment: Alignment;
}

export interface TableShape {
  kind: "table";
  columns: TableColumn[];
  hideHeaders: boolean;
  wrap: boolean;
  /** Widths from the data of the whole group, also beyond the first rows. */
  autoSize: boolean;
  repeatHeader: boolean;
}
export interface ListShape {
  kind: "list";
}
export interface WideShape {
  kind: "wide";
  /** Number of columns; 0 = from the data (autosize). */
  columns: number;
}
export interface CustomShape {
  kind: "custom";
}
export type Shape = TableShape | ListShape | WideShape | CustomShape;

export class FormatStartData extends FormatData {
  protected readonly typeName = "FormatStartData";
  readonly shape: Shape;
  constructor(shape: Shape) {
    super();
    this.shape = shape;
  }
}

export class GroupStartData extends FormatData {
  protected readonly typeName = "GroupStartData";
  /** "Team: red" of -GroupBy; null without grouping. */
  readonly label: string | null;
  /** Text of the label's own lines when a view words them itself. */
  readonly ownLines: string[] | null;
  constructor(label: string | null, ownLines: string[] | null = null) {
    super();
    this.label = label;
    this.ownLines = ownLines;
  }
}

/** One label with its value in a list. */
export interface ListField {
  label: string;
  value: string;
}

export type EntryContent =
  | { kind: "row"; cells: string[]; alignments: Alignment[] | null }
  | { kind: "fields"; fields: ListField[] }
  | { kind: "wide"; text: string; alignment: Alignment }
  /** Lines of a custom view, indented already; of the error stream when they show an error that was written there. */
  | { kind: "lines"; lines: string[]; stream?: "error" }
  /** A value that prints as plain text, whatever stands around it. */
  | { kind: "text"; text: string };

export class FormatEntryData extends FormatData {
  protected readonly typeName = "FormatEntryData";
  readonly content: EntryContent;
  /** Printed without regard to the running group: text, errors, and objects that do not fit a view (these between blank lines). */
  readonly outOfBand: boolean;
  constructor(content: EntryContent, outOfBand = false) {
    super();
    this.content = content;
    this.outOfBand = outOfBand;
  }
}

export class GroupEndData extends FormatData {
  protected readonly typeName = "GroupEndData";
}
export class FormatEndData extends FormatData {
  protected readonly typeName = "FormatEndData";
}

export type AnyFormatData = FormatStartData | GroupStartData | FormatEntryData | GroupEndData | FormatEndData;

export function isFormatData(value: unknown): value is AnyFormatData {
  return value instanceof FormatData;
}
