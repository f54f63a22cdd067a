// data { }: its block's value, in a variable or as output.
import type { DataStatementAst } from "#grammar/tree.ts";
import type { StatementCode } from "../pipeline/compiled-block.ts";
import { emit } from "../pipeline/pipe.ts";
import { after } from "../values/maybe.ts";
import type { Compiler } from "./compiler.ts";
import { variableWriter } from "./variables.ts";
import { parseVariablePath } from "#grammar/variable-path.ts";

export function dataStatement(node: DataStatementAst, compiler: Compiler): StatementCode {
  const value = compiler.capture(compiler.list(node.body));
  const write = node.variable === null ? null : variableWriter(parseVariablePath(node.variable));
  return (frame) => after(value(frame), (result) => (write ? void write(frame, result) : emit(frame.out, result)));
}
