// $ExecutionContext.InvokeCommand.ExpandString: a text as if it stood in double quotes.
import { runtimeError } from "../errors/error-record.ts";
import type { Engine } from "../pipeline/engine.ts";
import { after } from "../values/maybe.ts";
import type { Maybe } from "../values/maybe.ts";
import { textOf } from "../values/text.ts";

export function expandText(engine: Engine, text: string): Maybe<string> {
  // A here-string needs no escaping of quotes; only its closing line must not occur.
  if (/^"@/m.test(text)) throw runtimeError({ id: "ExpandStringFailed", message: "The text cannot be expanded.", category: "InvalidArgument" });
  const block = engine.parse(`@"\n${text}\n"@`);
  return after(engine.invoke(block, { newScope: false }), (output) => output.map((item) => textOf(item, engine)).join(""));
}
