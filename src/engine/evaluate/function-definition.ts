// function and filter statements: they make a command when they run.
import type { FunctionDefinitionAst } from "#grammar/tree.ts";
import { attributeName } from "../bind/attributes.ts";
import type { StatementCode } from "../pipeline/compiled-block.ts";
import { ScriptBlock } from "../script-block.ts";

export function functionDefinition(node: FunctionDefinitionAst): StatementCode {
  const prefixed = /^(global|script|local|private):(.+)$/i.exec(node.name);
  const name = prefixed ? prefixed[2]! : node.name;
  const scope = prefixed?.[1]?.toLowerCase();
  const aliases = aliasesOf(node);
  return (frame) => {
    const { engine } = frame;
    const block = new ScriptBlock(node.body, {
      definition: node,
      module: frame.state === engine.globalState ? null : frame.state,
      file: frame.file,
    });
    engine.commands.setFunction(
      { kind: node.isFilter ? "Filter" : "Function", name, block, module: engine.moduleName(frame.state), options: [], description: "" },
      { scope },
    );
    for (const alias of aliases) engine.commands.setAlias({ kind: "Alias", name: alias, definition: name, options: [], description: "", module: engine.moduleName(frame.state) }, scope);
    engine.success = true;
    return undefined;
  };
}

/** [Alias()] on the param block: other names that are made with the function. */
function aliasesOf(node: FunctionDefinitionAst): string[] {
  const attributes = node.body.paramBlock?.attributes.filter((a) => attributeName(a) === "alias") ?? [];
  return attributes.flatMap((a) => a.positionalArguments.flatMap((e) => ("value" in e && typeof e.value === "string" ? [e.value] : [])));
}
