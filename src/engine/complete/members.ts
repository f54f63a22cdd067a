// Completes what stands behind a dot or two colons.
import type { Token } from "#grammar/tokens.ts";
import type { Ast, ExpressionAst } from "#grammar/tree.ts";
import { typeOfValue } from "../values/type-of.ts";
import type { Completion } from "../services.ts";
import { byListText, item, matcher } from "./completion-item.ts";
import { Inference } from "./infer.ts";
import { membersOfAll } from "./inferred.ts";
import type { Inferred, Member } from "./inferred.ts";
import { pathTo } from "./place.ts";
import type { Answer, Place } from "./place.ts";

/** The dot or colons that the word at the cursor belongs to; a star may stand before the word, not in it. */
export function memberOperator(place: Place): Token | null {
  const { tokens, cursor, text } = place;
  for (const token of tokens) {
    if (token.end > cursor) break;
    if (token.kind !== "Dot" && token.kind !== "ColonColon" && token.kind !== "QuestionDot") continue;
    if (/^\*?[\p{L}\p{N}_]*$/u.test(text.slice(token.end, cursor))) return token;
  }
  return null;
}

export function completeMember(place: Place, operator: Token): Answer | null {
  const target = targetOf(pathTo(place.tree, operator.end), operator);
  const start = operator.end;
  const length = Math.max(place.cursor, place.at?.end ?? 0) - start;
  const answer: Answer = { start, length, matches: [] };
  if (!target) return null;
  const inference = new Inference(place.engine, place.tree);
  const inferred = inference.of(target);
  const wantsStatic = operator.kind === "ColonColon";
  const fitting = inferred.flatMap((one): Inferred[] => {
    const isStatic = one.kind === "static" || one.kind === "staticClass";
    if (isStatic === wantsStatic) return [one];
    if (one.kind === "static") return [{ kind: "value", value: one.type }];
    if (one.kind === "value" && wantsStatic) return [{ kind: "static", type: typeOfValue(one.value) }];
    return [];
  });
  if (!fitting.length) return null;
  const word = place.text.slice(start, place.cursor);
  const inClass = target.kind === "VariableExpression" && /^this$/i.test(target.variablePath.userPath);
  const parenthesis = place.text[start + length] === "(" ? "" : "(";
  answer.matches = memberCompletions(membersOfAll(fitting, place.engine), { word, parenthesis, hidden: inClass, collection: fitting.some(isCollection) && !wantsStatic });
  return answer;
}

function isCollection(one: Inferred): boolean {
  return one.kind === "list" || (one.kind === "type" && one.type.isArray) || (one.kind === "value" && typeOfValue(one.value).isArray);
}

/** Properties before methods, each by name; a hashtable's keys at the end. */
export function memberCompletions(members: readonly Member[], options: { word: string; parenthesis: string; hidden?: boolean; collection?: boolean }): Completion[] {
  const matches = matcher(options.word);
  const found = members.filter((m) => matches(m.name) && (!m.hidden || options.hidden));
  const properties = found.filter((m) => m.kind === "Property" && !m.key).map((m) => item("Property", safeName(m.name), m.name, m.toolTip()));
  const methods = found.filter((m) => m.kind === "Method").map((m) => item("Method", m.name + options.parenthesis, m.name, m.toolTip()));
  if (options.collection) {
    for (const [name, toolTip] of EXTENSIONS) if (matches(name)) methods.push(item("Method", name + options.parenthesis, name, toolTip));
  }
  const keys = found.filter((m) => m.key).map((m) => item("Property", safeName(m.name), safeName(m.name), m.name));
  return [...properties.sort(byListText), ...methods.sort(byListText), ...keys];
}

/** Methods that every collection has for scripts. */
const EXTENSIONS: [name: string, toolTip: string][] = [
  ["Where", "Where({ expression } [, mode [, numberToReturn]])"],
  ["ForEach", "ForEach(expression [, arguments...])"],
];

function safeName(name: string): string {
  return /^[\p{L}_][\p{L}\p{N}_]*$/u.test(name) ? name : `'${name.replaceAll("'", "''")}'`;
}

function targetOf(path: readonly Ast[], operator: Token): ExpressionAst | null {
  const node = path.findLast((n) => (n.kind === "MemberExpression" || n.kind === "InvokeMemberExpression") && n.expression.end <= operator.start && n.end >= operator.end);
  return node && "expression" in node && node.expression ? (node.expression as ExpressionAst) : null;
}
