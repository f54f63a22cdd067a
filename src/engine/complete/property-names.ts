// Completes names of properties of what comes down the pipeline: Select-Object Na, Where-Object Na, ForEach-Object -MemberName Na.
import type { CommandAst } from "#grammar/tree.ts";
import type { Completion } from "../services.ts";
import { byListText, item, matcher, quoted } from "./completion-item.ts";
import type { Quote } from "./completion-item.ts";
import { Inference } from "./infer.ts";
import { elements, membersOfAll } from "./inferred.ts";
import type { Place } from "./place.ts";

/** Parameters that take property names, by command. */
const PARAMETERS: ReadonlyMap<string, readonly string[]> = new Map([
  ["select-object", ["Property", "ExpandProperty", "ExcludeProperty"]],
  ["where-object", ["Property"]],
  ["foreach-object", ["MemberName"]],
  ["sort-object", ["Property"]],
  ["group-object", ["Property"]],
  ["measure-object", ["Property"]],
  ["format-table", ["Property", "GroupBy"]],
  ["format-list", ["Property", "GroupBy"]],
  ["format-wide", ["Property", "GroupBy"]],
  ["format-custom", ["Property", "GroupBy"]],
  ["join-string", ["Property"]],
]);

export function takesProperties(command: string, parameter: string): boolean {
  return PARAMETERS.get(command.toLowerCase())?.includes(parameter) ?? false;
}

export function completeProperties(command: CommandAst, place: Place, word: { word: string; quote: Quote; methods: boolean }): Completion[] {
  const pipeline = command.parent;
  if (pipeline?.kind !== "Pipeline") return [];
  const index = pipeline.pipelineElements.indexOf(command);
  if (index <= 0) return [];
  const inference = new Inference(place.engine, place.tree);
  const members = membersOfAll(elements(inference.upTo(pipeline.pipelineElements, index)), place.engine);
  const matches = matcher(word.word);
  const found = members.filter((m) => matches(m.name) && !m.hidden && (m.kind === "Property" || word.methods));
  const make = (kind: "Property" | "Method") => found.filter((m) => m.kind === kind).map((m) => item(kind, quoted(m.name, word.quote), m.name, m.toolTip())).sort(byListText);
  return [...make("Property"), ...make("Method")];
}
