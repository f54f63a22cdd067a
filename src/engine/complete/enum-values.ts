// Completes enum values where the other side is known to be of an enum: behind a comparison, and behind the = of a typed variable.
import type { Ast } from "#grammar/tree.ts";
import { enumNamed, EnumValue } from "#dotnet/core/enum.ts";
import type { NetType } from "#dotnet/core/type.ts";
import { resolveTypeName } from "../types/resolve.ts";
import { Inference } from "./infer.ts";
import { byText, item } from "./completion-item.ts";
import { around } from "./place.ts";
import type { Answer, Place } from "./place.ts";

/** Null when the cursor is not there. */
export function completeEnumValue(place: Place): Answer | null {
  const { cursor } = place;
  const last = place.at ?? place.before;
  if (!last) return null;
  const answer: Answer = { start: cursor, length: 0, matches: [], final: true };
  if (last.kind === "Equals") {
    const assignment = around(place, "AssignmentStatement");
    if (assignment?.left.kind !== "ConvertExpression") return null;
    const type = resolveTypeName(assignment.left.type.typeName, place.engine);
    if (!type?.isEnum) return null;
    return { ...answer, matches: names(type).map((n) => item("Text", `'${n}'`, `'${n}'`, n)).sort(byText) };
  }
  const comparison = around(place, "BinaryExpression");
  if (!comparison || comparison.errorPosition.start !== last.start || !/^[IC](eq|ne|in|notin|contains|notcontains)$|^[IC](gt|ge|lt|le)$/.test(comparison.operator)) return null;
  const type = enumOf(comparison.left, place);
  return type && { ...answer, matches: names(type).map((n) => item("ParameterValue", `'${n}'`, n, n)) };
}

function names(type: NetType): string[] {
  return (type.definition.values ?? []).map(([name]) => name).filter((name) => enumNamed(type, name));
}

function enumOf(node: Ast, place: Place): NetType | null {
  for (const one of new Inference(place.engine, place.tree).of(node)) {
    if (one.kind === "type" && one.type.isEnum) return one.type;
    if (one.kind === "value" && one.value instanceof EnumValue) return one.value.type;
  }
  return null;
}
