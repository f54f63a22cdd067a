// A pipeline driven by hand: what proxy functions use.
import { NetObject } from "#dotnet/core/net-object.ts";
import type { NetType } from "#dotnet/core/type.ts";
import { typeNamed } from "#dotnet/core/type.ts";
import type { CommandAst } from "#grammar/tree.ts";
import { runtimeError } from "../errors/error-record.ts";
import { Frame } from "../pipeline/frame.ts";
import { stateOf } from "../pipeline/block-runner.ts";
import { Collector } from "../pipeline/pipe.ts";
import type { Pipe } from "../pipeline/pipe.ts";
import type { Processor } from "../pipeline/processor.ts";
import { connect } from "../pipeline/run.ts";
import { runningEngine } from "../pipeline/running.ts";
import { ScriptCmdlet } from "../pipeline/script-cmdlet.ts";
import type { ScriptBlock } from "../script-block.ts";
import { after, inTurn } from "../values/maybe.ts";
import type { Maybe } from "../values/maybe.ts";
import { commandStage } from "./command.ts";
import { compiler } from "./compile.ts";

export class SteppablePipeline extends NetObject {
  readonly #block: ScriptBlock;
  #processors: Processor[] = [];
  #input: Pipe | null = null;
  #collector: Collector | null = null;
  #expectsInput = true;

  constructor(block: ScriptBlock, args: unknown[]) {
    super();
    void args;
    this.#block = block;
  }
  override get netType(): NetType {
    return typeNamed("System.Management.Automation.SteppablePipeline");
  }

  /** With a cmdlet the output goes to that command's output; else each call returns it. */
  begin(target: unknown, expectInput: boolean): Maybe<unknown> {
    const engine = runningEngine();
    this.#expectsInput = expectInput;
    const state = stateOf(engine, this.#block);
    const out = target instanceof ScriptCmdlet ? target.processor.out : (this.#collector = new Collector());
    const frame = new Frame(engine, { state, scope: state.current, out, streams: engine.frame?.streams ?? engine.hostStreams });
    const stages = commandsOf(this.#block).map((node) => commandStage(node, compiler));
    this.#processors = [];
    return after(
      inTurn(stages, (stage) => after(stage(frame), (processor) => void this.#processors.push(processor))),
      () => {
        connect(this.#processors, out, expectInput);
        this.#input = this.#processors[0]!.input();
        return after(inTurn(this.#processors, (p) => p.start()), () => this.#taken());
      },
    );
  }
  /** Without input to expect, the value is of no account: the first command's process block runs once, as it does without a pipe. */
  process(value: unknown): Maybe<unknown> {
    if (!this.#expectsInput) return this.processAlone();
    this.#input!.write(value);
    return after(this.#input!.blocked ?? undefined, () => this.#taken());
  }
  processAlone(): Maybe<unknown> {
    return after(this.#processors[0]!.processAlone(), () => this.#taken());
  }
  end(): Maybe<unknown> {
    return after(inTurn(this.#processors, (p) => p.end()), () => after(inTurn(this.#processors, (p) => p.clean()), () => this.#taken()));
  }

  #taken(): unknown {
    if (!this.#collector) return [];
    return this.#collector.items.splice(0);
  }
}

function commandsOf(block: ScriptBlock): CommandAst[] {
  const [statement] = block.tree.endBlock?.statements ?? [];
  if (block.tree.endBlock?.statements.length !== 1 || statement?.kind !== "Pipeline" || statement.pipelineElements.some((e) => e.kind !== "Command")) {
    throw runtimeError({
      id: "CanConvertOnlyOnePipeline",
      message: "A script block that contains more than one pipeline or an expression cannot be converted.",
      category: "InvalidOperation",
      exception: "System.Management.Automation.ScriptBlockToPowerShellNotSupportedException",
    });
  }
  return statement.pipelineElements as CommandAst[];
}
