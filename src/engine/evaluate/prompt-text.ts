// The prompt before the next line: what the prompt function gives, or the location.
import type { Engine } from "../pipeline/engine.ts";
import { textOf } from "../values/text.ts";

/** "PS>" when the function fails or gives nothing. */
export async function promptText(engine: Engine): Promise<string> {
  const command = engine.commands.find("prompt");
  if (command?.kind !== "Function") return `PS ${textOf(engine.pathInfo(), engine)}> `;
  try {
    const output = await engine.invoke(command.block);
    return output.map((item) => textOf(item, engine)).join("") || "PS>";
  } catch {
    return "PS>";
  }
}
