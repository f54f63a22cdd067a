// Compiles a pattern's tree for the backtracking machine, which has all of .NET's rules: every capture, balancing groups, right to left.
import type { CharSet } from "./char-set.ts";
import { boundarySet, caseClosure, contains, normalized } from "./char-set.ts";
import type { Anchor, Node, PatternTree } from "./syntax.ts";

/** A set of units as a bit per unit, for one look-up per step. */
export type BitSet = Uint8Array;

export type Instruction =
  | { op: "unit"; code: number; step: 1 | -1 }
  | { op: "set"; set: BitSet; step: 1 | -1 }
  | { op: "run"; set: BitSet; min: number; max: number; lazy: boolean; step: 1 | -1 }
  | { op: "fork"; other: number }
  | { op: "jump"; to: number }
  | { op: "loop-start"; count: number; place: number }
  | { op: "loop"; count: number; place: number; min: number; max: number; lazy: boolean; exit: number }
  | { op: "loop-turn"; count: number; place: number }
  | { op: "open"; place: number }
  | { op: "close"; place: number; number: number; uncapture: number }
  | { op: "mark"; height: number; place: number }
  | { op: "commit"; height: number; place: number; restore: boolean }
  | { op: "reject"; height: number }
  | { op: "reference"; number: number; ignoreCase: boolean; step: 1 | -1; ecma: boolean }
  | { op: "anchor"; anchor: Anchor; word: BitSet }
  | { op: "if-captured"; number: number; otherwise: number }
  | { op: "fail" }
  | { op: "done" };

export interface Program {
  code: Instruction[];
  registers: number;
  numbers: number[];
}

const bitSets = new WeakMap<CharSet, BitSet>();

export function bitSetOf(set: CharSet): BitSet {
  let bits = bitSets.get(set);
  if (!bits) {
    bits = new Uint8Array(0x2000);
    for (let i = 0; i < set.length; i += 2) for (let code = set[i]!; code <= set[i + 1]!; code++) bits[code >> 3]! |= 1 << (code & 7);
    bitSets.set(set, bits);
  }
  return bits;
}

export function compileProgram(tree: PatternTree): Program {
  const code: Instruction[] = [];
  let registers = 0;
  const here = () => code.length;
  const stepOf = (back: boolean): 1 | -1 => (back ? -1 : 1);
  const setOf = (node: Node): CharSet | null =>
    node.kind === "set" ? node.set : node.kind === "char" ? normalized(node.ignoreCase ? caseClosure([node.code, node.code]) : [node.code, node.code]) : null;

  const emit = (node: Node): void => {
    switch (node.kind) {
      case "empty":
        return;
      case "char":
        if (!node.ignoreCase) {
          code.push({ op: "unit", code: node.code, step: stepOf(node.back) });
          return;
        }
        code.push({ op: "set", set: bitSetOf(setOf(node)!), step: stepOf(node.back) });
        return;
      case "set":
        code.push({ op: "set", set: bitSetOf(node.set), step: stepOf(node.back) });
        return;
      case "sequence":
        for (const item of node.back ? [...node.items].reverse() : node.items) emit(item);
        return;
      case "choice":
        return choice(node.items);
      case "loop":
        return loop(node);
      case "capture": {
        const place = registers++;
        code.push({ op: "open", place });
        emit(node.body);
        code.push({ op: "close", place, number: node.number, uncapture: node.uncapture });
        return;
      }
      case "atomic":
        return marked(node.body, false);
      case "look":
        return node.negative ? refuse(node.body) : marked(node.body, true);
      case "reference":
        code.push({ op: "reference", number: node.number, ignoreCase: node.ignoreCase, step: stepOf(node.back), ecma: node.ecma });
        return;
      case "anchor":
        code.push({ op: "anchor", anchor: node.anchor, word: bitSetOf(boundarySet()) });
        return;
      case "if-captured": {
        const test = { op: "if-captured" as const, number: node.number, otherwise: 0 };
        code.push(test);
        emit(node.yes);
        const jump = { op: "jump" as const, to: 0 };
        code.push(jump);
        test.otherwise = here();
        emit(node.no);
        jump.to = here();
        return;
      }
      case "if-matches": {
        const height = registers++;
        const place = registers++;
        const fork = { op: "fork" as const, other: 0 };
        code.push({ op: "mark", height, place }, fork);
        emit(node.test);
        code.push({ op: "commit", height, place, restore: true });
        emit(node.yes);
        const jump = { op: "jump" as const, to: 0 };
        code.push(jump);
        fork.other = here();
        emit(node.no);
        jump.to = here();
        return;
      }
      case "fail":
        code.push({ op: "fail" });
    }
  };

  const choice = (items: Node[]): void => {
    const jumps: { op: "jump"; to: number }[] = [];
    items.forEach((item, i) => {
      if (i === items.length - 1) return emit(item);
      const fork = { op: "fork" as const, other: 0 };
      code.push(fork);
      emit(item);
      const jump = { op: "jump" as const, to: 0 };
      code.push(jump);
      jumps.push(jump);
      fork.other = here();
    });
    for (const jump of jumps) jump.to = here();
  };

  const loop = (node: Node & { kind: "loop" }): void => {
    const set = setOf(node.body);
    if (set) {
      code.push({ op: "run", set: bitSetOf(set), min: node.min, max: node.max, lazy: node.lazy, step: stepOf(node.back) });
      return;
    }
    const count = registers++;
    const place = registers++;
    code.push({ op: "loop-start", count, place });
    const head = here();
    const instruction = { op: "loop" as const, count, place, min: node.min, max: node.max, lazy: node.lazy, exit: 0 };
    code.push(instruction, { op: "loop-turn", count, place });
    emit(node.body);
    code.push({ op: "jump", to: head });
    instruction.exit = here();
  };

  const marked = (body: Node, restore: boolean): void => {
    const height = registers++;
    const place = registers++;
    code.push({ op: "mark", height, place });
    emit(body);
    code.push({ op: "commit", height, place, restore });
  };

  const refuse = (body: Node): void => {
    const height = registers++;
    const place = registers++;
    const fork = { op: "fork" as const, other: 0 };
    code.push({ op: "mark", height, place }, fork);
    emit(body);
    code.push({ op: "reject", height });
    fork.other = here();
  };

  emit(tree.root);
  code.push({ op: "done" });
  return { code, registers, numbers: tree.numbers };
}

export function isIn(set: BitSet, code: number): boolean {
  return (set[code >> 3]! & (1 << (code & 7))) !== 0;
}

/** Whether two units are the same but for case. */
export function sameIgnoringCase(a: number, b: number): boolean {
  return a === b || contains(normalized(caseClosure([a, a])), b);
}
