// Makes an object of a script class: property defaults from the most derived class up, then the constructors from the base down.
import type { BaseCtorInvokeMemberExpressionAst, FunctionMemberAst } from "#grammar/tree.ts";
import { NetException } from "#dotnet/core/exception.ts";
import type { NetType } from "#dotnet/core/type.ts";
import { construct } from "../../members/invoke.ts";
import { chooseOverload } from "../../members/overloads.ts";
import { Frame } from "../../pipeline/frame.ts";
import { nullPipe } from "../../pipeline/pipe.ts";
import { withoutWaiting } from "../../pipeline/without-waiting.ts";
import { Layout } from "../../scope/layout.ts";
import { Scope } from "../../scope/scope.ts";
import { after } from "../../values/maybe.ts";
import type { Maybe } from "../../values/maybe.ts";
import { automationNull } from "../../values/automation-null.ts";
import { all } from "../compiler.ts";
import { compiler } from "../compile.ts";
import { initialValue, shapeOf } from "./class-shape.ts";
import type { ClassShape } from "./class-shape.ts";
import { runMember } from "./run-member.ts";
import { fieldsOf, ScriptObject, ScriptType } from "./script-type.ts";

/** What one class of the chain adds while the object is made. */
interface Building {
  /** The type asked for. */
  readonly type: ScriptType;
  /** Property values, the most derived class's first. */
  readonly fields: Map<string, unknown>;
}

export function constructObject(shape: ClassShape, constructor: FunctionMemberAst | null, args: unknown[]): Maybe<unknown> {
  return build(shape, constructor, args, { type: shape.type, fields: new Map() });
}

function build(shape: ClassShape, constructor: FunctionMemberAst | null, args: unknown[], building: Building): Maybe<object> {
  const { engine, parentType } = shape.type;
  for (const property of shape.properties) {
    const { node } = property;
    const key = node.name.toLowerCase();
    if (!node.isStatic && !building.fields.has(key)) building.fields.set(key, initialValue(property, engine));
  }
  return after(baseArguments(shape, constructor, args), (given) =>
    after(baseObject(parentType, given, building), (self) => {
      if (!constructor) return self;
      return after(runMember(engine, constructor, { self, args, state: shape.state }), () => self);
    }),
  );
}

/** The object as the base class leaves it. */
function baseObject(parent: NetType, args: unknown[], building: Building): Maybe<object> {
  if (parent instanceof ScriptType) {
    const shape = shapeOf(parent);
    const constructors = shape.node.members.filter((m): m is FunctionMemberAst => m.kind === "FunctionMember" && m.isConstructor && !m.isStatic);
    const choice = chooseOverload("new", parent.constructors, args);
    const index = parent.constructors.indexOf(choice.info);
    const converted = args;
    return build(shape, constructors[index] ?? null, converted, building);
  }
  const finish = (self: object): object => {
    const fields = fieldsOf(self);
    for (const [key, value] of building.fields) fields.set(key, value);
    return self;
  };
  // An abstract class without constructors of its own (System.Attribute) leaves nothing but the script's part.
  if (parent.definition.name === "System.Object" || (parent.definition.abstract && parent.constructors.length === 0)) return finish(ScriptObject.of(building.type));
  return after(construct(parent, args, building.type.engine), (made) => {
    const self = made as object;
    if (self instanceof NetException) {
      const inner = new NetException(building.type, self.message, self.innerException);
      for (const [key, value] of self.fields) inner.fields.set(key, value);
      return finish(withOwnText(inner, building.type));
    }
    // The object of the .NET class stays what it is and says it is of the script's class.
    Object.defineProperty(self, "netType", { get: () => building.type });
    return finish(withOwnText(self, building.type));
  });
}

/** Texts made of the object come from the class's ToString, where it has one; inside of that the .NET class's is meant. */
function withOwnText(self: object, type: ScriptType): object {
  const own = type.member("ToString", "instance")?.overloads.find((o) => o.declaringType instanceof ScriptType && o.signature.parameters.length === 0);
  if (!own) return self;
  const plain = (self as { toText?: (culture: unknown) => string }).toText;
  let running = false;
  Object.defineProperty(self, "toText", {
    value(culture: unknown): string {
      if (running) return plain?.call(self, culture) ?? type.fullName;
      running = true;
      try {
        const text = withoutWaiting(type.engine, () => own.run.call(type, self));
        return typeof text === "string" ? text : "";
      } finally {
        running = false;
      }
    },
  });
  return self;
}

/** The values in `: base(...)`, computed with the constructor's parameters. */
function baseArguments(shape: ClassShape, constructor: FunctionMemberAst | null, args: unknown[]): Maybe<unknown[]> {
  const call = constructor && baseCall(constructor);
  if (!call || !constructor || call.arguments.length === 0) return [];
  const { engine } = shape.type;
  const state = shape.state ?? engine.globalState;
  const scope = new Scope(state.current, new Layout());
  constructor.parameters.forEach((p, i) => scope.write(p.name.variablePath.userPath.toLowerCase(), p.name.variablePath.userPath, args[i] ?? null));
  const frame = new Frame(engine, { state, scope, out: nullPipe, streams: engine.frame?.streams ?? engine.hostStreams });
  const old = state.current;
  state.current = scope;
  const restore = (values: unknown[]): unknown[] => {
    state.current = old;
    return values.map((v) => (v === automationNull ? null : v));
  };
  try {
    return after(all(call.arguments.map((a) => compiler.expression(a)))(frame), restore);
  } catch (thrown) {
    state.current = old;
    throw thrown;
  }
}

function baseCall(constructor: FunctionMemberAst): BaseCtorInvokeMemberExpressionAst | null {
  const [first] = constructor.body.endBlock?.statements ?? [];
  if (first?.kind === "CommandExpression" && first.expression.kind === "BaseCtorInvokeMemberExpression") return first.expression;
  if (first?.kind === "Pipeline") {
    const [element] = first.pipelineElements;
    if (element?.kind === "CommandExpression" && element.expression.kind === "BaseCtorInvokeMemberExpression") return element.expression;
  }
  return null;
}
