// Import-PowerShellDataFile: the table of a .psd1 file, without running code.
import type { ExpressionAst } from "#grammar/tree.ts";
import { parse } from "#grammar/parse.ts";
import { walk } from "#grammar/tree-walk.ts";
import type { Ast } from "#grammar/tree.ts";
import { NetException } from "#dotnet/core/exception.ts";
import type { Call } from "#engine/cmdlet.ts";
import { cmdlet } from "#engine/cmdlet.ts";
import { dataTableOf } from "#engine/modules/data-file.ts";
import type { Engine } from "#engine/pipeline/engine.ts";
import { readBytes } from "#engine/providers/file-operations.ts";
import { filePathsOf } from "#engine/providers/file-paths.ts";
import { textOfBytes } from "#engine/providers/text-content.ts";

interface Parameters {
  Path?: string[];
  LiteralPath?: string[];
  SkipLimitCheck: boolean;
}

export default cmdlet<Parameters>({
  name: "Import-PowerShellDataFile",
  module: "Microsoft.PowerShell.Utility",
  synopsis: "Reads the table of a .psd1 file without running any code.",
  defaultSet: "ByPath",
  parameters: {
    Path: { type: "string[]", sets: [{ set: "ByPath", mandatory: true, position: 0 }], wildcards: true, help: "The files." },
    LiteralPath: { type: "string[]", aliases: ["PSPath", "LP"], sets: [{ set: "ByLiteralPath", mandatory: true, pipeline: "property" }], help: "The files, their names taken as they stand." },
    SkipLimitCheck: { type: "switch", help: "Reads files with more than 500 keys, too." },
  },
  output: ["System.Collections.Hashtable"],
  examples: [{ title: "Settings in a file", code: "Set-Content settings.psd1 '@{ Name = \"Ann\"; Size = 2kb }'\n(Import-PowerShellDataFile settings.psd1).Size" }],
  run(call) {
    return {
      process(p) {
        for (const path of filePathsOf(call.session, p.LiteralPath ?? p.Path ?? [], p.LiteralPath !== undefined)) read(path, call);
      },
    };
  },
});

function read(path: string, call: Call<Parameters>): void {
  const text = textAt(path, call);
  if (text === null) return;
  const table = dataTableOf(text);
  if (table) return call.write((call.session as Engine).attributeReader.evaluate(table as ExpressionAst));
  const dynamic = firstCommand(text);
  call.error(
    dynamic === null
      ? { id: "CouldNotParseAsPowerShellDataFileNoHashtableRoot", message: `The file '${path}' could not be parsed as a PowerShell Data File: it must hold one hashtable and nothing else.`, category: "InvalidData", exception: "System.InvalidOperationException", target: path }
      : { id: "System.InvalidOperationException", message: `Cannot generate a PowerShell object for a ScriptBlock evaluating dynamic expressions. Dynamic expression: ${dynamic}.`, category: "InvalidOperation", exception: "System.InvalidOperationException", target: path },
  );
}

function textAt(path: string, call: Call<Parameters>): string | null {
  try {
    return textOfBytes(readBytes(path));
  } catch (thrown) {
    if (!(thrown instanceof NetException)) throw thrown;
    call.error({ id: "PathNotFound", message: `Cannot find path '${path}' because it does not exist.`, category: "ObjectNotFound", exception: "System.Management.Automation.ItemNotFoundException", target: path });
    return null;
  }
}

/** The first thing in a lone hashtable that would have to run; null when the text is no lone hashtable. */
function firstCommand(text: string): string | null {
  const result = parse(text);
  const [statement, ...others] = result.tree.endBlock?.statements ?? [];
  if (result.errors.length || !statement || others.length) return null;
  const element = statement.kind === "Pipeline" && statement.pipelineElements.length === 1 ? statement.pipelineElements[0]! : statement;
  if (element.kind !== "CommandExpression" || element.expression.kind !== "Hashtable") return null;
  let found: string | null = null;
  walk(element, (node: Ast) => {
    const runs = node.kind === "Command" || node.kind === "InvokeMemberExpression" || node.kind === "VariableExpression";
    if (runs && found === null && !(node.kind === "VariableExpression" && /^(true|false|null)$/i.test(node.variablePath.userPath))) found = node.source.text.slice(node.start, node.end);
  });
  return found;
}
