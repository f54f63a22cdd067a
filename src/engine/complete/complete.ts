// The entrance of completion: looks at what stands at the cursor and asks the file that knows about such places.
import type { Token, TokenKind } from "#grammar/tokens.ts";
import { TokenFlag, hasFlag } from "#grammar/tokens.ts";
import type { CommandAst } from "#grammar/tree.ts";
import type { Engine } from "../pipeline/engine.ts";
import type { CompletionAnswer } from "../services.ts";
import type { Session } from "../session.ts";
import { after } from "../values/maybe.ts";
import type { Maybe } from "../values/maybe.ts";
import { completeArgument } from "./arguments.ts";
import { attributeAround, completeAttributeArguments } from "./attribute-words.ts";
import { completeCommands } from "./command-names.ts";
import { completeComment } from "./comment-words.ts";
import { completeEnumValue } from "./enum-values.ts";
import { completeFiles } from "./file-names.ts";
import { completeKey } from "./hashtable-keys.ts";
import { completeMember, memberOperator } from "./members.ts";
import { completeOperators } from "./operator-names.ts";
import { completeParameters } from "./parameter-names.ts";
import { around, placeAt, tokenBefore } from "./place.ts";
import type { Answer, Place } from "./place.ts";
import { completeTypes } from "./type-names.ts";
import { completeUsing } from "./using-words.ts";
import { completeVariables, wordOfVariable } from "./variables.ts";

const NOTHING: Answer = { start: -1, length: -1, matches: [] };

/** For the line editor: never throws; an empty stretch at the cursor when there is nothing. */
export function complete(session: Session, text: string, cursor: number): Maybe<CompletionAnswer> {
  const asAnswer = (answer: Answer): CompletionAnswer =>
    answer.start < 0 ? { replaceStart: cursor, replaceLength: 0, matches: [] } : { replaceStart: answer.start, replaceLength: answer.length, matches: answer.matches };
  return after(completeInput(session as Engine, text, cursor), asAnswer);
}

/** As CommandCompletion.CompleteInput answers: -1 -1 when nothing is there to complete. Never throws. */
export function completeInput(engine: Engine, text: string, cursor: number): Maybe<Answer> {
  // Completers are scripts, but what they do is not the last thing the user did.
  const { success } = engine;
  const settle = (answer: Answer): Answer => {
    engine.success = success;
    return answer;
  };
  try {
    return after(catching(answerAt(engine, text, cursor)), settle);
  } catch {
    return settle(NOTHING);
  }
}

function catching(answer: Maybe<Answer>): Maybe<Answer> {
  return answer instanceof Promise ? answer.catch(() => NOTHING) : answer;
}

function answerAt(engine: Engine, text: string, cursor: number): Maybe<Answer> {
  const { place, comment } = placeAt(engine, text, cursor);
  if (comment) return completeComment(comment, cursor);
  return after(dispatch(place), (answer) => {
    if (answer && (answer.matches.length || answer.final)) return answer;
    // A text without blanks that nothing else explains is taken as a path.
    if (/^\S+$/.test(text)) return { start: 0, length: text.length, matches: completeFiles({ word: text, quote: "" }, engine) };
    return answer ?? (place.at ? { start: place.at.start, length: place.at.end - place.at.start, matches: [] } : NOTHING);
  });
}

const VALUES: ReadonlySet<TokenKind> = new Set(["StringLiteral", "StringExpandable", "HereStringLiteral", "HereStringExpandable", "Number"]);

function dispatch(place: Place): Maybe<Answer | null> {
  const { at, cursor } = place;
  if (at && (at.kind === "HereStringLiteral" || at.kind === "HereStringExpandable")) return NOTHING;
  const operator = at && !VALUES.has(at.kind) ? memberOperator(place) : null;
  if (operator) {
    const member = completeMember(place, operator);
    return member && member.matches.length ? member : atType(place) ?? null;
  }
  const key = completeKey(place);
  if (key) return key;
  if (!at) return betweenTokens(place);
  if (at.kind === "Variable" || at.kind === "SplattedVariable") return variable(place, at);
  const using = completeUsing(place);
  if (using) return using;
  const attribute = attributeAround(place, at);
  if (attribute !== null) return { ...stretch(at), matches: completeAttributeArguments(attribute, at.text.slice(0, cursor - at.start)), final: true };
  const type = atType(place);
  if (type) return type;
  const command = commandAround(place);
  if (at.text.startsWith("-") && (!command || isOperatorPlace(place))) return operators(place, at);
  if (at.kind === "Parameter" && command && !(at.usedColon && cursor === at.end)) return parameters(place, at, command);
  if (at.kind === "Generic" && /^[-–—―]/.test(at.text) && command && command.commandElements[0]!.start !== at.start) return parameters(place, at, command);
  if (at.kind === "Equals" || hasFlag(at, TokenFlag.BinaryOperator)) return completeEnumValue(place);
  const redirection = around(place, "FileRedirection");
  if (redirection && at.start >= redirection.location.start) return { ...stretch(at), matches: completeFiles({ word: at.text, quote: "" }, place.engine) };
  if (command) return inCommand(place, at, command);
  return null;
}

function stretch(token: Token): { start: number; length: number } {
  return { start: token.start, length: token.end - token.start };
}

// --- places ------------------------------------------------------------------------------------

/** The command that the cursor is in, unless a block or an expression of its own lies between. */
function commandAround(place: Place): CommandAst | null {
  for (let i = place.path.length - 1; i >= 0; i--) {
    const node = place.path[i]!;
    if (node.kind === "Command") return node;
    if (!/^(StringConstantExpression|ExpandableStringExpression|ConstantExpression|ArrayLiteral|ErrorExpression|CommandParameter|VariableExpression|FileRedirection)$/.test(node.kind)) return null;
  }
  return null;
}

function inCommand(place: Place, at: Token, command: CommandAst): Maybe<Answer | null> {
  const first = command.commandElements[0]!;
  if (at.kind === "Pipe" || at.kind === "Semi" || at.kind === "Ampersand" || at.kind === "LCurly" || at.kind === "LParen") return null;
  if (place.cursor <= first.end) {
    // The whole word counts, also what stands behind the cursor.
    const word = place.text.slice(first.start, first.end);
    const matches = word.includes("/") ? [] : completeCommands(word, place.engine, { bare: command.invocationOperator === "Ampersand" });
    const more = matches.length || /['"$]/.test(word) ? [] : completeFiles({ word, quote: "" }, place.engine).filter((f) => f.kind === "ProviderContainer" || f.listText.endsWith(".ps1"));
    return { start: first.start, length: first.end - first.start, matches: matches.length ? matches : more };
  }
  return completeArgument(command, place);
}

function betweenTokens(place: Place): Maybe<Answer | null> {
  const { before, newLine, cursor, text } = place;
  if (!before || newLine) return null;
  const using = completeUsing(place);
  if (using) return using;
  const value = completeEnumValue(place);
  if (value) return value;
  const redirection = before.kind === "Redirection";
  if (redirection) return { start: cursor, length: 0, matches: completeFiles({ word: "", quote: "" }, place.engine) };
  const command = commandAround(place);
  // Behind the pipe, semicolon or bracket that ends a command nothing of it goes on.
  if (!command || command.end < before.end || /[|;&)}]/.test(text.slice(command.end, cursor))) return null;
  return completeArgument(command, place);
}

function variable(place: Place, at: Token): Answer {
  // Nothing is offered within an attribute that is still being written.
  const attribute = around(place, "Attribute");
  const answer = { ...stretch(at), matches: attribute && attribute.source.text[attribute.end - 1] !== "]" ? [] : completeVariables(wordOfVariable(place.text.slice(at.start, place.cursor)), place), final: false };
  return answer.matches.length || !attribute ? answer : { ...answer, final: true };
}

function parameters(place: Place, at: Token, command: CommandAst): Maybe<Answer> {
  const typing = command.commandElements.find((e) => e.start === at.start);
  const answer: Answer = { ...stretch(at), matches: [], final: true };
  if (!typing) return answer;
  // The whole word counts, also with the cursor inside it (recorded keys, "Tab on a cursor inside a word").
  const word = place.text.slice(at.start + 1, at.end).replace(/:$/, "");
  return after(completeParameters(command, typing, word, place), (matches) => ({ ...answer, matches }));
}

/** A dash behind a value in an expression. */
function isOperatorPlace(place: Place): boolean {
  return place.path.at(-1)?.kind === "ErrorExpression" && around(place, "CommandExpression") !== null && !/^Command$/.test(place.path.at(-2)?.kind ?? "");
}

function operators(place: Place, at: Token): Answer | null {
  const previous = tokenBefore(place, at);
  if (!previous || !/^(Variable|Number|RParen|RBracket|RCurly|StringLiteral|StringExpandable|Identifier|HereString\w+)$/.test(previous.kind)) return null;
  return { ...stretch(at), matches: completeOperators(place.text.slice(at.start + 1, place.cursor)), final: true };
}

/** A type name in brackets, behind catch or in a class header. */
function atType(place: Place): Answer | null {
  const { at, cursor } = place;
  if (!at || !/^(Identifier|Generic|LBracket|Comma)$/.test(at.kind) && !hasFlag(at, TokenFlag.Keyword)) return null;
  const opens = at.kind === "LBracket" || at.kind === "Comma";
  const previous = opens ? at : tokenBefore(place, at);
  if (!previous || !isTypePlace(place, previous)) return null;
  const word = opens ? "" : at.text.slice(0, cursor - at.start);
  const start = opens ? cursor : at.start;
  return { start, length: opens ? 0 : at.end - at.start, matches: completeTypes(word, place.tree), final: true };
}

function isTypePlace(place: Place, previous: Token): boolean {
  const inner = around(place, "IndexExpression", "TypeExpression", "TypeConstraint", "Attribute");
  if (previous.kind === "LBracket") return inner?.kind !== "IndexExpression";
  if (previous.kind === "Comma") return inner?.kind === "TypeExpression" || inner?.kind === "TypeConstraint";
  if (previous.kind !== "Colon") return false;
  const name = tokenBefore(place, previous);
  return name !== null && tokenBefore(place, name)?.kind === "Class";
}
