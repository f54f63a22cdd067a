// Which command of an input does not exist: what ValidateAndAcceptLine asks before it runs a line.
import { parse } from "#grammar/parse.ts";
import { walk } from "#grammar/tree-walk.ts";
import { TerminatingError } from "../errors/error-record.ts";
import type { Engine } from "../pipeline/engine.ts";
import type { Session } from "../session.ts";
import { commandNameOf } from "./command-of.ts";

/** The first name, as written, that neither the session knows nor the input defines; null when there is none. */
export function unknownCommand(session: Session, text: string): string | null {
  const { tree } = parse(text);
  const defined = new Set<string>();
  const called: string[] = [];
  walk(tree, (node) => {
    if (node.kind === "FunctionDefinition") defined.add(node.name.toLowerCase());
    if (node.kind !== "Command") return;
    const name = commandNameOf(node);
    if (name) called.push(name);
  });
  return called.find((name) => !defined.has(name.toLowerCase()) && !exists(session as Engine, name)) ?? null;
}

function exists(engine: Engine, name: string): boolean {
  try {
    engine.findCommand(name, null);
    return true;
  } catch (error) {
    if (error instanceof TerminatingError) return false;
    throw error;
  }
}
