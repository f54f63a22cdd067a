// Writes a pattern's tree as a JavaScript RegExp where that means exactly the same; the machine runs the rest.
import type { CharSet } from "./char-set.ts";
import { boundarySet, caseClosure, complement, contains, everything, normalized } from "./char-set.ts";
import type { Node, PatternTree } from "./syntax.ts";

export interface JavaScriptSource {
  source: string;
  /** .NET group number of each JavaScript group, from JavaScript group 1 on; -1 for helper groups. */
  groups: number[];
}

/** Whether JavaScript gives .NET's result, captures included, for this tree. */
export function fitsJavaScript(tree: PatternTree): boolean {
  const seen = new Set<number>();
  return check(tree.root, new Set(), seen) !== null;
}

/** The groups that are set for certain after the node, given those before; null when JavaScript would differ. */
function check(node: Node, before: ReadonlySet<number>, seen: Set<number>): ReadonlySet<number> | null {
  switch (node.kind) {
    case "if-captured":
    case "if-matches":
    case "fail":
      return null;
    case "anchor":
      return node.anchor === "last-end" ? null : before;
    case "reference":
      // A reference to a group without a capture matches nothing in .NET and the empty text in JavaScript.
      return node.back || node.ecma || node.ignoreCase || !before.has(node.number) ? null : before;
    case "sequence": {
      let sure: ReadonlySet<number> | null = before;
      for (const item of node.items) if (sure) sure = check(item, sure, seen);
      return sure;
    }
    case "choice": {
      const results = node.items.map((item) => check(item, before, seen));
      if (results.some((r) => !r)) return null;
      return new Set([...results[0]!].filter((n) => results.every((r) => r!.has(n))));
    }
    case "loop": {
      const inside = new Set<number>();
      groupsIn(node.body, inside);
      const once = check(node.body, before, seen);
      if (!once) return null;
      // JavaScript forgets captures at each turn and refuses empty turns.
      if (node.max > 1 && inside.size && (canBeEmpty(node.body) || [...inside].some((n) => !once.has(n)))) return null;
      // A quantified lookaround with captures is dropped by JavaScript when optional.
      if (inside.size && node.min === 0 && canBeEmpty(node.body)) return null;
      return node.min > 0 ? once : before;
    }
    case "capture": {
      if (node.uncapture >= 0 || seen.has(node.number)) return null;
      seen.add(node.number);
      const sure = check(node.body, before, seen);
      return sure && new Set([...sure, node.number]);
    }
    case "atomic":
      return containsBack(node.body) ? null : check(node.body, before, seen);
    case "look": {
      const sure = check(node.body, before, seen);
      return sure && (node.negative ? before : sure);
    }
    default:
      return before;
  }
}

function groupsIn(node: Node, found: Set<number>): void {
  if (node.kind === "capture") found.add(node.number);
  for (const child of children(node)) groupsIn(child, found);
}

function containsBack(node: Node): boolean {
  return ("back" in node && node.back) || children(node).some(containsBack);
}

export function children(node: Node): Node[] {
  switch (node.kind) {
    case "sequence":
    case "choice":
      return node.items;
    case "loop":
    case "capture":
    case "atomic":
    case "look":
      return [node.body];
    case "if-captured":
      return [node.yes, node.no];
    case "if-matches":
      return [node.test, node.yes, node.no];
    default:
      return [];
  }
}

export function canBeEmpty(node: Node): boolean {
  switch (node.kind) {
    case "char":
    case "set":
    case "fail":
      return false;
    case "sequence":
      return node.items.every(canBeEmpty);
    case "choice":
      return node.items.some(canBeEmpty);
    case "loop":
      return node.min === 0 || canBeEmpty(node.body);
    case "capture":
    case "atomic":
      return canBeEmpty(node.body);
    case "if-captured":
    case "if-matches":
      return canBeEmpty(node.yes) || canBeEmpty(node.no);
    default:
      return true;
  }
}

/** `ascii`: the RegExp will only meet ASCII text, so classes shrink to their ASCII part. */
export function javaScriptSource(tree: PatternTree, ascii: boolean): JavaScriptSource {
  const groups: number[] = [];
  const write = (node: Node): string => {
    switch (node.kind) {
      case "empty":
        return "(?:)";
      case "char":
        return node.ignoreCase ? classText(normalized(caseClosure([node.code, node.code])), ascii) : unitText(node.code);
      case "set":
        return classText(node.set, ascii);
      case "sequence":
        return node.items.map((item) => (item.kind === "choice" ? `(?:${write(item)})` : write(item))).join("");
      case "choice":
        return node.items.map(write).join("|");
      case "loop": {
        const range = node.max === Infinity ? (node.min === 0 ? "*" : node.min === 1 ? "+" : `{${node.min},}`) : node.min === 0 && node.max === 1 ? "?" : node.min === node.max ? `{${node.min}}` : `{${node.min},${node.max}}`;
        const body = write(node.body);
        return `${node.body.kind === "char" || node.body.kind === "set" ? body : `(?:${body})`}${range}${node.lazy ? "?" : ""}`;
      }
      case "capture": {
        groups.push(node.number);
        return `(${write(node.body)})`;
      }
      case "atomic": {
        groups.push(-1);
        const index = groups.length;
        return `(?:(?=(${write(node.body)}))\\${index})`;
      }
      case "look":
        return `(?${node.behind ? "<" : ""}${node.negative ? "!" : "="}${write(node.body)})`;
      case "reference":
        return `(?:\\${groups.indexOf(node.number) + 1})`;
      case "anchor":
        return anchorText(node.anchor, ascii || node.ecma);
      default:
        throw new Error(`no JavaScript for ${node.kind}`);
    }
  };
  return { source: write(tree.root), groups };
}

function anchorText(anchor: string, ascii: boolean): string {
  switch (anchor) {
    case "start-of-line":
      return "(?:^|(?<=\\n))";
    case "end-of-line":
      return "(?=\\n|$)";
    case "start":
      return "^";
    case "end":
      return "$";
    case "end-or-newline":
      return "(?=\\n?$)";
    default: {
      const negative = anchor === "not-boundary";
      if (ascii) return negative ? "\\B" : "\\b";
      const word = classText(boundarySet(), false);
      return negative ? `(?:(?<=${word})(?=${word})|(?<!${word})(?!${word}))` : `(?:(?<=${word})(?!${word})|(?<!${word})(?=${word}))`;
    }
  }
}

const LAST_ASCII = 0x7f;

function classText(set: CharSet, ascii: boolean): string {
  if (ascii) {
    const part: number[] = [];
    for (let i = 0; i < set.length && set[i]! <= LAST_ASCII; i += 2) part.push(set[i]!, Math.min(set[i + 1]!, LAST_ASCII));
    if (part.length === 2 && part[0] === 0 && part[1] === LAST_ASCII) return "[^]";
    // Beyond ASCII nothing will be met, so the complement may be written when it is shorter.
    const rest = complement(part.length ? [...part.slice(0, -1), part[part.length - 1] === LAST_ASCII ? 0xffff : part[part.length - 1]!] : []);
    return part.length > rest.length + 2 ? `[^${rangesText(rest)}]` : `[${rangesText(part)}]`;
  }
  if (set.length === everything.length && set[0] === 0 && set[1] === 0xffff) return "[^]";
  return contains(set, 0xffff) ? `[^${rangesText(complement(set))}]` : `[${rangesText(set)}]`;
}

function rangesText(set: CharSet): string {
  let text = "";
  for (let i = 0; i < set.length; i += 2) {
    text += unitText(set[i]!);
    if (set[i + 1]! > set[i]!) text += `-${unitText(set[i + 1]!)}`;
  }
  return text;
}

function unitText(code: number): string {
  if ((code >= 0x30 && code <= 0x39) || (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a)) return String.fromCharCode(code);
  return `\\u${code.toString(16).padStart(4, "0")}`;
}
