// Binary operators whose operands are most often whole numbers: a closure for each operator, so that V8 sees each with its own types
// and nothing but the operands is called. Loop budgets depend on it, also before anything is optimised.
import type { TokenKind } from "#grammar/tokens.ts";
import type { Code } from "../pipeline/compiled-block.ts";
import type { Frame } from "../pipeline/frame.ts";
import { Mention } from "../scope/layout.ts";
import type { Expr } from "./compiler.ts";

/** The operator's general way, for all other operands. */
type Apply = (frame: Frame, a: unknown, b: unknown) => unknown;

/** Code for operands that never wait; null for operators that have no short way. */
export function onWholeNumbers(operator: TokenKind, left: Expr, right: Expr, apply: Apply): Code | null {
  const value = right.constant?.value;
  if (typeof value === "number" && (value | 0) === value) {
    const short = left.local ? comparedWith(operator, new Mention(left.local.key, left.local.name), value, general(operator, left.run, right.run, apply)) : null;
    return short ?? withConstant(operator, left.run, value, apply) ?? general(operator, left.run, right.run, apply);
  }
  return general(operator, left.run, right.run, apply);
}

/** `$i -lt 10`: what loops ask. Only a bare number takes this way: anything else in the slot needs the general reading. */
function comparedWith(operator: TokenKind, mention: Mention, b: number, otherwise: Code | null): Code | null {
  if (!otherwise) return null;
  switch (operator) {
    case "Ilt":
      return (frame) => {
        const { slots, layout } = frame.scope;
        const a = slots[layout === mention.layout ? mention.slot : mention.find(layout)];
        return typeof a === "number" ? a < b : otherwise(frame);
      };
    case "Ile":
      return (frame) => {
        const { slots, layout } = frame.scope;
        const a = slots[layout === mention.layout ? mention.slot : mention.find(layout)];
        return typeof a === "number" ? a <= b : otherwise(frame);
      };
    case "Igt":
      return (frame) => {
        const { slots, layout } = frame.scope;
        const a = slots[layout === mention.layout ? mention.slot : mention.find(layout)];
        return typeof a === "number" ? a > b : otherwise(frame);
      };
    default:
      return null;
  }
}

/** A whole number on the right needs no call to be read, and no test. */
function withConstant(operator: TokenKind, left: Code, b: number, apply: Apply): Code | null {
  switch (operator) {
    case "Plus":
      return (frame) => {
        const a = left(frame);
        if (typeof a === "number" && (a | 0) === a) {
          const sum = a + b;
          if ((sum | 0) === sum) return sum;
        }
        return apply(frame, a, b);
      };
    case "Minus":
      return (frame) => {
        const a = left(frame);
        if (typeof a === "number" && (a | 0) === a) {
          const difference = a - b;
          if ((difference | 0) === difference) return difference;
        }
        return apply(frame, a, b);
      };
    case "Multiply":
      return (frame) => {
        const a = left(frame);
        if (typeof a === "number" && (a | 0) === a) {
          const product = a * b;
          if ((product | 0) === product) return product | 0;
        }
        return apply(frame, a, b);
      };
    case "Rem":
      if (b === 0) return null;
      return (frame) => {
        const a = left(frame);
        return typeof a === "number" && (a | 0) === a ? (a % b) | 0 : apply(frame, a, b);
      };
    case "Ieq":
      return (frame) => {
        const a = left(frame);
        return typeof a === "number" ? a === b : apply(frame, a, b);
      };
    default:
      return null;
  }
}

function general(operator: TokenKind, left: Code, right: Code, apply: Apply): Code | null {
  switch (operator) {
    case "Plus":
      return (frame) => {
        const a = left(frame);
        const b = right(frame);
        if (typeof a === "number" && typeof b === "number") {
          const sum = a + b;
          if ((a | 0) === a && (b | 0) === b && (sum | 0) === sum) return sum;
        }
        return apply(frame, a, b);
      };
    case "Minus":
      return (frame) => {
        const a = left(frame);
        const b = right(frame);
        if (typeof a === "number" && typeof b === "number") {
          const difference = a - b;
          if ((a | 0) === a && (b | 0) === b && (difference | 0) === difference) return difference;
        }
        return apply(frame, a, b);
      };
    case "Ilt":
      return (frame) => {
        const a = left(frame);
        const b = right(frame);
        return typeof a === "number" && typeof b === "number" ? a < b : apply(frame, a, b);
      };
    case "Ile":
      return (frame) => {
        const a = left(frame);
        const b = right(frame);
        return typeof a === "number" && typeof b === "number" ? a <= b : apply(frame, a, b);
      };
    case "Igt":
      return (frame) => {
        const a = left(frame);
        const b = right(frame);
        return typeof a === "number" && typeof b === "number" ? a > b : apply(frame, a, b);
      };
    case "Ige":
      return (frame) => {
        const a = left(frame);
        const b = right(frame);
        return typeof a === "number" && typeof b === "number" ? a >= b : apply(frame, a, b);
      };
    case "Ieq":
      return (frame) => {
        const a = left(frame);
        const b = right(frame);
        return typeof a === "number" && typeof b === "number" ? a === b : apply(frame, a, b);
      };
    default:
      return null;
  }
}

/** `$n += 2`, `$s += 'x'`: a bare number or string in the slot is replaced there. */
export function addTo(mention: Mention, general: (frame: Frame, value: unknown) => unknown): (frame: Frame, value: unknown) => unknown {
  return (frame, value) => {
    const { slots, layout } = frame.scope;
    const slot = layout === mention.layout ? mention.slot : mention.find(layout);
    const old = slots[slot];
    if (typeof old === "string") {
      if (typeof value === "string") return (slots[slot] = old + value);
    } else if (typeof old === "number" && typeof value === "number") {
      const sum = old + value;
      if ((old | 0) === old && (value | 0) === value && (sum | 0) === sum) return (slots[slot] = sum);
    }
    return general(frame, value);
  };
}
