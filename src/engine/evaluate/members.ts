// $x.Name, $x.Method(), [type]::Member, $x[0], casts and type literals.
import type { ConvertExpressionAst, ExpressionAst, IndexExpressionAst, InvokeMemberExpressionAst, MemberExpressionAst, TypeExpressionAst } from "#grammar/tree.ts";
import type { NetType } from "#dotnet/core/type.ts";
import { NetType as NetTypeClass } from "#dotnet/core/type.ts";
import { convertTo } from "../convert/convert-to.ts";
import { runtimeError } from "../errors/error-record.ts";
import { getNumbered, getProperty } from "../members/get-member.ts";
import { getIndex } from "../members/indexing.ts";
import { getStatic, construct, invokeMethodWith, invokeStaticWith } from "../members/invoke.ts";
import type { InvokeMethodOptions } from "../members/invoke.ts";
import { baseCallType, callOnBase, cloneOf, isCloneCall, overriding, standsInClass } from "./classes/base-calls.ts";
import type { Frame } from "../pipeline/frame.ts";
import { resuming } from "../pipeline/resume.ts";
import { automationNull } from "../values/automation-null.ts";
import { after } from "../values/maybe.ts";
import { baseOf, PSObject } from "../values/ps-object.ts";
import { textOf } from "../values/text.ts";
import { resolveTypeText } from "../types/resolve.ts";
import { typeOfValue } from "../values/type-of.ts";
import { all, chain, constant } from "./compiler.ts";
import type { Compiler, Expr } from "./compiler.ts";
import { typeReader } from "./types.ts";

/** The member's name: a constant, or any expression as text. */
export function memberName(node: ExpressionAst, compiler: Compiler): Expr {
  if (node.kind === "StringConstantExpression") return constant(node.value);
  const expr = compiler.expression(node);
  return { run: chain(expr, (frame, value) => textOf(value, frame.engine)), waits: expr.waits };
}

/** What stands before `::` as a type. */
export function staticType(node: ExpressionAst, compiler: Compiler): Expr {
  if (node.kind === "TypeExpression") return { run: typeReader(node.typeName, node), waits: false };
  const expr = compiler.expression(node);
  return { run: chain(expr, (frame, value) => typeFrom(value, frame)), waits: expr.waits };
}

function typeFrom(value: unknown, frame: Frame): NetType {
  const base = baseOf(value);
  if (base instanceof NetTypeClass) return base;
  if (typeof base === "string") {
    const found = resolveTypeText(base, frame.engine);
    if (found) return found;
  }
  return typeOfValue(base);
}

export function memberExpression(node: MemberExpressionAst, compiler: Compiler): Expr {
  const name = memberName(node.member, compiler);
  if (node.static) {
    const values = all([staticType(node.expression, compiler), name]);
    return { waits: true, run: (frame) => after(values(frame), ([type, member]) => getStatic(type as NetType, member as string, frame.engine)) };
  }
  const owner = compiler.expression(node.expression);
  const guarded = node.nullConditional;
  if (node.member.kind === "ConstantExpression" || (node.member.kind === "StringConstantExpression" && /^\d{1,9}$/.test(node.member.value))) {
    const number = compiler.expression(node.member);
    return {
      waits: true,
      run: chain(owner, (frame, value) => (guarded && isNothing(value) ? null : after(number.run(frame), (key) => getNumbered(value, key, frame.engine)))),
    };
  }
  if (name.constant) {
    const member = name.constant.value as string;
    return {
      waits: true,
      run: chain(owner, (frame, value) => (guarded && isNothing(value) ? null : getProperty(value, member, frame.engine))),
    };
  }
  return {
    waits: true,
    run: chain(owner, (frame, value) =>
      guarded && isNothing(value) ? null : after(name.run(frame), (member) => getProperty(value, member as string, frame.engine)),
    ),
  };
}

function isNothing(value: unknown): boolean {
  return value === null || value === automationNull;
}

export function invokeMemberExpression(node: InvokeMemberExpressionAst, compiler: Compiler): Expr {
  const owner = node.static ? staticType(node.expression, compiler) : compiler.expression(node.expression);
  const name = memberName(node.member, compiler);
  const args = all(node.arguments.map((a) => compiler.expression(a)));
  const baseType = baseCallType(node);
  const inClass = standsInClass(node);
  const options = methodOptions(node, compiler);
  const call = (frame: Frame, target: unknown, given: unknown[]): unknown => {
    for (let i = 0; i < given.length; i++) if (given[i] === automationNull) given[i] = null;
    return after(name.run(frame), (member) => {
      const how = options?.(frame);
      const { engine } = frame;
      const base = baseType?.(frame);
      if (base) {
        const called = callOnBase(base, { target, name: member as string, args: given }, engine);
        if (called !== overriding) return done(resuming(frame, called));
      }
      if (inClass && isCloneCall(target, member as string, given)) return cloneOf(target);
      if (!node.static) return done(resuming(frame, invokeMethodWith(target, { ...how, name: member as string, args: given }, engine)));
      const type = target as NetType;
      return done(resuming(frame, (member as string).toLowerCase() === "new" ? constructOrCall(type, given, { frame, how }) : invokeStaticWith(type, { ...how, name: member as string, args: given }, engine)));
    });
  };
  return {
    waits: true,
    run: chain(owner, (frame, target) => {
      if (node.nullConditional && isNothing(target)) return null;
      const given = args(frame);
      return given instanceof Promise ? given.then((values) => call(frame, target, values)) : call(frame, target, given);
    }),
  };
}

function constructOrCall(type: NetType, given: unknown[], { frame, how }: { frame: Frame; how: InvokeMethodOptions | undefined }): unknown {
  return construct(type, given, frame.engine, how);
}

/** A void method gives nothing. */
function done(result: unknown): unknown {
  if (result instanceof Promise) return result.then(done);
  return result === undefined ? automationNull : result;
}

/** The type of a cast in parentheses before `::`. */
function castTarget(node: ExpressionAst): ((frame: Frame) => NetType) | null {
  const element = node.kind === "ParenExpression" && node.pipeline.kind === "Pipeline" ? node.pipeline.pipelineElements[0] : null;
  const cast = element?.kind === "CommandExpression" ? element.expression : null;
  return cast?.kind === "ConvertExpression" ? typeReader(cast.type.typeName, cast.type) : null;
}

function methodOptions(node: InvokeMemberExpressionAst, compiler: Compiler): ((frame: Frame) => InvokeMethodOptions) | null {
  void compiler;
  const typed = node.arguments.map((a) => (a.kind === "ConvertExpression" ? typeReader(a.type.typeName, a.type) : null));
  const generic = node.genericTypeArguments.map((t) => typeReader(t, node));
  const target = node.static ? castTarget(node.expression) : null;
  if (!generic.length && !target && !typed.some((t) => t !== null)) return null;
  return (frame) => ({
    ...(target ? { targetType: target(frame) } : {}),
    ...(generic.length ? { typeArguments: generic.map((read) => read(frame)) } : {}),
    ...(typed.some((t) => t !== null) ? { argumentTypes: typed.map((read) => read?.(frame) ?? null) } : {}),
  });
}

/** The indexes between brackets: several for a list with commas. */
export function indexList(node: ExpressionAst, compiler: Compiler): Expr {
  if (node.kind === "ArrayLiteral" && node.elements.length > 1) {
    const elements = node.elements.map((e) => compiler.expression(e));
    return { run: all(elements), waits: elements.some((e) => e.waits) };
  }
  const expr = compiler.expression(node);
  return { run: chain(expr, (_, value) => [value]), waits: expr.waits };
}

function isObjectCast(node: ExpressionAst): boolean {
  return node.kind === "ConvertExpression" && node.type.typeName.kind === "TypeName" && /^(system\.)?object$/i.test(node.type.typeName.name);
}

export function indexExpression(node: IndexExpressionAst, compiler: Compiler): Expr {
  const owner = compiler.expression(node.target);
  if (node.index.kind !== "ArrayLiteral" && !node.nullConditional) {
    const bare = compiler.expression(node.index);
    // A number cast to object is a key, not a position, where both are possible.
    const index = isObjectCast(node.index) ? { ...bare, run: chain(bare, (_, key) => (typeof key === "number" ? new PSObject(false, key) : key)) } : bare;
    return {
      waits: true,
      run: chain(owner, (frame, value) => {
        const key = index.run(frame);
        if (typeof key === "number" && Array.isArray(value) && key >= 0 && key < value.length && (key | 0) === key) return value[key];
        return key instanceof Promise ? key.then((k: unknown) => getIndex(value, [k], frame.engine)) : getIndex(value, [key], frame.engine);
      }),
    };
  }
  const indexes = indexList(node.index, compiler);
  return {
    waits: true,
    run: chain(owner, (frame, value) => {
      if (node.nullConditional && isNothing(value)) return null;
      const list = indexes.run(frame);
      return list instanceof Promise ? list.then((l: unknown[]) => getIndex(value, l, frame.engine)) : getIndex(value, list as unknown[], frame.engine);
    }),
  };
}

export function typeExpression(node: TypeExpressionAst): Expr {
  return { run: typeReader(node.typeName, node), waits: false };
}

/** [type]value; [void] gives nothing. */
export function castExpression(node: ConvertExpressionAst, compiler: Compiler): Expr {
  const child = compiler.expression(node.child);
  const type = typeReader(node.type.typeName, node.type);
  return {
    waits: child.waits,
    run: chain(child, (frame, value) => {
      const wanted = type(frame);
      if (wanted.definition.name === "System.Void") return automationNull;
      return convertTo(value === automationNull ? null : value, wanted, frame.engine);
    }),
  };
}

export function cannotApplyRef() {
  return runtimeError({ id: "NonExistingVariableReference", message: "[ref] cannot be applied to a variable that does not exist.", category: "InvalidOperation" });
}
