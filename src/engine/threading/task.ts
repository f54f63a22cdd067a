// System.Threading.Tasks.Task as one thread has it: work is done when it is started; only a delay is waited for.
import { typedArray } from "#dotnet/core/array.ts";
import { NetException } from "#dotnet/core/exception.ts";
import { NetObject } from "#dotnet/core/net-object.ts";
import type { NetType } from "#dotnet/core/type.ts";
import { genericTypeOf, typeNamed } from "#dotnet/core/type.ts";
import { TerminatingError } from "../errors/error-record.ts";
import { currentSession } from "../members/current-session.ts";

const T = "System.Threading.Tasks";
export type TaskStatus = "Created" | "WaitingForActivation" | "RanToCompletion" | "Canceled" | "Faulted";
let made = 0;

export class Task extends NetObject {
  /** The type of the result; null for a task without one. */
  readonly resultType: NetType | null;
  readonly id = ++made;
  status: TaskStatus = "WaitingForActivation";
  value: unknown = null;
  errors: NetException[] = [];
  /** When a delay is over, by the session's clock. */
  due: number | null = null;
  constructor(resultType: NetType | null = null) {
    super();
    this.resultType = resultType;
  }
  override get netType(): NetType {
    return this.resultType ? genericTypeOf(typeNamed(`${T}.Task\`1`), [this.resultType]) : typeNamed(`${T}.Task`);
  }
  /** The status now: a delay ends by itself. */
  get state(): TaskStatus {
    if (this.status === "WaitingForActivation" && this.due !== null && currentSession().ports.clock.ticks() >= this.due) this.status = "RanToCompletion";
    return this.status;
  }
  get done(): boolean {
    return this.state === "RanToCompletion" || this.status === "Canceled" || this.status === "Faulted";
  }
  /** What Wait and Result throw; null when all went well. */
  get failure(): NetException | null {
    if (this.status === "Canceled") return together([new NetException(`${T}.TaskCanceledException`, "A task was canceled.")]);
    return this.errors.length ? together(this.errors) : null;
  }
  succeed(value: unknown): this {
    this.status = "RanToCompletion";
    this.value = value;
    return this;
  }
  fail(error: NetException): this {
    this.status = error.type.definition.name === "System.OperationCanceledException" ? "Canceled" : "Faulted";
    if (this.status === "Faulted") this.errors = [error];
    return this;
  }
  cancel(): this {
    this.status = "Canceled";
    return this;
  }
  /** Waits at most so many milliseconds (-1: for ever); false when that was not enough. */
  async finish(milliseconds: number): Promise<boolean> {
    const session = currentSession();
    const { clock } = session.ports;
    const end = milliseconds < 0 ? Number.POSITIVE_INFINITY : clock.ticks() + milliseconds;
    while (!this.done && clock.ticks() < end) {
      await clock.sleep(Math.max(0, Math.min(10, end - clock.ticks(), (this.due ?? Number.POSITIVE_INFINITY) - clock.ticks())));
      session.checkStop();
    }
    return this.done;
  }
  /** Error: AggregateException of what the task threw. */
  async wait(milliseconds = -1): Promise<boolean> {
    const finished = await this.finish(milliseconds);
    if (finished && this.failure) throw this.failure;
    return finished;
  }
}

/** AggregateException of these. */
export function together(errors: NetException[]): NetException {
  const message = "One or more errors occurred.";
  const text = message + errors.map((error) => ` (${error.message})`).join("");
  return new NetException("System.AggregateException", text, errors[0] ?? null, { InnerExceptions: typedArray(typeNamed("System.Exception"), errors), Plain: message });
}

/** Does the work now; what it throws stays in the task. */
export async function runTask(work: () => unknown, resultType: NetType | null): Promise<Task> {
  const task = new Task(resultType);
  try {
    const value = await work();
    // A task that gives a task is that task.
    return value instanceof Task ? value : task.succeed(resultType ? value : null);
  } catch (thrown) {
    if (thrown instanceof NetException) return task.fail(thrown);
    if (thrown instanceof TerminatingError) return task.fail(thrown.record.exception);
    throw thrown;
  }
}

export function delayed(milliseconds: number): Task {
  const task = new Task();
  task.due = milliseconds < 0 ? Number.POSITIVE_INFINITY : currentSession().ports.clock.ticks() + milliseconds;
  return task;
}
