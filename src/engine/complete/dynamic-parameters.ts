// The parameters that a command has only with certain arguments, for completion.
import type { Ast } from "#grammar/tree.ts";
import { parameterOf } from "../bind/cmdlet-metadata.ts";
import type { Parameter } from "../bind/metadata.ts";
import type { Command } from "../commands.ts";
import type { Engine } from "../pipeline/engine.ts";
import type { RuntimeParameter } from "../pipeline/dynamic-parameters.ts";
import { isDictionaryLike } from "#dotnet/core/sequence.ts";
import { ScriptBlock } from "../script-block.ts";

import type { Maybe } from "../values/maybe.ts";
import { baseOf } from "../values/ps-object.ts";
import type { CallView } from "./call-view.ts";
import { constantOf } from "./constant-value.ts";

/** Empty when there are none, and when finding them fails. */
export function dynamicParametersOf(command: Command, view: CallView, engine: Engine): Maybe<Parameter[]> {
  const bound = boundConstants(view, engine);
  try {
    if (command.kind === "Cmdlet") {
      const found = command.definition.dynamicParameters?.(bound, engine);
      return Object.entries(found ?? {}).map(([name, definition]) => ({ ...parameterOf(name, definition), dynamic: true }));
    }
    if (command.kind === "Alias" || !command.block.tree.dynamicParamBlock) return [];
    const output = engine.invoke(dynamicBlock(command.block), { variables: bound });
    return output instanceof Promise ? output.then(parametersIn, () => []) : parametersIn(output);
  } catch {
    return [];
  }
}

/** Values of the arguments that can be read without running anything. */
export function boundConstants(view: CallView, engine: Engine): Map<string, unknown> {
  const values = new Map<string, unknown>();
  for (const { parameter, value } of view.bound) {
    if (!value) values.set(parameter.name, parameter.isSwitch ? true : null);
    else values.set(parameter.name, constantOf(value, engine));
  }
  return values;
}

const blocks = new WeakMap<Ast, ScriptBlock>();

/** The dynamicparam block as a block of its own, whose body runs with the bound values as variables. */
function dynamicBlock(block: ScriptBlock): ScriptBlock {
  const { tree } = block;
  let made = blocks.get(tree);
  if (!made) {
    const body = { ...tree.dynamicParamBlock!, blockKind: "End" as const };
    made = new ScriptBlock({ ...tree, paramBlock: null, dynamicParamBlock: null, beginBlock: null, processBlock: null, endBlock: body, cleanBlock: null }, { module: block.module });
    blocks.set(tree, made);
  }
  return made;
}

function parametersIn(output: unknown[]): Parameter[] {
  return output.flatMap((value) => {
    const table = baseOf(value);
    if (!isDictionaryLike(table)) return [];
    return [...table.values()].flatMap((entry) => {
      const parameter = baseOf(entry);
      return typeof parameter === "object" && parameter !== null && "toParameter" in parameter ? [(parameter as RuntimeParameter).toParameter()] : [];
    });
  });
}

