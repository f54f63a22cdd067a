// The prompt before the next line: what the prompt function gives.
import type { Engine } from "../pipeline/engine.ts";
import { textOf } from "../values/text.ts";
import { parseScript } from "./parse-script.ts";

const BODY = "\"PS $($ExecutionContext.SessionState.Path.CurrentLocation)$('>' * ($NestedPromptLevel + 1)) \"";

/** The function that a session starts with. */
export function definePrompt(engine: Engine): void {
  engine.commands.setFunction({ kind: "Function", name: "prompt", block: parseScript(BODY), module: null, options: [], description: "" }, { scope: "global" });
}

/** "PS>" when the function fails or gives nothing. */
export async function promptText(engine: Engine): Promise<string> {
  const command = engine.commands.find("prompt");
  if (command?.kind !== "Function") return "PS>";
  try {
    const output = await engine.invoke(command.block);
    return output.map((item) => textOf(item, engine)).join("") || "PS>";
  } catch {
    return "PS>";
  }
}
