// ++ and --.
import type { UnaryExpressionAst, VariableExpressionAst } from "#grammar/tree.ts";
import { decrement, increment } from "../operators/table.ts";
import type { Code } from "../pipeline/compiled-block.ts";
import type { Frame } from "../pipeline/frame.ts";
import { Mention } from "../scope/layout.ts";
import { automationNull } from "../values/automation-null.ts";
import { after } from "../values/maybe.ts";
import { placeOf, unwrapped } from "./assignment.ts";
import type { Compiler, Expr } from "./compiler.ts";
import { keyOf, variableReader, variableWriter } from "./variables.ts";

/** ++ and --, before and after. Reads the variable as any reading does, writes it in the current scope. */
export function incrementExpression(node: UnaryExpressionAst, compiler: Compiler): Expr {
  const postfix = node.tokenKind === "PostfixPlusPlus" || node.tokenKind === "PostfixMinusMinus";
  const up = node.tokenKind === "PostfixPlusPlus" || node.tokenKind === "PlusPlus";
  const step = up ? 1 : -1;
  const general = up ? increment : decrement;
  const child = unwrapped(node.child);
  const next = (frame: Frame, old: unknown): unknown => {
    if (typeof old === "number" && (old | 0) === old) {
      const result = old + step;
      if ((result | 0) === result) return result;
    }
    return general(old === automationNull ? null : old, frame.engine);
  };
  const shown = (old: unknown): unknown => (old === null || old === automationNull ? 0 : old);
  if (child.kind !== "VariableExpression") {
    const place = placeOf(child, compiler);
    return {
      waits: true,
      run: (frame) =>
        after(place.parts(frame), (parts) =>
          after(place.read(frame, parts), (old) => {
            const result = next(frame, old);
            return after(place.write(frame, parts, result), () => (postfix ? shown(old) : result));
          }),
        ),
    };
  }
  return { run: variableStep(child, { next, postfix, step, shown }), waits: false };
}

function variableStep(child: VariableExpressionAst, how: { next: (frame: Frame, old: unknown) => unknown; postfix: boolean; step: number; shown: (old: unknown) => unknown }): Code {
  const path = child.variablePath;
  const read = variableReader(path, child);
  const write = variableWriter(path);
  const { next, postfix, step, shown } = how;
  const general: Code = (frame) => {
    const old = read(frame);
    const result = next(frame, old);
    write(frame, result);
    return postfix ? shown(old) : result;
  };
  if (path.scope !== null || path.drive !== null) return general;
  const mention = new Mention(keyOf(path.name), path.name);
  return (frame) => {
    const { slots, layout } = frame.scope;
    const slot = layout === mention.layout ? mention.slot : mention.find(layout);
    const old = slots[slot];
    if (typeof old === "number" && (old | 0) === old) {
      const result = old + step;
      if ((result | 0) === result) {
        slots[slot] = result;
        return postfix ? old : result;
      }
    }
    return general(frame);
  };
}
