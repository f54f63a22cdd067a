// ([Base]$x).Method(): the method as the named base class has it, not as the object's own class overrides it. And what only classes may call.
import type { Ast, ExpressionAst, InvokeMemberExpressionAst } from "#grammar/tree.ts";
import { identityOf } from "#dotnet/core/compare.ts";
import type { NetType } from "#dotnet/core/type.ts";
import { callMember } from "../../members/call.ts";
import { chooseOverload } from "../../members/overloads.ts";
import type { Engine } from "../../pipeline/engine.ts";
import type { Frame } from "../../pipeline/frame.ts";
import { baseOf } from "../../values/ps-object.ts";
import { typeOfValue } from "../../values/type-of.ts";
import { typeReader } from "../types.ts";
import { fieldsOf, ScriptObject, ScriptType } from "./script-type.ts";

/** The call means the method of the object's own class after all. */
export const overriding: unique symbol = Symbol("own method");

/** The type of a cast in parentheses right before the method. */
export function baseCallType(node: InvokeMemberExpressionAst): ((frame: Frame) => NetType) | null {
  const cast = node.static ? null : withoutParentheses(node.expression);
  return cast?.kind === "ConvertExpression" ? typeReader(cast.type.typeName, cast.type) : null;
}

function withoutParentheses(node: ExpressionAst): ExpressionAst | null {
  if (node.kind !== "ParenExpression") return node;
  const elements = node.pipeline.kind === "Pipeline" ? node.pipeline.pipelineElements : [];
  return elements.length === 1 && elements[0]!.kind === "CommandExpression" ? withoutParentheses(elements[0]!.expression) : null;
}

/** Calls the base's method of an object of a script class; `overriding` when the base says nothing else than the class. */
export function callOnBase(base: NetType, call: { target: unknown; name: string; args: unknown[] }, engine: Engine): unknown {
  const target = baseOf(call.target);
  if (target === null || typeof target !== "object") return overriding;
  const own = typeOfValue(target);
  if (!(own instanceof ScriptType) || base === own || base.isInterface || !base.isAssignableFrom(own)) return overriding;
  if (target instanceof ScriptObject && base.definition.name === "System.Object") return asPlainObject(target, call);
  const group = base.member(call.name, "instance");
  if (group?.kind !== "method") return overriding;
  const choice = chooseOverload(group.name, group.overloads, call.args);
  return callMember(choice, { name: group.name, owner: base, self: { value: target }, args: call.args }, engine);
}

/** System.Object's own methods. */
function asPlainObject(target: ScriptObject, { name, args }: { name: string; args: unknown[] }): unknown {
  switch (`${name.toLowerCase()} ${args.length}`) {
    case "tostring 0":
      return target.type.fullName;
    case "equals 1":
      return baseOf(args[0]) === target;
    case "gethashcode 0":
      return identityOf(target);
    default:
      return overriding;
  }
}

/** True for code inside of a class statement. */
export function standsInClass(node: Ast): boolean {
  for (let at: Ast | null = node; at; at = at.parent) if (at.kind === "TypeDefinition") return true;
  return false;
}

/** Object.MemberwiseClone is protected: classes call it on their objects. */
export function isCloneCall(target: unknown, name: string, args: unknown[]): target is ScriptObject {
  return target instanceof ScriptObject && args.length === 0 && name.toLowerCase() === "memberwiseclone" && target.type.member(name, "instance") === null;
}

export function cloneOf(target: ScriptObject): ScriptObject {
  const clone = ScriptObject.of(target.type);
  const fields = fieldsOf(clone);
  for (const [name, value] of fieldsOf(target)) fields.set(name, value);
  return clone;
}
