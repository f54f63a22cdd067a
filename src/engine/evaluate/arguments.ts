// The arguments of a command as written: values, parameters, splatted variables.
import type { CommandElementAst, CommandParameterAst, ExpressionAst, VariableExpressionAst } from "#grammar/tree.ts";
import { toText } from "#dotnet/core/format.ts";
import { isDictionaryLike } from "#dotnet/core/sequence.ts";
import type { Argument } from "../bind/argument.ts";
import { literalValue } from "../convert/number-text.ts";
import type { Frame } from "../pipeline/frame.ts";
import { elementsOf } from "../values/enumerate.ts";
import { baseOf, writtenNumber } from "../values/ps-object.ts";
import { textOf } from "../values/text.ts";
import type { Compiler } from "./compiler.ts";
import { variableReader } from "./variables.ts";

/** Adds its arguments to the list; answers a promise when it had to wait. */
type Part = (frame: Frame, into: Argument[]) => void | Promise<void>;

export function argumentList(elements: readonly CommandElementAst[], compiler: Compiler): (frame: Frame) => Argument[] | Promise<Argument[]> {
  let dashes = false;
  const parts: Part[] = [];
  for (const element of elements) {
    if (!dashes && element.kind === "CommandParameter" && element.parameterName === "-") {
      dashes = true;
      continue;
    }
    if (!dashes && element.kind === "StringConstantExpression" && element.value === "--" && element.stringConstantType === "BareWord") {
      dashes = true;
      continue;
    }
    parts.push(partOf(element, dashes, compiler));
  }
  const resume = async (frame: Frame, into: Argument[], from: { index: number; pending: Promise<void> }): Promise<Argument[]> => {
    await from.pending;
    for (let i = from.index; i < parts.length; i++) {
      const pending = parts[i]!(frame, into);
      if (pending) await pending;
    }
    return into;
  };
  return (frame) => {
    const list: Argument[] = [];
    for (let i = 0; i < parts.length; i++) {
      const pending = parts[i]!(frame, list);
      if (pending) return resume(frame, list, { index: i + 1, pending });
    }
    return list;
  };
}

function partOf(element: CommandElementAst, afterDashes: boolean, compiler: Compiler): Part {
  if (element.kind === "CommandParameter") {
    if (afterDashes) {
      const text = element.source.text.slice(element.start, element.end);
      return (_, into) => void into.push({ kind: "positional", value: text, node: element, afterDashes: true });
    }
    return namedPart(element, compiler);
  }
  if (element.kind === "VariableExpression" && element.splatted) return splatPart(element);
  const run = argumentReader(element, compiler);
  const dashes = afterDashes ? { afterDashes: true } : {};
  return (frame, into) => {
    const value = run(frame);
    if (value instanceof Promise) return value.then((v: unknown) => void into.push({ kind: "positional", value: v, node: element, ...dashes }));
    into.push(afterDashes ? { kind: "positional", value, node: element, afterDashes: true } : { kind: "positional", value, node: element });
  };
}

/** A number remembers how it was written, when nobody would write it that way again: `Write-Host 1.50` shows 1.50. */
function argumentReader(node: ExpressionAst, compiler: Compiler): (frame: Frame) => unknown {
  const { run } = compiler.expression(node);
  if (node.kind !== "ConstantExpression" || node.value === true) return run;
  const value = literalValue(node.value);
  const written = node.source.text.slice(node.start, node.end);
  return written === toText(value) ? run : () => writtenNumber(value, written);
}

function namedPart(node: CommandParameterAst, compiler: Compiler): Part {
  const name = node.parameterName;
  const written = node.source.text.slice(node.start, node.end);
  if (!node.argument) {
    const colon = written.endsWith(":");
    return (_, into) => void into.push({ kind: "named", name, colon, hasValue: false, value: undefined, node, text: colon ? `-${name}:` : `-${name}` });
  }
  const run = argumentReader(node.argument, compiler);
  const valueNode = node.argument;
  return (frame, into) => {
    const value = run(frame);
    const put = (v: unknown) => void into.push({ kind: "named", name, colon: true, hasValue: true, value: v, node, valueNode, text: `-${name}:` });
    return value instanceof Promise ? value.then(put) : put(value);
  };
}

/** @table gives named arguments, @list positional ones; @args keeps the parameter names it was called with. */
function splatPart(node: VariableExpressionAst): Part {
  const read = variableReader(node.variablePath, node);
  const keepsNames = node.variablePath.name.toLowerCase() === "args";
  return (frame, into) => {
    const given = read(frame);
    const value = baseOf(given);
    if (isDictionaryLike(value)) {
      for (const [key, item] of value.entries()) into.push(splatted(textOf(key, frame.engine), item, node));
      return;
    }
    const items = typeof value === "string" ? [...value] : (elementsOf(value) ?? [value]);
    for (const item of items) {
      const text = keepsNames && typeof item === "string" ? /^-([A-Za-z_?][^:]*)(:?)$/.exec(item) : null;
      if (text) into.push({ kind: "named", name: text[1]!, colon: text[2] === ":", hasValue: false, value: undefined, node, text: item as string });
      else into.push({ kind: "positional", value: item, node, splatted: true });
    }
  };
}

function splatted(name: string, value: unknown, node: VariableExpressionAst): Argument {
  return { kind: "named", name, colon: true, hasValue: true, value, node, splatted: true, text: `-${name}:` };
}
