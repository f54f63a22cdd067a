// The .NET side of completion: CommandCompletion with CompleteInput, and CompletionResult.
import type { EnumValue } from "#dotnet/core/enum.ts";
import { enumNamed, enumText } from "#dotnet/core/enum.ts";
import { NetException } from "#dotnet/core/exception.ts";
import { defineType, findType, typeNamed } from "#dotnet/core/type.ts";
import { tuple } from "#dotnet/core/tuple.ts";
import { parse } from "#grammar/parse.ts";
import { astObject } from "../language/ast-object.ts";
import { runningEngine } from "../pipeline/running.ts";
import type { CompletionKind } from "../services.ts";
import { ScriptExtent } from "../types/parse-error-info.ts";
import { after } from "../values/maybe.ts";
import type { Maybe } from "../values/maybe.ts";
import { completeInput } from "./complete.ts";
import { COMMAND_COMPLETION, COMPLETION_RESULT, CommandCompletion, CompletionResult } from "./completion-result.ts";
import { item } from "./completion-item.ts";

const SMA = "System.Management.Automation";
const KIND = `${SMA}.CompletionResultType`;

/** What TabExpansion2 and CommandCompletion.CompleteInput give; arguments out of range throw as .NET does. */
export function commandCompletion(text: string, cursor: number): Maybe<CommandCompletion> {
  if (cursor < 0 || cursor > text.length) {
    throw new NetException("System.ArgumentException", "The cursor index is not within the input string.");
  }
  return after(completeInput(runningEngine(), text, cursor), (answer) => new CommandCompletion(answer));
}

function kindNamed(value: unknown): CompletionKind {
  return enumText(value as EnumValue) as CompletionKind;
}

export default [
  defineType({ name: `${SMA}.IArgumentCompleter`, kind: "interface" }),
  defineType({ name: `${SMA}.IValidateSetValuesGenerator`, kind: "interface" }),
  defineType({
    name: COMPLETION_RESULT,
    members: [
      [`new(string completionText, string listItemText, ${KIND} resultType, string toolTip)`, (...[text, list, kind, tip]: [string, string, EnumValue, string]) => new CompletionResult(item(kindNamed(kind), text, list, tip))],
      ["new(string completionText)", (text: string) => new CompletionResult(item("Text", text))],
      ["string CompletionText {get;}", (self: CompletionResult) => self.completion.text],
      ["string ListItemText {get;}", (self: CompletionResult) => self.completion.listText],
      [`${KIND} ResultType {get;}`, (self: CompletionResult) => enumNamed(typeNamed(KIND), self.completion.kind)],
      ["string ToolTip {get;}", (self: CompletionResult) => self.completion.toolTip],
    ],
  }),
  defineType({
    name: COMMAND_COMPLETION,
    members: [
      ["int CurrentMatchIndex {get;}", (self: CommandCompletion) => self.index],
      ["int ReplacementIndex {get;set;}", (self: CommandCompletion) => self.start, (self: CommandCompletion, value: number) => void (self.start = value)],
      ["int ReplacementLength {get;set;}", (self: CommandCompletion) => self.length, (self: CommandCompletion, value: number) => void (self.length = value)],
      [`System.Collections.ObjectModel.Collection[${COMPLETION_RESULT}] CompletionMatches {get;}`, (self: CommandCompletion) => self.list],
      [`${COMPLETION_RESULT} GetNextResult(bool forward)`, (self: CommandCompletion, forward: boolean) => self.next(forward)],
      [`static ${COMMAND_COMPLETION} CompleteInput(string input, int cursorIndex, hashtable options)`, (text: string | null, cursor: number) => commandCompletion(text ?? "", cursor)],
      [`static ${COMMAND_COMPLETION} CompleteInput(${SMA}.Language.Ast ast, System.Object[] tokens, ${SMA}.Language.IScriptPosition positionOfCursor, hashtable options)`, (...[ast, , position]: [{ node: { source: { text: string } } }, unknown, { offset: number }]) => commandCompletion(ast.node.source.text, position.offset)],
      [`static System.Tuple[${SMA}.Language.Ast,System.Object[],${SMA}.Language.IScriptPosition] MapStringInputToParsedInput(string input, int cursorIndex)`, (text: string | null, cursor: number) => parsedInput(text ?? "", cursor)],
    ],
  }),
];

function parsedInput(text: string, cursor: number): unknown {
  const parsed = parse(text);
  const object = typeNamed("System.Object");
  const position = findType(`${SMA}.Language.IScriptPosition`) ?? object;
  const extent = new ScriptExtent(parsed.tree.source, cursor, cursor);
  return tuple([findType(`${SMA}.Language.Ast`) ?? object, object, position], [astObject(parsed.tree), [], extent]);
}
