// Infers what an expression in the text gives, from literals, casts, assignments, declared types and values that can be read without running anything.
import type { Ast, CommandAst, ExpressionAst, HashtableAst, TypeName, VariableExpressionAst } from "#grammar/tree.ts";
import { typeNamed } from "#dotnet/core/type.ts";
import type { Engine } from "../pipeline/engine.ts";
import { resolveTypeName } from "../types/resolve.ts";
import { baseOf } from "../values/ps-object.ts";
import { getIndex } from "../members/indexing.ts";
import { attributeName } from "../bind/attributes.ts";
import { commandCalled } from "./command-of.ts";
import { classInText } from "./text-classes.ts";
import { assignmentsBefore } from "./text-variables.ts";
import { elements, inferType, membersOfAll, ofType, ofTypeName } from "./inferred.ts";
import type { Inferred } from "./inferred.ts";

/** Assignments that lead to each other must end somewhere. */
const DEEPEST = 12;

export class Inference {
  readonly engine: Engine;
  readonly root: Ast;
  #depth = 0;

  constructor(engine: Engine, root: Ast) {
    this.engine = engine;
    this.root = root;
  }

  of(node: Ast): Inferred[] {
    if (this.#depth >= DEEPEST) return [];
    this.#depth++;
    try {
      return this.#of(node);
    } catch {
      return [];
    } finally {
      this.#depth--;
    }
  }

  #of(node: Ast): Inferred[] {
    switch (node.kind) {
      case "StringConstantExpression":
      case "ExpandableStringExpression":
        return ofTypeName("System.String");
      case "ConstantExpression":
        return [{ kind: "value", value: this.engine.attributeReader.evaluate(node) }];
      case "VariableExpression":
        return this.#variable(node);
      case "TypeExpression":
        return this.#static(node.typeName);
      case "ConvertExpression":
        return this.#convert(node.type.typeName, node.child);
      case "AttributedExpression":
        return this.of(node.child);
      case "ParenExpression":
        return this.of(node.pipeline);
      case "SubExpression":
      case "ArrayExpression":
        return [{ kind: "list", items: node.subExpression.statements.flatMap((s) => this.of(s)) }];
      case "ArrayLiteral":
        return [{ kind: "list", items: node.elements.flatMap((e) => this.of(e)) }];
      case "Hashtable":
        return [this.#table(node, "table")];
      case "ScriptBlockExpression":
        return ofTypeName("System.Management.Automation.ScriptBlock");
      case "MemberExpression":
      case "InvokeMemberExpression":
        return this.#member(node);
      case "IndexExpression":
        return this.#index(node.target, node.index);
      case "BinaryExpression":
        return this.#binary(node.operator, node.left, node.right);
      case "UnaryExpression":
        return node.tokenKind === "Not" || node.tokenKind === "Exclaim" ? ofTypeName("System.Boolean") : this.of(node.child);
      case "TernaryExpression":
        return [...this.of(node.ifTrue), ...this.of(node.ifFalse)];
      case "CommandExpression":
        return this.of(node.expression);
      case "Pipeline":
        return this.upTo(node.pipelineElements, node.pipelineElements.length);
      case "AssignmentStatement":
        return this.of(node.right);
      default:
        return [];
    }
  }

  /** What comes out of the first `count` parts of a pipeline. */
  upTo(parts: readonly Ast[], count: number): Inferred[] {
    const last = parts[count - 1];
    if (!last) return [];
    return last.kind === "Command" ? this.#command(last, parts, count - 1) : this.of(last);
  }

  #static(name: TypeName): Inferred[] {
    const definition = classInText(name);
    if (definition) return [{ kind: "staticClass", definition }];
    const type = resolveTypeName(name, this.engine);
    return type ? [{ kind: "static", type }] : [];
  }

  #convert(name: TypeName, child: ExpressionAst): Inferred[] {
    const text = name.kind === "TypeName" ? name.name.toLowerCase() : "";
    if (child.kind === "Hashtable" && (text === "pscustomobject" || text === "ordered")) return [this.#table(child, text === "ordered" ? "table" : "custom")];
    return inferType(name, this.engine);
  }

  #table(node: HashtableAst, base: "custom" | "table"): Inferred {
    const properties = node.keyValuePairs.flatMap(({ key, value }) => (key.kind === "StringConstantExpression" ? [{ name: key.value, infer: () => this.of(value) }] : []));
    return { kind: "shape", base, properties };
  }

  #member(node: Extract<ExpressionAst, { kind: "MemberExpression" | "InvokeMemberExpression" }>): Inferred[] {
    if (node.member.kind !== "StringConstantExpression") return [];
    const name = node.member.value.toLowerCase();
    const target = this.of(node.expression);
    if (node.static && name === "new") return target.flatMap((t): Inferred[] => (t.kind === "static" ? ofType(t.type) : t.kind === "staticClass" ? [{ kind: "class", definition: t.definition }] : []));
    if (name === "exception" && isDollarUnder(node.expression)) {
      const types = enclosing(node, "CatchClause")?.catchTypes ?? [];
      if (types.length) return types.flatMap((t) => inferType(t.typeName, this.engine));
    }
    const member = membersOfAll(target, this.engine).find((m) => m.name.toLowerCase() === name);
    return member?.infer() ?? [];
  }

  #index(target: ExpressionAst, index: ExpressionAst): Inferred[] {
    const inferred = this.of(target);
    const key = index.kind === "StringConstantExpression" ? index.value : index.kind === "ConstantExpression" ? this.engine.attributeReader.evaluate(index) : undefined;
    return inferred.flatMap((one): Inferred[] => {
      if (one.kind === "value" && key !== undefined) {
        const value = getIndex(baseOf(one.value), [key], this.engine);
        return value === null || value instanceof Promise ? [] : [{ kind: "value", value }];
      }
      if (one.kind === "shape") return one.base === "table" ? (one.properties.find((p) => p.name.toLowerCase() === String(key).toLowerCase())?.infer() ?? []) : [];
      if (one.kind === "type" && one.type.definition.name === "System.String") return ofTypeName("System.Char");
      return one.kind === "type" || one.kind === "list" ? elements([one]) : [];
    });
  }

  #binary(operator: string, left: ExpressionAst, right: ExpressionAst): Inferred[] {
    if (/^(And|Or|Xor|Is|IsNot|[IC](eq|ne|gt|ge|lt|le|like|notlike|match|notmatch|contains|notcontains|in|notin))$/.test(operator)) return ofTypeName("System.Boolean");
    if (operator === "DotDot") return [{ kind: "list", items: ofTypeName("System.Int32") }];
    if (operator === "Format" || operator === "Join" || operator.endsWith("replace")) return ofTypeName("System.String");
    if (operator.endsWith("split")) return [{ kind: "list", items: ofTypeName("System.String") }];
    if (operator === "As" && right.kind === "TypeExpression") return inferType(right.typeName, this.engine);
    if (operator === "QuestionQuestion") return [...this.of(left), ...this.of(right)];
    // A value would be the operand itself, not the sum.
    return this.of(left).flatMap((one): Inferred[] => (one.kind === "value" ? this.#typeOnly(one.value) : [one]));
  }

  #typeOnly(value: unknown): Inferred[] {
    return typeof value === "number" ? ofType(typeNamed((value | 0) === value ? "System.Int32" : "System.Double")) : [{ kind: "value", value }];
  }

  // --- variables ---------------------------------------------------------------------------

  #variable(node: VariableExpressionAst): Inferred[] {
    const { name, drive, scope } = node.variablePath;
    const key = name.toLowerCase();
    if (drive === null && scope === null) {
      if (key === "_" || key === "psitem") return this.#dollarUnder(node);
      if (key === "this") {
        const definition = enclosing(node, "TypeDefinition");
        if (definition) return [{ kind: "class", definition }];
      }
      const written = assignmentsBefore(this.root, key, node.start).at(-1);
      if (written) {
        switch (written.kind) {
          case "typed":
            return inferType(written.type, this.engine);
          case "value":
            return this.of(written.value);
          case "element":
            return elements(this.of(written.value));
          case "unknown":
            return [];
        }
      }
    }
    const value = this.engine.getVariable(node.variablePath.userPath);
    return value === undefined || value === null ? [] : [{ kind: "value", value }];
  }

  #dollarUnder(node: Ast): Inferred[] {
    for (let up: Ast | null = node.parent, child: Ast = node; up; child = up, up = up.parent) {
      if (up.kind === "CatchClause" || up.kind === "TrapStatement") return ofTypeName("System.Management.Automation.ErrorRecord");
      if (up.kind === "SwitchStatement" && child !== up.condition) return elements(this.of(up.condition));
      if (up.kind === "ScriptBlockExpression") {
        const command = enclosing(up, "Command");
        const pipeline = command?.parent;
        if (command && pipeline?.kind === "Pipeline") {
          const index = pipeline.pipelineElements.indexOf(command);
          if (index > 0) return elements(this.upTo(pipeline.pipelineElements, index));
        }
      }
    }
    const value = this.engine.getVariable("_");
    return value === undefined || value === null ? [] : [{ kind: "value", value }];
  }

  // --- commands ----------------------------------------------------------------------------

  #command(node: CommandAst, parts: readonly Ast[], before: number): Inferred[] {
    const command = commandCalled(node, this.engine);
    if (!command) return [];
    const name = command.name.toLowerCase();
    const upstream = () => elements(this.upTo(parts, before));
    if (/^(where-object|sort-object|tee-object|get-unique)$/.test(name)) return upstream();
    if (name === "select-object") return this.#selected(node, upstream());
    if (name === "foreach-object") return node.commandElements.flatMap((e) => (e.kind === "ScriptBlockExpression" ? (e.scriptBlock.endBlock?.statements ?? []).flatMap((s) => this.of(s)) : []));
    if (name === "new-object") return this.#newObject(node);
    if (command.kind === "Cmdlet") return (command.definition.output ?? []).flatMap(ofTypeName);
    if (!("block" in command)) return [];
    const block = command.block;
    const declared = (block.tree.paramBlock?.attributes ?? []).filter((a) => attributeName(a) === "outputtype").flatMap((a) => a.positionalArguments);
    return declared.flatMap((argument) => {
      if (argument.kind === "TypeExpression") return inferType(argument.typeName, this.engine);
      return argument.kind === "StringConstantExpression" ? ofTypeName(argument.value) : [];
    });
  }

  /** Select-Object with plain property names gives objects of just these. */
  #selected(node: CommandAst, upstream: Inferred[]): Inferred[] {
    const first = node.commandElements[1];
    const second = node.commandElements[2];
    const list = first?.kind === "CommandParameter" && /^p/i.test(first.parameterName) ? second : first;
    const names = list?.kind === "ArrayLiteral" ? list.elements : list ? [list] : [];
    const properties = names.flatMap((n) => (n.kind === "StringConstantExpression" && !/[*?[]/.test(n.value) ? [n.value] : []));
    if (!properties.length || properties.length !== names.length) return upstream;
    const known = membersOfAll(upstream, this.engine);
    return [{
      kind: "shape",
      base: "custom",
      properties: properties.map((name) => {
        const member = known.find((m) => m.name.toLowerCase() === name.toLowerCase());
        return { name: member?.name ?? name, infer: () => member?.infer() ?? [] };
      }),
    }];
  }

  #newObject(node: CommandAst): Inferred[] {
    const name = node.commandElements.find((e, i) => i > 0 && e.kind === "StringConstantExpression");
    return name?.kind === "StringConstantExpression" ? ofTypeName(name.value).concat(ofTypeName(`System.${name.value}`)) : [];
  }
}

function isDollarUnder(node: Ast): boolean {
  return node.kind === "VariableExpression" && /^(_|psitem)$/i.test(node.variablePath.userPath);
}

/** The nearest node of a kind above. */
export function enclosing<K extends Ast["kind"]>(node: Ast, kind: K): Extract<Ast, { kind: K }> | null {
  for (let up = node.parent; up; up = up.parent) if (up.kind === kind) return up as Extract<Ast, { kind: K }>;
  return null;
}
