// A job: a script block that runs in a session of its own while this one goes on, on the same event loop.
import type { EnumValue } from "#dotnet/core/enum.ts";
import { enumNamed } from "#dotnet/core/enum.ts";
import { NetObject } from "#dotnet/core/net-object.ts";
import type { NetType } from "#dotnet/core/type.ts";
import { typeNamed } from "#dotnet/core/type.ts";
import type { Guid } from "#dotnet/types/guid.ts";
import { newGuid } from "#dotnet/types/guid.ts";
import type { ErrorRecord } from "../errors/error-record.ts";
import type { Engine } from "../pipeline/engine.ts";
import { asTerminating } from "../pipeline/fault.ts";
import { ExitSignal, isFlow, LoopControl } from "../pipeline/flow.ts";
import { invokeBlock } from "../pipeline/invoke-block.ts";
import { FunctionPipe } from "../pipeline/pipe.ts";
import { SIDE_STREAMS } from "../pipeline/streams.ts";
import type { SideStream, Streams } from "../pipeline/streams.ts";
import { setRunning } from "../pipeline/running.ts";
import type { ScriptBlock } from "../script-block.ts";
import type { Session } from "../session.ts";
import { ChildJob, JobStateInfo } from "./job-state-info.ts";
import { usingValues } from "./using-values.ts";

const SMA = "System.Management.Automation";

export type JobState = "NotStarted" | "Running" | "Completed" | "Failed" | "Stopped";

/** What came out, in order. */
export interface JobEntry {
  stream: SideStream | "output";
  value: unknown;
}

export interface JobStart {
  block: ScriptBlock;
  args?: readonly unknown[];
  input?: readonly unknown[];
  name?: string | undefined;
  kind: "BackgroundJob" | "ThreadJob" | "PSTaskJob";
  /** The objects of ForEach-Object -Parallel: the block runs for each. */
  items?: readonly unknown[];
  /** Where it starts; the session's place when absent. */
  workingDirectory?: string | undefined;
  initialize?: ScriptBlock | undefined;
  /** Scripts of ThreadJobs see the host; those of Start-Job do not. */
  command?: string;
}

interface Table {
  list: Job[];
  next: number;
}
const tables = new WeakMap<Session, Table>();

export function jobsOf(session: Session): Job[] {
  return tableOf(session).list;
}

function tableOf(session: Session): Table {
  let table = tables.get(session);
  if (!table) tables.set(session, (table = { list: [], next: 1 }));
  return table;
}

const TYPES: { [K in JobStart["kind"]]: string } = {
  BackgroundJob: `${SMA}.PSRemotingJob`,
  ThreadJob: "ThreadJob.ThreadJob",
  PSTaskJob: `${SMA}.PSTasks.PSTaskJob`,
};

export class Job extends NetObject {
  readonly id: number;
  name: string;
  readonly kind: JobStart["kind"];
  readonly command: string;
  state: JobState = "NotStarted";
  readonly begun: number;
  ended: number | null = null;
  entries: JobEntry[] = [];
  reason: ErrorRecord | null = null;
  done: Promise<void> = Promise.resolve();
  readonly engine: Engine;
  readonly child: Engine;
  readonly instanceId: Guid;
  readonly #childJob = new ChildJob(this);
  #aTaskFailed = false;

  constructor(engine: Engine, start: JobStart) {
    super();
    const table = tableOf(engine);
    this.engine = engine;
    this.id = table.next;
    // A background job's child takes a number, too.
    table.next += start.kind === "BackgroundJob" ? 2 : 1;
    this.name = start.name ?? `Job${this.id}`;
    this.kind = start.kind;
    this.command = start.command ?? start.block.toText();
    this.begun = engine.ports.clock.now();
    this.instanceId = newGuid();
    this.child = engine.childSession();
    table.list.push(this);
    const variables = usingValues(engine, start.block);
    this.state = "Running";
    this.done = Promise.resolve().then(() => this.#run(start, variables));
  }
  /** Why it failed: told by the child where there is one. */
  stateInfo(ofChild: boolean): JobStateInfo {
    const tells = ofChild || this.kind !== "BackgroundJob";
    return new JobStateInfo(this.state, tells ? (this.reason?.exception ?? null) : null);
  }
  get children(): ChildJob[] {
    return this.kind === "BackgroundJob" ? [this.#childJob] : [];
  }
  override get netType(): NetType {
    return typeNamed(TYPES[this.kind]);
  }
  get stateValue(): EnumValue {
    return enumNamed(typeNamed(`${SMA}.JobState`), this.state);
  }
  get running(): boolean {
    return this.state === "Running" || this.state === "NotStarted";
  }

  async #run(start: JobStart, variables: ReadonlyMap<string, unknown>): Promise<void> {
    const { child, engine } = this;
    setRunning(child);
    const streams = this.#streams();
    const out = new FunctionPipe((value) => void this.entries.push({ stream: "output", value }));
    try {
      if (start.initialize) await invokeBlock(child, start.initialize, { streams, newScope: false });
      if (start.workingDirectory !== undefined) child.setLocation(start.workingDirectory);
      if (start.items) for (const item of start.items) await this.#task(start.block, item, { streams, out, variables });
      else await invokeBlock(child, start.block, { streams, out, variables, args: [...(start.args ?? [])], ...(start.input ? { input: [...start.input] } : {}) });
      this.#finish(this.#aTaskFailed ? "Failed" : "Completed");
    } catch (thrown) {
      if (isFlow(thrown)) this.#finish(child.stopSignal.stopped ? "Stopped" : "Completed");
      else {
        this.reason = asTerminating(thrown).record;
        this.entries.push({ stream: "error", value: this.reason });
        this.#finish("Failed");
      }
    } finally {
      setRunning(engine);
    }
  }

  /** One object's share of the work: an error of its own ends only that. */
  async #task(block: ScriptBlock, item: unknown, to: { streams: Streams; out: FunctionPipe; variables: ReadonlyMap<string, unknown> }): Promise<void> {
    try {
      await invokeBlock(this.child, block, { ...to, dollarUnder: item });
    } catch (thrown) {
      if (isFlow(thrown)) {
        if (thrown instanceof ExitSignal || thrown instanceof LoopControl) return;
        throw thrown;
      }
      this.#aTaskFailed = true;
      this.entries.push({ stream: "error", value: asTerminating(thrown).record });
    }
  }

  #streams(): Streams {
    const pipes = Object.fromEntries(SIDE_STREAMS.map((stream) => [stream, new FunctionPipe((value) => void this.entries.push({ stream, value }))]));
    return { ...(pipes as { [S in SideStream]: FunctionPipe }), watchers: [] };
  }

  #finish(state: JobState): void {
    this.state = state;
    this.ended = this.engine.ports.clock.now();
  }

  async stop(): Promise<void> {
    if (!this.running) return;
    this.child.stop();
    this.state = "Stopped";
    await Promise.race([this.done, this.engine.ports.clock.breathe()]);
  }

  /** Takes what came out so far. */
  receive(keep: boolean): JobEntry[] {
    const { entries } = this;
    if (!keep) this.entries = [];
    return entries;
  }
}
