// A value typed into a placeholder, made one PowerShell argument: quoted when it must be, its quotes doubled.
import type { Field } from "./fields.ts";

// Words, numbers, paths, mail addresses: what PowerShell reads as one argument as it stands.
const plainWord = /^[A-Za-z0-9_.:/\\@+%~][A-Za-z0-9_.:/\\@+%~-]*$/;
const variable = /^\$(?:[A-Za-z_][\w:]*|\{[^{}]+\})(?:\.\w+|\[[^[\]]+\])*$/;

/** How much of what was typed is the value: a bare one ends before a further parameter, a pipe or a semicolon. */
export function valueLength(typed: string, quote: Field["quote"]): number {
  const further = quote === "" ? typed.search(/\s+(?:-[A-Za-z]|[|;])/) : -1;
  return further < 0 ? typed.length : further;
}

/** The value as it must stand in the line for PowerShell to read it as one argument. */
export function safeValue(value: string, quote: Field["quote"]): string {
  if (quote === "'") return /^(?:[^']|'')*$/.test(value) ? value : value.replaceAll("'", "''");
  if (quote === '"') return /^(?:[^"`]|`.|"")*$/.test(value) ? value : value.replaceAll("`", "``").replaceAll('"', '`"');
  if (value === "") return "''";
  if (plainWord.test(value) && !value.startsWith("@") || variable.test(value) || isOneExpression(value)) return value;
  return `'${value.replaceAll("'", "''")}'`;
}

const closing: ReadonlyMap<string, string> = new Map([["(", ")"], ["{", "}"], ["[", "]"]]);

/** True for one quoted string, or one parenthesised expression that reaches to the end. */
function isOneExpression(value: string): boolean {
  if (/^'(?:[^']|'')*'$/.test(value) || /^"(?:[^"`]|`.|"")*"$/s.test(value)) return true;
  const open = /^[$@]?[({]/.exec(value)?.[0];
  if (open === undefined || open === "{" || open === "${") return false;
  const stack: string[] = [];
  for (let at = open.length - 1; at < value.length; at++) {
    const character = value[at] ?? "";
    const close = closing.get(character);
    if (close !== undefined) stack.push(close);
    else if (character === stack.at(-1)) stack.pop();
    if (stack.length === 0) return at === value.length - 1;
  }
  return false;
}
