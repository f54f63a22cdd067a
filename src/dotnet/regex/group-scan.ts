// The first pass over a pattern: which capturing groups it has, so that references may look forward.
import { readClass } from "./class-parse.ts";
import { Cursor, isDigit } from "./cursor.ts";
import { EXPLICIT_CAPTURE } from "./syntax.ts";

export interface Groups {
  /** Ascending, 0 included. */
  numbers: number[];
  names: Map<string, number>;
}

/** Numbers unnamed groups from 1 in order of "(", then the named ones in order of appearance. */
export function scanGroups(pattern: string, options: number): Groups {
  const cursor = new Cursor(pattern, options);
  const numbers = new Set([0]);
  const names: string[] = [];
  const scopes: number[] = [];
  let next = 1;
  let skipParen = false;
  while (cursor.rest) {
    cursor.skipBlank();
    if (!cursor.rest) break;
    const unit = cursor.take();
    if (unit === "\\") cursor.position++;
    else if (unit === "[") readClass(cursor);
    else if (unit === ")") cursor.options = scopes.pop() ?? cursor.options;
    else if (unit === "(") {
      scopes.push(cursor.options);
      if (cursor.peek() !== "?") {
        if (!skipParen && !cursor.has(EXPLICIT_CAPTURE)) numbers.add(next++);
      } else if (readGroupHead(cursor, numbers, names) === "options") {
        scopes.pop();
      } else if (cursor.peek() === "(") {
        skipParen = true;
        continue;
      }
    }
    skipParen = false;
  }
  const named = new Map<string, number>();
  for (const name of names) {
    while (numbers.has(next)) next++;
    named.set(name, next);
    numbers.add(next);
  }
  return { numbers: [...numbers].sort((a, b) => a - b), names: named };
}

/** Behind "(?": notes a named or numbered group, applies options; "options" when the parentheses held nothing else. */
function readGroupHead(cursor: Cursor, numbers: Set<number>, names: string[]): "options" | "group" {
  cursor.position++;
  const quote = cursor.peek();
  if (cursor.rest > 1 && (quote === "<" || quote === "'")) {
    cursor.position++;
    if (cursor.peek() !== "0" && cursor.atWord()) {
      if (isDigit(cursor.peek())) numbers.add(cursor.decimal());
      else {
        const name = cursor.name();
        if (!names.includes(name)) names.push(name);
      }
    }
    return "group";
  }
  cursor.inlineOptions();
  if (cursor.peek() !== ")") return "group";
  cursor.position++;
  return "options";
}
