// What compilation makes of a script block: code for its blocks, its parameters, and the layout of its scope.
import type { ParameterAst, ScriptBlockAst, TypeDefinitionAst } from "#grammar/tree.ts";
import type { NetType } from "#dotnet/core/type.ts";
import type { Layout } from "../scope/layout.ts";
import type { Constraint } from "../scope/variable.ts";
import type { Maybe } from "../values/maybe.ts";
import type { Signal } from "./flow.ts";
import type { Frame } from "./frame.ts";

/** Runs a statement or a list of them. */
export type StatementCode = (frame: Frame) => Maybe<Signal>;
/** Computes a value. */
export type Code = (frame: Frame) => unknown;

export interface CompiledParameter {
  readonly node: ParameterAst;
  readonly name: string;
  readonly key: string;
  readonly slot: number;
  readonly defaultValue: Code | null;
  /** Type and validation attributes that hold for every later assignment; made on first use. */
  constraints(frame: Frame): Constraint[];
  /** The declared type, null when there is none; raises TypeNotFound. */
  type(frame: Frame): NetType | null;
  readonly typed: boolean;
  readonly isSwitch: boolean;
  /** [ref] */
  readonly isReference: boolean;
}

export interface CompiledBlock {
  readonly tree: ScriptBlockAst;
  readonly layout: Layout;
  readonly parameters: readonly CompiledParameter[];
  /** Every parameter is plain (a name, at most a type and a default) and there is no [CmdletBinding()]: bound without the general binder. */
  readonly plain: boolean;
  /** [CmdletBinding()] or [Parameter()] is present. */
  readonly advanced: boolean;
  /** Class and enum statements of this very block. */
  readonly types: readonly TypeDefinitionAst[];
  readonly dynamicparam: StatementCode | null;
  readonly begin: StatementCode | null;
  readonly process: StatementCode | null;
  readonly end: StatementCode | null;
  readonly clean: StatementCode | null;
}
