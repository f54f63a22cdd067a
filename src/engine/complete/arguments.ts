// Completes an argument of a command: finds the parameter it is for and asks for that parameter's values.
import type { Ast, CommandAst, ExpressionAst } from "#grammar/tree.ts";
import { astObject } from "../language/ast-object.ts";
import { after } from "../values/maybe.ts";
import type { Maybe } from "../values/maybe.ts";
import { nativeCompleter, runNativeCompleter } from "./argument-completers.ts";
import { viewCall } from "./call-view.ts";
import type { CallView } from "./call-view.ts";
import { commandCalled, commandNameOf, metadataOf } from "./command-of.ts";
import { unquoted } from "./completion-item.ts";
import { boundConstants, dynamicParametersOf } from "./dynamic-parameters.ts";
import { completeFiles } from "./file-names.ts";
import { completeValue } from "./parameter-values.ts";
import type { ValueWord } from "./parameter-values.ts";
import type { Answer, Place } from "./place.ts";

/** What is typed of the argument: the part at the cursor when it is a list. */
interface Typed extends ValueWord {
  start: number;
  length: number;
}

export function completeArgument(command: CommandAst, place: Place): Maybe<Answer> {
  const { engine } = place;
  const name = commandNameOf(command);
  const called = commandCalled(command, engine);
  const metadata = metadataOf(called, engine);
  const typed = typedAt(place);
  const answer: Answer = { start: typed.start, length: typed.length, matches: [] };
  const files = () => ({ ...answer, matches: completeFiles(typed, engine), final: true });
  if (!called || !metadata) {
    const native = name === null ? null : nativeCompleter(engine, name);
    if (!native) return typed.word ? files() : { ...answer, final: true };
    const args = [typed.raw, astObject(trimmed(command, place)), place.cursor];
    return after(runNativeCompleter(native, args, engine), (matches) => ({ ...answer, matches, final: true }));
  }
  const look = (parameters: typeof metadata.parameters): CallView => viewCall(command, { metadata, parameters, cursor: place.cursor, typing: null });
  return after(dynamicParametersOf(called, look(metadata.parameters), engine), (dynamic) => {
    const view = look([...metadata.parameters, ...dynamic]);
    const parameter = view.target;
    if (!parameter) return typed.word ? files() : { ...answer, final: true };
    const bound = boundConstants(view, engine);
    const request = { command: called, node: command, parameter, bound, typed, place };
    return after(completeValue(request), ({ matches, final }) => {
      if (matches.length || final || !typed.word) return { ...answer, matches, final: true };
      return { ...answer, matches: completeFiles({ ...typed, literal: parameter.name === "LiteralPath" }, engine), final: true };
    });
  });
}

/** The command up to the cursor, without blanks at its end. */
function trimmed(command: CommandAst, place: Place): Ast {
  return { ...command, end: Math.min(command.end, place.cursor) };
}

function typedAt(place: Place): Typed {
  const { at, cursor, text } = place;
  if (!at || at.kind === "Comma" || (at.kind === "Parameter" && at.usedColon)) return { start: cursor, length: 0, word: "", quote: "", raw: "" };
  let start = at.start;
  let { end } = at;
  // A word with dots and slashes may be several tokens: it goes as far as the node does.
  const node = place.path.findLast((n): n is ExpressionAst => n.start <= at.start && n.end >= at.end && /^(StringConstant|ExpandableString)Expression$/.test(n.kind));
  if (node) {
    start = node.start;
    end = node.end;
  }
  const raw = text.slice(start, cursor);
  return { start, length: end - start, raw: end === cursor ? raw : text.slice(start, Math.max(cursor, start)), ...unquoted(raw) };
}
