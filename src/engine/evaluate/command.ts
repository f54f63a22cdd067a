// One command of a pipeline: what its name means, its arguments, and the processor that runs it.
import type { CommandAst, CommandElementAst } from "#grammar/tree.ts";
import type { Argument } from "../bind/argument.ts";
import type { Command } from "../commands.ts";
import { TerminatingError, runtimeError } from "../errors/error-record.ts";
import { InvocationInfo } from "../errors/invocation-info.ts";
import { CmdletProcessor } from "../pipeline/cmdlet-processor.ts";
import { CommandInfo, commandInfoOf } from "../pipeline/command-info.ts";
import type { Engine } from "../pipeline/engine.ts";
import type { Frame } from "../pipeline/frame.ts";
import type { Processor } from "../pipeline/processor.ts";
import { ScriptProcessor } from "../pipeline/script-processor.ts";
import type { Streams } from "../pipeline/streams.ts";
import { ScriptBlock } from "../script-block.ts";
import type { SessionState } from "../scope/session-state.ts";
import { ScriptModule } from "../modules/script-module.ts";
import { after } from "../values/maybe.ts";
import type { Maybe } from "../values/maybe.ts";
import { baseOf } from "../values/ps-object.ts";
import { textOf } from "../values/text.ts";
import { argumentList } from "./arguments.ts";
import type { Compiler } from "./compiler.ts";

export type Stage = (frame: Frame) => Maybe<Processor>;

export function commandStage(node: CommandAst, compiler: Compiler): Stage {
  const [first, ...rest] = node.commandElements;
  const args = argumentList(rest, compiler);
  const find = commandFinder(first!, node, compiler);
  const dot = node.invocationOperator === "Dot";
  const operator = dot ? "." : node.invocationOperator === "Ampersand" ? "&" : null;
  const asMethod = calledAsMethod(node);
  const make = (frame: Frame, found: Found, list: Argument[]): Processor => {
    if (asMethod && found.command.kind !== "Alias" && frame.engine.strictMode() >= 2) throw calledWithParentheses(node);
    if (found.module) return inModule(frame.engine, found.module, { name: "", arguments: list, node, dot, streams: frame.streams });
    return makeProcessor(frame.engine, found.command, { name: operator ?? found.name, arguments: list, node, dot, streams: frame.streams });
  };
  const build = (frame: Frame, list: Argument[]): Maybe<Processor> => {
    const found = find(frame);
    return found instanceof Promise ? found.then((f) => make(frame, f, list)) : make(frame, found, list);
  };
  return (frame) => {
    const list = args(frame);
    return list instanceof Promise ? list.then((l) => build(frame, l)) : build(frame, list);
  };
}

interface Found {
  command: Command;
  /** As typed. */
  name: string;
  /** `& $module ...`: the command is the first argument, and runs in there. */
  module?: ScriptModule;
}

/** `f(1, 2)`: the name with a list in parentheses close behind it. */
function calledAsMethod(node: CommandAst): boolean {
  const [name, argument, ...others] = node.commandElements;
  return name?.kind === "StringConstantExpression" && argument?.kind === "ParenExpression" && !others.length && argument.start === name.end && node.invocationOperator === "Unknown";
}

function calledWithParentheses(node: CommandAst) {
  const error = runtimeError({
    id: "StrictModeFunctionCallWithParens",
    message: "The function or command was called as if it were a method. Parameters should be separated by spaces. For information about parameters, see the about_Parameters Help topic.",
    category: "InvalidOperation",
  });
  error.record.invocation = new InvocationInfo(null, "", node);
  return error;
}

/** `& $module { }` and `& $module Name`: the command as the module sees it. */
function inModule(engine: Engine, module: ScriptModule, call: CommandCall & { node: CommandAst }): Processor {
  const [first, ...rest] = call.arguments;
  if (!first || first.kind === "named") throw badCommand(call.node);
  const { state } = engine;
  engine.state = module.state;
  try {
    const { command, name } = commandOf(first.value, engine, call.node);
    const { block } = command as { block?: ScriptBlock };
    const inside: Command = command.kind === "Script" ? { ...command, block: new ScriptBlock(block!.tree, { definition: block!.definition, module: module.state, file: block!.file }) } : command;
    return makeProcessor(engine, inside, { ...call, name, arguments: rest });
  } finally {
    engine.state = state;
  }
}

/** Looks a constant name up once, until commands change. */
function commandFinder(first: CommandElementAst | undefined, node: CommandAst, compiler: Compiler): (frame: Frame) => Maybe<Found> {
  // Redirections alone, `> file`: nothing runs, but the file is made.
  if (!first) return ({ engine }) => ({ command: { kind: "Script", name: "", block: engine.parse("") }, name: "" });
  if (first.kind === "StringConstantExpression") {
    const name = first.value;
    if (!name) {
      return () => {
        throw badCommand(node);
      };
    }
    let found: Found | null = null;
    let version = -1;
    let state: SessionState | null = null;
    return ({ engine }) => {
      if (found && version === engine.commandVersion && state === engine.state) return found;
      const command = lookUp(engine, name, node);
      version = engine.commandVersion;
      state = engine.state;
      // A script file may change between two calls.
      found = command.kind === "ExternalScript" ? null : { command, name };
      return found ?? { command, name };
    };
  }
  const expr = compiler.expression(first as Exclude<CommandElementAst, { kind: "CommandParameter" }>);
  return (frame) => after(expr.run(frame), (value) => commandOf(value, frame.engine, node));
}

/** Stands where a module was named: the command comes after it. */
const NO_COMMAND: Command = { kind: "Alias", name: "", definition: "", options: [], description: "", module: null };

/** Where the operator stands, errors name it, not the command. */
function lookUp(engine: Engine, name: string, node: CommandAst): Command {
  const [first] = node.commandElements;
  try {
    return engine.findCommand(name, first!);
  } catch (thrown) {
    if (node.invocationOperator !== "Unknown" && thrown instanceof TerminatingError) {
      thrown.record.invocation = new InvocationInfo(null, node.invocationOperator === "Dot" ? "." : "&", first!);
    }
    throw thrown;
  }
}

/** What `& $value` runs: a script block, a command object, or a name. */
function commandOf(value: unknown, engine: Engine, node: CommandAst): Found {
  const base = baseOf(value);
  if (base instanceof ScriptModule) return { command: NO_COMMAND, name: base.name, module: base };
  if (base instanceof ScriptBlock) return { command: { kind: "Script", name: "", block: base }, name: "" };
  if (base instanceof CommandInfo) {
    const { command } = base;
    return { command: command.kind === "Alias" ? engine.findCommand(command.name, node.commandElements[0]!) : command, name: command.name };
  }
  if (base === null || base === undefined) throw badCommand(node);
  const name = textOf(base, engine);
  if (!name) throw badCommand(node);
  return { command: engine.findCommand(name, node.commandElements[0]!), name };
}

function badCommand(node: CommandAst) {
  const error = runtimeError({
    id: "BadExpression",
    message: "The expression after '" + (node.invocationOperator === "Dot" ? "." : "&") + "' in a pipeline element produced an object that was not valid. It must result in a command name, a script block, or a CommandInfo object.",
    category: "InvalidOperation",
  });
  error.record.invocation = new InvocationInfo(null, "", node);
  return error;
}

export interface CommandCall {
  /** As typed. */
  name: string;
  arguments: readonly Argument[];
  node: CommandAst | null;
  /** Dot sourced: no scope of its own. */
  dot: boolean;
  streams: Streams;
}

export function makeProcessor(engine: Engine, command: Command, call: CommandCall): Processor {
  const invocation = new InvocationInfo(commandInfoOf(command), call.name, call.node);
  switch (command.kind) {
    case "Cmdlet":
      return new CmdletProcessor(engine, command.definition, { invocation, arguments: call.arguments, streams: call.streams });
    case "Alias":
      return makeProcessor(engine, engine.findCommand(command.definition, call.node), call);
    default:
      return new ScriptProcessor(engine, {
        block: command.block,
        name: command.kind === "Script" ? null : command.name,
        invocation,
        arguments: call.arguments,
        streams: call.streams,
        newScope: !call.dot,
        isFile: command.kind === "ExternalScript",
      });
  }
}
