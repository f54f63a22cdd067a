// What a class statement said, kept for making objects of the class.
import type { PropertyMemberAst, TypeDefinitionAst } from "#grammar/tree.ts";
import { defaultOf } from "#dotnet/core/default-value.ts";
import type { NetType } from "#dotnet/core/type.ts";
import type { Engine } from "../../pipeline/engine.ts";
import type { SessionState } from "../../scope/session-state.ts";
import { automationNull } from "../../values/automation-null.ts";
import type { ScriptType } from "./script-type.ts";

export interface ClassProperty {
  node: PropertyMemberAst;
  type: NetType | null;
  /** Converts a value and applies the attributes; throws what they refuse. */
  check(value: unknown): unknown;
}

export interface ClassShape {
  node: TypeDefinitionAst;
  type: ScriptType;
  properties: ClassProperty[];
  state: SessionState | null;
}

const shapes = new WeakMap<ScriptType, ClassShape>();

export function shapeOf(type: ScriptType): ClassShape {
  return shapes.get(type)!;
}

export function keepShape(shape: ClassShape): void {
  shapes.set(shape.type, shape);
}

/** A property's default: its expression's value converted, else the type's empty value. */
export function initialValue({ node, type: declared, check }: ClassProperty, engine: Engine): unknown {
  if (!node.initialValue) return declared?.isValueType ? defaultOf(declared) : null;
  const value = engine.attributeReader.evaluate(node.initialValue);
  return check(value === automationNull ? null : value);
}
