// Fills a class: properties, methods and constructors as members that run script.
import type { FunctionMemberAst, PropertyMemberAst, TypeDefinitionAst, TypeName } from "#grammar/tree.ts";
import type { Member, NetType } from "#dotnet/core/type.ts";

import { convertTo } from "../../convert/convert-to.ts";
import { fromNative, toNative } from "../../members/marshal.ts";
import type { Engine } from "../../pipeline/engine.ts";
import { automationNull } from "../../values/automation-null.ts";
import { after } from "../../values/maybe.ts";
import type { Maybe } from "../../values/maybe.ts";
import { resolveTypeName } from "../../types/resolve.ts";
import { constraintsOf } from "../constraints.ts";
import { Frame } from "../../pipeline/frame.ts";
import { nullPipe } from "../../pipeline/pipe.ts";
import { typeNotFound } from "../types.ts";
import { constructObject } from "./construct.ts";
import { initialValue, keepShape } from "./class-shape.ts";
import type { ClassShape } from "./class-shape.ts";
import { runMember } from "./run-member.ts";
import { fieldsOf } from "./script-type.ts";
import type { ScriptType } from "./script-type.ts";
import { interfaceProperties } from "./interface-properties.ts";
import { signatureText } from "./signature-text.ts";
import { withoutWaiting } from "../../pipeline/without-waiting.ts";

export function completeClass(node: TypeDefinitionAst, type: ScriptType, engine: Engine): void {
  const state = engine.state === engine.globalState ? null : engine.state;
  const members: Member[] = [];
  const shape: ClassShape = { node, type, properties: [], state };
  keepShape(shape);
  for (const member of node.members) {
    if (member.kind === "PropertyMember") members.push(property(member, shape, engine));
    else if (!member.isConstructor) members.push(method(member, shape, engine));
    else if (!member.isStatic) members.push(constructor(member, shape, engine));
  }
  if (!members.some(([text]) => text.startsWith("new("))) {
    members.push(["new()", () => {
      type.initialize();
      return constructObject(shape, null, []);
    }]);
  }
  members.push(...interfaceProperties(type, members));
  type.definition.members = members;
  type.definition.hidden = new Set(node.members.filter((m) => m.isHidden).map((m) => m.name.toLowerCase()));
  type.forgetMembers();
  const statics = shape.properties.filter((p) => p.node.isStatic);
  const first = node.members.find((m): m is FunctionMemberAst => m.kind === "FunctionMember" && m.isConstructor && m.isStatic);
  type.initializer = () => {
    for (const p of statics) type.statics.set(p.node.name.toLowerCase(), initialValue(p, engine));
    if (first) withoutWaiting(engine, () => runMember(engine, first, { self: undefined, args: [], state }));
  };
}

function typeOf(name: TypeName, engine: Engine, node: Parameters<typeof typeNotFound>[1]): NetType {
  const found = resolveTypeName(name, engine);
  if (!found) throw typeNotFound(name, node);
  return found;
}

function property(node: PropertyMemberAst, shape: ClassShape, engine: Engine): Member {
  const declared = node.propertyType ? typeOf(node.propertyType.typeName, engine, node.propertyType) : null;
  const key = node.name.toLowerCase();
  const checks = constraintsOf([...(node.propertyType ? [node.propertyType] : []), ...node.attributes], "property");
  const place = () => new Frame(engine, { state: engine.state, scope: engine.state.current, out: nullPipe, streams: engine.hostStreams });
  const signatureType = signatureText(declared, shape.type);
  const read = (held: unknown): unknown => (declared && signatureType !== "System.Object" ? toNative(held ?? null, declared) : (held ?? null));
  const accept = (given: unknown): unknown => {
    let value = declared && signatureType !== "System.Object" ? fromNative(given, declared) : given;
    for (const check of checks(place())) value = check.apply(value, node.name);
    return value;
  };
  shape.properties.push({
    node,
    type: declared,
    check(value) {
      let result = value;
      for (const check of checks(place())) result = check.apply(result, node.name);
      return result;
    },
  });
  const text = `${node.isStatic ? "static " : ""}${signatureType} ${node.name} {get;set;}`;
  if (node.isStatic) {
    return [
      text,
      () => {
        shape.type.initialize();
        return read(shape.type.statics.get(key));
      },
      (value: unknown) => {
        shape.type.initialize();
        shape.type.statics.set(key, accept(value));
      },
    ];
  }
  return [text, (self: object) => read(fieldsOf(self).get(key)), (self: object, value: unknown) => void fieldsOf(self).set(key, accept(value))];
}

/** Parameter types of a method or constructor, as written in its signature and for conversion. */
function parametersOf(node: FunctionMemberAst, shape: ClassShape, engine: Engine): { text: string; types: (NetType | null)[]; texts: string[] } {
  const types = node.parameters.map((p) => {
    const constraint = [...p.attributes].reverse().find((a) => a.kind === "TypeConstraint");
    return constraint ? typeOf(constraint.typeName, engine, constraint) : null;
  });
  const texts = types.map((type) => signatureText(type, shape.type));
  return { text: texts.map((t, i) => `${t} ${node.parameters[i]!.name.variablePath.userPath}`).join(", "), types, texts };
}

/** Arguments back in the engine's form. */
function received(given: unknown[], shape: { types: (NetType | null)[]; texts: string[] }, engine: Engine): unknown[] {
  return shape.types.map((type, i) => {
    if (!type) return given[i] ?? null;
    if (shape.texts[i] !== "System.Object") return fromNative(given[i], type);
    const value = given[i] ?? null;
    return value === null && !type.isValueType ? null : convertTo(value, type, engine);
  });
}

function method(node: FunctionMemberAst, shape: ClassShape, engine: Engine): Member {
  const parameters = parametersOf(node, shape, engine);
  const result = node.returnType ? typeOf(node.returnType.typeName, engine, node.returnType) : null;
  const isVoid = !result || result.definition.name === "System.Void";
  const text = `${node.isStatic ? "static " : ""}${isVoid ? "void" : signatureText(result, shape.type)} ${node.name}(${parameters.text})`;
  const finish = (value: unknown): unknown => {
    if (isVoid) return undefined;
    const converted = convertTo(value === automationNull || value === undefined ? null : value, result, engine);
    return signatureText(result, shape.type) === "System.Object" ? converted : toNative(converted, result);
  };
  if (node.isStatic) {
    return [
      text,
      (...args: unknown[]): Maybe<unknown> => {
        shape.type.initialize();
        return after(runMember(engine, node, { self: undefined, args: received(args, parameters, engine), state: shape.state }), finish);
      },
    ];
  }
  return [
    text,
    (self: unknown, ...args: unknown[]): Maybe<unknown> =>
      after(runMember(engine, node, { self, args: received(args, parameters, engine), state: shape.state }), finish),
  ];
}

function constructor(node: FunctionMemberAst, shape: ClassShape, engine: Engine): Member {
  const parameters = parametersOf(node, shape, engine);
  return [
    `new(${parameters.text})`,
    (...args: unknown[]) => {
      shape.type.initialize();
      return constructObject(shape, node, received(args, parameters, engine));
    },
  ];
}
