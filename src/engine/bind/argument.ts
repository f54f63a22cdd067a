// The arguments of a call as the evaluator hands them to the binder.
import type { Ast } from "#grammar/tree.ts";

export interface NamedArgument {
  kind: "named";
  /** Without the dash. */
  name: string;
  /** `-Name:` was written; the value then belongs to it even for a switch. */
  colon: boolean;
  /** False for `-Name` alone: the next argument may be its value. */
  hasValue: boolean;
  value: unknown;
  node: Ast | null;
  /** Where the value stands, for error positions. */
  valueNode?: Ast | null;
  /** The value is the next argument, which the name took along because it means no parameter. */
  taken?: boolean;
  /** Came out of a splatted hashtable: an explicit parameter of the same name wins. */
  splatted?: boolean;
  /** As typed, "-Name:" or "-Name": what $args gets. */
  text: string;
}
export interface PositionalArgument {
  kind: "positional";
  value: unknown;
  node: Ast | null;
  splatted?: boolean;
  /** Written after `--`: never a parameter name. */
  afterDashes?: boolean;
}
export type Argument = NamedArgument | PositionalArgument;
