// TabExpansion2: what completion offers at a place in a text.
import { cmdlet } from "#engine/cmdlet.ts";
import { commandCompletion } from "#engine/complete/completion-types.ts";
import { AstObject } from "#engine/language/ast-object.ts";
import { after } from "#engine/values/maybe.ts";

interface Parameters {
  inputScript?: string;
  cursorColumn?: number;
  ast?: unknown;
  tokens?: unknown;
  positionOfCursor?: unknown;
  options?: unknown;
}

export default cmdlet<Parameters>({
  name: "TabExpansion2",
  module: "Microsoft.PowerShell.Core",
  function: true,
  synopsis: "Gets the completions for a place in a script text.",
  description: "The line editor's Tab key shows the same completions.",
  defaultSet: "ScriptInputSet",
  parameters: {
    inputScript: { type: "string", sets: [{ set: "ScriptInputSet", mandatory: true, position: 0 }], validation: [{ kind: "AllowEmptyString" }], help: "The text to complete." },
    cursorColumn: { type: "int", sets: [{ set: "ScriptInputSet", position: 1 }], help: "Offset of the cursor in the text; its end when absent." },
    ast: { type: "object", sets: [{ set: "AstInputSet", mandatory: true, position: 0 }], help: "The syntax tree of the text." },
    tokens: { type: "object", sets: [{ set: "AstInputSet", mandatory: true, position: 1 }], help: "The tokens of the text." },
    positionOfCursor: { type: "object", sets: [{ set: "AstInputSet", mandatory: true, position: 2 }], help: "Where the cursor is." },
    options: { type: "hashtable", sets: [{ set: "ScriptInputSet", position: 2 }, { set: "AstInputSet", position: 3 }], help: "Settings for completion." },
  },
  output: ["System.Management.Automation.CommandCompletion"],
  examples: [{ title: "What Get-Ran can become", code: "(TabExpansion2 'Get-Ran').CompletionMatches" }],
  links: ["Register-ArgumentCompleter"],
  run(call) {
    return {
      end(p) {
        const { text, cursor } = p.ast instanceof AstObject ? placeIn(p.ast, p.positionOfCursor) : { text: p.inputScript ?? "", cursor: p.cursorColumn ?? p.inputScript?.length ?? 0 };
        return after(commandCompletion(text, cursor), (result) => call.write(result));
      },
    };
  },
});

function placeIn(ast: AstObject, position: unknown): { text: string; cursor: number } {
  const { text } = ast.node.source;
  const offset = typeof position === "object" && position !== null && "offset" in position ? Number(position.offset) : text.length;
  return { text, cursor: offset };
}
