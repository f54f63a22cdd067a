// The classes of a script are made once per session, however often the script is run.
import type { ScriptBlockAst } from "#grammar/tree.ts";
import { useModules } from "../../modules/using-module.ts";
import type { Engine } from "../../pipeline/engine.ts";
import type { ScriptBlock } from "../../script-block.ts";
import type { SessionState } from "../../scope/session-state.ts";
import { defineTypes } from "./define-types.ts";

const done = new WeakMap<Engine, WeakSet<ScriptBlockAst>>();

function isFirst(engine: Engine, tree: ScriptBlockAst): boolean {
  let trees = done.get(engine);
  if (!trees) done.set(engine, (trees = new WeakSet()));
  if (trees.has(tree)) return false;
  trees.add(tree);
  return true;
}

/** Before a script runs: the modules it uses, then its classes. Blocks inside of scripts have had theirs. */
export function defineOnce(engine: Engine, { tree, file, module }: ScriptBlock): void {
  if (tree.parent !== null || !isFirst(engine, tree)) return;
  if (tree.usingStatements.length) useModules(engine, tree, file);
  // Methods of a module's classes see the module, wherever it is imported from.
  defineIn(engine, tree, (module as SessionState | null) ?? engine.state);
}

function defineIn(engine: Engine, tree: ScriptBlockAst, state: SessionState): void {
  const before = engine.state;
  engine.state = state;
  try {
    if (defineTypes(tree, engine)) engine.typeVersion++;
  } finally {
    engine.state = before;
  }
}

/** Classes alone, in a session state, of a script that ran in an earlier life of the session. */
export function defineWithoutRunning(engine: Engine, tree: ScriptBlockAst, state: SessionState): void {
  if (isFirst(engine, tree)) defineIn(engine, tree, state);
}
