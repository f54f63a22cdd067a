// Completes the keys of a hashtable: of calculated properties, of a splatted call, of a cast to a class.
import type { Ast, CommandAst, HashtableAst } from "#grammar/tree.ts";
import { walk } from "#grammar/tree-walk.ts";
import type { Completion } from "../services.ts";
import { byListText, item, matcher, quoted } from "./completion-item.ts";
import { commandCalled, metadataOf } from "./command-of.ts";
import { parameterToolTip } from "./parameter-names.ts";
import { Inference, enclosing } from "./infer.ts";
import { inferType, membersOfAll } from "./inferred.ts";
import { around, pathTo } from "./place.ts";
import type { Answer, Place } from "./place.ts";

/** Keys of calculated properties by command. */
const CALCULATED: ReadonlyMap<string, readonly string[]> = new Map([
  ["select-object", ["Name", "Expression"]],
  ["sort-object", ["Expression", "Ascending", "Descending"]],
  ["group-object", ["Expression"]],
  ["measure-object", ["Expression"]],
  ["compare-object", ["Expression"]],
  ["format-table", ["Expression", "FormatString", "Label", "Width", "Alignment"]],
  ["format-list", ["Expression", "FormatString", "Label"]],
  ["format-wide", ["Expression", "FormatString"]],
  ["format-custom", ["Expression", "Depth"]],
]);

/** Null when the cursor is not at the place of a key. */
export function completeKey(place: Place): Answer | null {
  const { at, before, cursor } = place;
  // A hashtable that has just been opened does not reach the cursor in the tree.
  const table = opened(place) ?? around(place, "Hashtable");
  if (!table || place.path.some((n) => isInside(n, table))) return null;
  const opener = at && !/^(AtCurly|Semi)$/.test(at.kind) ? before : (at ?? before);
  const typing = at && opener !== at ? at : null;
  const starts = opener?.kind === "AtCurly" || opener?.kind === "Semi" || place.newLine || (typing !== null && opener !== null && place.text.slice(opener.end, typing.start).includes("\n"));
  if (!starts || (table.end < cursor && table.source.text[table.end - 1] === "}")) return null;
  const { word, quote } = typing ? { word: typing.text.slice(0, cursor - typing.start).replace(/^['"]/, ""), quote: /^['"]/.exec(typing.text)?.[0] ?? "" } : { word: "", quote: "" };
  const start = typing?.start ?? cursor;
  const matches = matcher(word);
  const taken = new Set(table.keyValuePairs.flatMap(({ key }) => (key.kind === "StringConstantExpression" && key.start !== typing?.start ? [key.value.toLowerCase()] : [])));
  const found = keysFor(table, place).filter((k) => matches(k.listText) && !taken.has(k.listText.toLowerCase()));
  return {
    start,
    length: (typing?.end ?? cursor) - start,
    matches: found.map((k) => ({ ...k, text: quoted(k.listText, quote as "" | "'" | '"') })),
    final: true,
  };
}

function opened({ at, before, tree }: Place): HashtableAst | null {
  const opener = at ?? before;
  if (opener?.kind !== "AtCurly") return null;
  const node = pathTo(tree, opener.start + 1).findLast((n) => n.kind === "Hashtable");
  return node?.kind === "Hashtable" ? node : null;
}

/** A value is being typed, or a block within it. */
function isInside(node: Ast, table: HashtableAst): boolean {
  return table.keyValuePairs.some((pair) => pair.value === node && node.kind !== "ErrorStatement");
}

function keysFor(table: HashtableAst, place: Place): Completion[] {
  const { parent } = table;
  if (parent?.kind === "ConvertExpression") return castKeys(table, place);
  const command = enclosing(table, "Command");
  if (command && isArgument(table, command)) {
    const name = commandCalled(command, place.engine)?.name.toLowerCase() ?? "";
    const grouping = command.commandElements.some((e, i) => e.kind === "CommandParameter" && /^gr/i.test(e.parameterName) && command.commandElements[i + 1] === table);
    const keys = grouping ? ["Expression", "FormatString", "Label"] : (CALCULATED.get(name) ?? []);
    return keys.map((key) => item("Property", key));
  }
  const variable = assignedTo(table);
  return variable ? splattedKeys(variable, place) : [];
}

function isArgument(table: HashtableAst, command: CommandAst): boolean {
  for (let up: Ast | null = table; up; up = up.parent) {
    if (up.parent === command) return true;
    if (up.kind === "ScriptBlock") return false;
  }
  return false;
}

function castKeys(table: HashtableAst, place: Place): Completion[] {
  const convert = table.parent;
  if (convert?.kind !== "ConvertExpression") return [];
  const inference = new Inference(place.engine, place.tree);
  const name = convert.type.typeName;
  const plain = name.kind === "TypeName" ? name.name.toLowerCase() : "";
  const inferred = plain === "pscustomobject" || plain === "ordered" ? inference.of(convert) : inferType(name, place.engine);
  const own = inferred.flatMap((one) => (one.kind === "shape" ? one.properties.map((p) => item("Property", p.name)) : []));
  if (own.length || plain === "pscustomobject") return own;
  return membersOfAll(inferred, place.engine).filter((m) => m.kind === "Property").map((m) => item("Property", m.name, m.name, m.toolTip())).sort(byListText);
}

function assignedTo(table: HashtableAst): string | null {
  const assignment = enclosing(table, "AssignmentStatement");
  const right = assignment?.right;
  const direct = right?.kind === "CommandExpression" ? right.expression : right?.kind === "Pipeline" ? null : right;
  return assignment && direct === table && assignment.left.kind === "VariableExpression" ? assignment.left.variablePath.name.toLowerCase() : null;
}

/** Parameters of the commands that the variable is splatted into later in the text. */
function splattedKeys(variable: string, place: Place): Completion[] {
  const found = new Map<string, Completion>();
  walk(place.tree, (node) => {
    if (node.kind !== "Command") return;
    if (!node.commandElements.some((e) => e.kind === "VariableExpression" && e.splatted && e.variablePath.name.toLowerCase() === variable)) return;
    const metadata = metadataOf(commandCalled(node, place.engine), place.engine);
    for (const parameter of metadata?.parameters ?? []) {
      if (!parameter.dontShow) found.set(parameter.name.toLowerCase(), item("ParameterName", parameter.name, parameter.name, parameterToolTip(parameter)));
    }
  });
  return [...found.values()];
}
