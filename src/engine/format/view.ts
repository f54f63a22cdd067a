// What a built-in view is: data that says how a type shows itself.
import type { Session } from "../session.ts";
import type { Alignment } from "./format-data.ts";

export interface ViewColumn {
  label: string;
  /** Absent: data decides, or the rest of the line. */
  width?: number;
  alignment?: Alignment;
  /** A property's name, or what to compute from the object; null shows an empty cell. */
  value: string | ((item: unknown, session: Session) => unknown);
}

interface ViewBase {
  /** Full type names it is for, "Deserialized." forms not counted. */
  types: string[];
  /** Another name for -View. */
  name?: string;
  /** Starts a new group, with a heading, whenever the value changes. */
  groupBy?: { label: string; value: (item: unknown, session: Session) => unknown; lines?: (item: unknown, session: Session) => string[] };
}
export interface TableView extends ViewBase {
  kind: "table";
  columns: ViewColumn[];
  hideHeaders?: boolean;
  autoSize?: boolean;
  wrap?: boolean;
}
export interface ListView extends ViewBase {
  kind: "list";
  fields: { label: string; value: ViewColumn["value"] }[];
  /** Where the object decides which fields there are. */
  fieldsFor?(item: unknown, session: Session): ListView["fields"];
}
export interface CustomView extends ViewBase {
  kind: "custom";
  lines(item: unknown, session: Session): string[];
}
export interface WideView extends ViewBase {
  kind: "wide";
  value: ViewColumn["value"];
}
export type View = TableView | ListView | CustomView | WideView;
