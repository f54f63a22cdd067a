// Running a script member: $this is the object, the output counts as one value.
import { TerminatingError } from "../errors/error-record.ts";
import type { Engine } from "../pipeline/engine.ts";
import { withoutPause } from "../pipeline/without-waiting.ts";
import type { ScriptBlock } from "../script-block.ts";
import type { Session } from "../session.ts";
import { automationNull } from "../values/automation-null.ts";
import type { Maybe } from "../values/maybe.ts";
import { after } from "../values/maybe.ts";

/** No output is `none`, one object is that object, more are an array. */
export function single(output: unknown[], none: unknown = null): unknown {
  return output.length === 0 ? none : output.length === 1 ? output[0] : output;
}

export function runScriptGetter(block: ScriptBlock, self: unknown, session: Session): Maybe<unknown> {
  try {
    // Tables, JSON and sorts read properties and cannot wait: a getter that takes long must not seem empty to them.
    const output = withoutPause(session as Engine, () => session.invoke(block, { variables: new Map([["this", self]]) }));
    return output instanceof Promise ? output.then((values) => single(values), hidden) : single(output);
  } catch (error) {
    return hidden(error);
  }
}

/** What a getter throws reads as $null. */
function hidden(error: unknown): null {
  if (error instanceof TerminatingError) return null;
  throw error;
}

export function runScriptSetter(block: ScriptBlock, self: unknown, value: unknown, session: Session): Maybe<void> {
  return after(session.invoke(block, { variables: new Map([["this", self]]), args: [value] }), () => undefined);
}

export function runScriptMethod(block: ScriptBlock, self: unknown, args: unknown[], session: Session): Maybe<unknown> {
  return after(session.invoke(block, { variables: new Map([["this", self]]), args }), (output) => single(output, automationNull));
}
