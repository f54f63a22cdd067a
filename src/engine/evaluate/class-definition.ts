// class and enum statements.
import type { TypeDefinitionAst } from "#grammar/tree.ts";
import type { StatementCode } from "../pipeline/compiled-block.ts";

/** Types are made before the script's first line runs; the statement itself does nothing. */
export function classDefinition(node: TypeDefinitionAst): StatementCode {
  void node;
  return () => undefined;
}
