// One submission at the prompt: parse errors are shown, a valid text runs in the global scope.
import { parse } from "#grammar/parse.ts";
import { TerminatingError } from "../errors/error-record.ts";
import { InvocationInfo } from "../errors/invocation-info.ts";
import { commandInfoOf } from "../pipeline/command-info.ts";
import { attribute } from "../pipeline/command-streams.ts";
import type { Engine } from "../pipeline/engine.ts";
import { asTerminating, placeError } from "../pipeline/fault.ts";
import { ExitSignal, isFlow } from "../pipeline/flow.ts";
import { errorLines } from "../format/error-view.ts";
import { typeLookup } from "../language/type-lookup.ts";
import { connect } from "../pipeline/run.ts";
import { ScriptProcessor } from "../pipeline/script-processor.ts";
import { ScriptBlock } from "../script-block.ts";
import { after } from "../values/maybe.ts";
import type { Maybe } from "../values/maybe.ts";
import { parseErrorRecord } from "./parse-script.ts";

/** What to run; `startsFile`: the text is the host's own and only starts a script file (-File). */
export interface Submission {
  text: string;
  startsFile: boolean;
}

/** The exit code when the text called exit, else null. Never rejects for what the script does. */
export async function submit(engine: Engine, submission: Submission, finish: () => Maybe<void>): Promise<number | null> {
  const code = await run(engine, submission);
  try {
    await finish();
    return code;
  } catch (thrown) {
    return land(engine, thrown);
  }
}

async function run(engine: Engine, { text, startsFile }: Submission): Promise<number | null> {
  const parsed = parse(text, { types: typeLookup(engine, text) });
  if (!parsed.errors.length) {
    const code = await execute(engine, new ScriptBlock(parsed.tree), startsFile);
    keepWords(engine, parsed.tokens.map((t) => t.text).filter((t) => t.trim() !== "" && t !== ";"));
    return code;
  }
  engine.success = false;
  const { record } = new TerminatingError(parseErrorRecord(parsed.errors));
  engine.noteError(record);
  engine.hostStreams.error.write(record);
  return null;
}

/** $^ and $$: the first and the last word of the line before. */
function keepWords(engine: Engine, words: readonly string[]): void {
  const { root } = engine.globalState;
  root.write("^", "^", words[0] ?? null);
  root.write("$", "$", words.at(-1) ?? null);
}

async function execute(engine: Engine, block: ScriptBlock, hidden: boolean): Promise<number | null> {
  try {
    const processor = new ScriptProcessor(engine, {
      block,
      name: null,
      invocation: new InvocationInfo(commandInfoOf({ kind: "Script", name: "", block }), "", null),
      arguments: [],
      streams: engine.hostStreams,
      newScope: false,
      hidden,
    });
    connect([processor], engine.hostOut, false);
    // Not a pipeline of its own: $? after the line is that of its last statement.
    await after(processor.start(), () => after(processor.processAlone(), () => processor.end()));
    return null;
  } catch (thrown) {
    return land(engine, thrown);
  }
}

/** What reaches the prompt: exit, a stray break or Ctrl+C silently, errors with their text. */
async function land(engine: Engine, thrown: unknown): Promise<number | null> {
  if (thrown instanceof ExitSignal) return thrown.code;
  if (isFlow(thrown)) return null;
  const error = asTerminating(thrown);
  placeError(error.record, engine.frame, null);
  attribute(error.record, { engine, invocation: error.record.invocation!, commandId: error.record.commandId });
  engine.noteError(error);
  engine.success = false;
  try {
    await engine.hostStreams.error.write(error.record);
  } catch {
    // What shows errors is broken itself (a default value for all commands, an Out-Default of the user's own).
    for (const line of errorLines(error.record, engine)) engine.ports.output.write(`${line}\n`, "error");
  }
  return null;
}
