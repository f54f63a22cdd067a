// Completers that scripts give: registered ones (Register-ArgumentCompleter) and those of [ArgumentCompleter()].
import type { CommandAst } from "#grammar/tree.ts";
import type { Hashtable } from "#dotnet/types/hashtable.ts";
import { hashLiteral } from "#dotnet/types/hashtable.ts";
import { NetType } from "#dotnet/core/type.ts";
import { TerminatingError } from "../errors/error-record.ts";
import { astObject } from "../language/ast-object.ts";
import { construct, invokeMethod } from "../members/invoke.ts";
import type { Engine } from "../pipeline/engine.ts";
import { invokeBlock } from "../pipeline/invoke-block.ts";
import { nullPipe } from "../pipeline/pipe.ts";
import type { Streams } from "../pipeline/streams.ts";
import type { ScriptBlock } from "../script-block.ts";
import type { Completion } from "../services.ts";
import type { Session } from "../session.ts";
import { elementsOf } from "../values/enumerate.ts";
import { after } from "../values/maybe.ts";
import type { Maybe } from "../values/maybe.ts";
import { baseOf } from "../values/ps-object.ts";
import { textOf } from "../values/text.ts";
import { item } from "./completion-item.ts";
import { CompletionResult } from "./completion-result.ts";

export interface Completers {
  /** By "command:parameter", or "parameter" for every command; lower case. */
  parameters: Map<string, ScriptBlock>;
  native: Map<string, ScriptBlock>;
}

const ofSession = new WeakMap<Session, Completers>();

export function completersOf(session: Session): Completers {
  let found = ofSession.get(session);
  if (!found) ofSession.set(session, (found = { parameters: new Map(), native: new Map() }));
  return found;
}

/** Later registrations replace earlier ones. `commands` empty: the parameter name of any command. */
export function registerCompleter(session: Session, block: ScriptBlock, names: { commands: readonly string[]; parameter: string }): void {
  const { parameters } = completersOf(session);
  const parameter = names.parameter.toLowerCase();
  if (!names.commands.length) parameters.set(parameter, block);
  for (const command of names.commands) parameters.set(`${command.toLowerCase()}:${parameter}`, block);
}

export function registerNativeCompleter(session: Session, block: ScriptBlock, commands: readonly string[]): void {
  for (const command of commands) completersOf(session).native.set(command.toLowerCase(), block);
}

export function registeredCompleter(session: Session, command: string, parameter: string): ScriptBlock | null {
  const found = ofSession.get(session)?.parameters;
  return found?.get(`${command.toLowerCase()}:${parameter.toLowerCase()}`) ?? found?.get(parameter.toLowerCase()) ?? null;
}

export function nativeCompleter(session: Session, command: string): ScriptBlock | null {
  const found = ofSession.get(session)?.native;
  return found?.get(command.toLowerCase()) ?? found?.get("") ?? null;
}

export interface CompleterCall {
  engine: Engine;
  command: string;
  parameter: string;
  /** As typed, its quotes closed. */
  word: string;
  node: CommandAst;
  bound: ReadonlyMap<string, unknown>;
}

/** Runs a script block, or CompleteArgument of a class that implements IArgumentCompleter. A completer that fails gives nothing; its error lands in $Error. */
export function runCompleter(completer: ScriptBlock | NetType, call: CompleterCall): Maybe<Completion[]> {
  const { engine } = call;
  const args = [call.command, call.parameter, call.word, astObject(call.node), tableOf(call.bound)];
  if (completer instanceof NetType) {
    return guarded(engine, () => after(construct(completer, [], engine), (made) => after(invokeMethod(made, "CompleteArgument", args, engine), (result) => elementsOf(baseOf(result)) ?? [result])));
  }
  return runBlock(completer, args, engine);
}

export function runNativeCompleter(block: ScriptBlock, args: unknown[], engine: Engine): Maybe<Completion[]> {
  return runBlock(block, args, engine);
}

function runBlock(block: ScriptBlock, args: unknown[], engine: Engine): Maybe<Completion[]> {
  const streams: Streams = { error: nullPipe, warning: nullPipe, verbose: nullPipe, debug: nullPipe, information: nullPipe, watchers: [] };
  return guarded(engine, () => invokeBlock(engine, block, { args, streams }));
}

function guarded(engine: Engine, action: () => Maybe<unknown[]>): Maybe<Completion[]> {
  const { propagate } = engine;
  const settle = (): void => {
    engine.propagate = propagate;
  };
  const fail = (thrown: unknown): Completion[] => {
    settle();
    if (thrown instanceof TerminatingError) engine.noteError(thrown);
    return [];
  };
  try {
    engine.propagate = true;
    const output = action();
    if (output instanceof Promise) {
      return output.then((items) => {
        settle();
        return completionsOf(items, engine);
      }, fail);
    }
    settle();
    return completionsOf(output, engine);
  } catch (thrown) {
    return fail(thrown);
  }
}

function tableOf(bound: ReadonlyMap<string, unknown>): Hashtable {
  const table = hashLiteral();
  for (const [name, value] of bound) table.set(name, value);
  return table;
}

/** A $null among the results spoils them all (golden session-complete-values, "an ArgumentCompleter that returns numbers and null"). */
function completionsOf(output: readonly unknown[], engine: Engine): Completion[] {
  const values = output.flatMap((value) => elementsOf(baseOf(value)) ?? [value]);
  if (values.some((value) => value === null || value === undefined)) return [];
  return values.map((value) => {
    const base = baseOf(value);
    return base instanceof CompletionResult ? base.completion : item("Text", textOf(value, engine));
  });
}
