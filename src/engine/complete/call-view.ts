// A command line as the binder would see it, without running anything: which parameters are taken, and which one the cursor's argument is for.
import type { CommandAst, CommandElementAst, CommandParameterAst, ExpressionAst } from "#grammar/tree.ts";
import { matchName } from "../bind/match-name.ts";
import { membershipIn } from "../bind/metadata.ts";
import type { CommandMetadata, Parameter } from "../bind/metadata.ts";

export interface BoundArgument {
  parameter: Parameter;
  /** Null for a switch, or when the value is still to be typed. */
  value: ExpressionAst | null;
}

export interface CallView {
  bound: BoundArgument[];
  /** The sets that are still possible. */
  mask: number;
  /** The parameter whose value the cursor is at; null when there is none. */
  target: Parameter | null;
  /** The value node at the cursor; null when nothing is typed yet. */
  targetValue: ExpressionAst | null;
}

export interface Looking {
  metadata: CommandMetadata;
  parameters: readonly Parameter[];
  cursor: number;
  /** The parameter name being typed: left out, with the value behind it. */
  typing: CommandElementAst | null;
}

function holds(node: { start: number; end: number }, cursor: number): boolean {
  return node.start < cursor && cursor <= node.end;
}

/** The parameter that a dashed name means; null for unknown and ambiguous ones. */
export function parameterNamed(parameters: readonly Parameter[], name: string): Parameter | null {
  const match = matchName(parameters, name);
  return match.kind === "one" ? match.parameter : null;
}

export function viewCall(command: CommandAst, looking: Looking): CallView {
  const { parameters, cursor } = looking;
  const view: CallView = { bound: [], mask: -1, target: null, targetValue: null };
  const positional: ExpressionAst[] = [];
  const take = (parameter: Parameter, value: ExpressionAst | null) => {
    view.bound.push({ parameter, value });
    if (parameter.mask !== -1) view.mask &= parameter.mask;
  };
  /** A dashed name at the end of what is typed waits for its value. */
  let waiting: { node: CommandParameterAst; parameter: Parameter | null } | null = null;
  const elements = command.commandElements;
  for (let i = 1; i < elements.length; i++) {
    const element = elements[i]!;
    if (element === looking.typing) {
      if (elements[i + 1] && elements[i + 1]!.kind !== "CommandParameter") i++;
      continue;
    }
    if (element.kind === "CommandParameter") {
      const parameter = parameterNamed(parameters, element.parameterName);
      const next = elements[i + 1];
      const colon = element.source.text[element.argument ? element.argument.start - 1 : element.end - 1] === ":";
      if (element.argument || colon) {
        if (parameter) take(parameter, element.argument);
        if (colon && parameter && element.end >= cursor && element.start < cursor) Object.assign(view, { target: parameter, targetValue: element.argument });
      } else if (parameter?.isSwitch) take(parameter, null);
      else if (next && next.kind !== "CommandParameter" && next.start < cursor) {
        // An unknown name swallows its value too: it must not count as a positional one.
        if (parameter) take(parameter, next);
        if (holds(next, cursor) && parameter) Object.assign(view, { target: parameter, targetValue: next });
        i++;
      } else if (next && next.kind !== "CommandParameter" && element.end >= cursor) {
        if (parameter) take(parameter, next);
        i++;
      } else {
        if (parameter) take(parameter, null);
        if (element.end < cursor && (!next || next.start >= cursor)) waiting = { node: element, parameter };
      }
    } else if (element.start < cursor && !(element.kind === "VariableExpression" && element.splatted)) positional.push(element);
  }
  if (waiting) view.target = waiting.parameter;
  bindPositions(view, positional, looking, waiting !== null);
  return view;
}

/** Gives the positional arguments their parameters; the one at the cursor is the target. */
function bindPositions(view: CallView, positional: readonly ExpressionAst[], looking: Looking, waiting: boolean): void {
  const { parameters, metadata, cursor, typing } = looking;
  const next = (value: ExpressionAst | null): Parameter | null => {
    // A bare word is no script block: ForEach-Object Name means -MemberName.
    const fits = (p: Parameter) => value?.kind !== "StringConstantExpression" || p.type?.elementType?.name !== "ScriptBlock" && p.type?.name !== "ScriptBlock";
    const masks = view.mask === -1 && metadata.defaultMask ? [metadata.defaultMask, -1] : [view.mask];
    for (const mask of masks) {
      const free = parameters
        .filter((p) => fits(p) && !view.bound.some((b) => b.parameter === p && !isRest(p, mask)))
        .flatMap((parameter) => {
          const position = membershipIn(parameter, mask)?.position;
          return position === undefined ? [] : [{ parameter, position }];
        })
        .sort((a, b) => a.position - b.position);
      if (free[0]) return free[0].parameter;
    }
    return parameters.find((p) => isRest(p, view.mask)) ?? null;
  };
  for (const value of positional) {
    const parameter = next(value);
    if (holds(value, cursor)) {
      if (!view.target) Object.assign(view, { target: parameter, targetValue: value });
      if (parameter) view.bound.push({ parameter, value });
      return;
    }
    if (!parameter) return;
    view.bound.push({ parameter, value });
    if (parameter.mask !== -1 && parameter.mask & view.mask) view.mask &= parameter.mask;
  }
  if (!view.target && !waiting && !typing) view.target = next(null);
}

function isRest(parameter: Parameter, mask: number): boolean {
  return membershipIn(parameter, mask)?.remaining === true;
}

/** Not bound, and in a set that is still possible. */
export function isFree(parameter: Parameter, view: CallView): boolean {
  return !view.bound.some((b) => b.parameter === parameter) && (parameter.mask === -1 || (parameter.mask & view.mask) !== 0);
}
