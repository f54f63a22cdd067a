// System.Threading.Tasks: Task, Task<T>, TaskStatus and TaskAwaiter.
import { typedArray } from "#dotnet/core/array.ts";
import type { NetException } from "#dotnet/core/exception.ts";
import { argumentError } from "#dotnet/core/exception.ts";
import { NetObject } from "#dotnet/core/net-object.ts";
import { iterate } from "#dotnet/core/sequence.ts";
import { enumNamed } from "#dotnet/core/enum.ts";
import { arrayTypeOf, defineType, typeNamed } from "#dotnet/core/type.ts";
import type { Member, NetType } from "#dotnet/core/type.ts";
import type { TimeSpan } from "#dotnet/types/time-span.ts";
import { delayed, runTask, Task, together } from "../../threading/task.ts";

const T = "System.Threading.Tasks";
type Types = readonly NetType[];
const milliseconds = (time: TimeSpan) => Number(time.ticks / 10_000n);
function tasksOf(given: unknown): Task[] {
  if (given === null) throw argumentError("ArgumentNullException", "Value cannot be null.", "tasks");
  const tasks = Array.from(iterate(given) ?? []) as (Task | null)[];
  if (tasks.includes(null)) throw argumentError("ArgumentException", "The tasks argument included a null value.", "tasks");
  return tasks as Task[];
}

class Awaiter extends NetObject {
  readonly task: Task;
  constructor(task: Task) {
    super();
    this.task = task;
  }
  override get netType(): NetType {
    return typeNamed("System.Runtime.CompilerServices.TaskAwaiter");
  }
}

/** GetResult throws what the task threw, not wrapped. */
async function awaited(awaiter: Awaiter): Promise<unknown> {
  await awaiter.task.finish(-1);
  const { failure } = awaiter.task;
  if (failure) throw failure.innerException ?? failure;
  return awaiter.task.value;
}

function delay(time: number): Task {
  if (time < -1) throw argumentError("ArgumentOutOfRangeException", "The value needs to be either -1 (signifying an infinite timeout), 0 or a positive integer.", "millisecondsDelay");
  return delayed(time);
}

async function waitAll(tasks: Task[], time = -1): Promise<boolean> {
  for (const task of tasks) if (!(await task.finish(time))) return false;
  const errors = tasks.flatMap((task) => (task.failure ? innersOf(task.failure) : []));
  if (errors.length) throw together(errors);
  return true;
}
const innersOf = (error: NetException) => error.fields.get("InnerExceptions") as NetException[];

/** The place of the first that is done; -1 when there is none to wait for, as .NET says. */
async function waitAny(tasks: Task[]): Promise<number> {
  if (tasks.length === 0) return -1;
  for (;;) {
    const at = tasks.findIndex((task) => task.done);
    if (at >= 0) return at;
    await tasks[0]!.finish(10);
  }
}

/** One task for all: there is one thread, so it waits here. */
async function whenAll(tasks: Task[]): Promise<Task> {
  for (const task of tasks) await task.finish(-1);
  const element = tasks.find((task) => task.resultType)?.resultType ?? null;
  const all = new Task(element && arrayTypeOf(element));
  const errors = tasks.flatMap((task) => task.errors);
  if (errors.length) {
    all.status = "Faulted";
    all.errors = errors;
    return all;
  }
  if (tasks.some((task) => task.status === "Canceled")) return all.cancel();
  return all.succeed(element && typedArray(element, tasks.map((task) => task.value)));
}

async function whenAny(tasks: Task[]): Promise<Task> {
  if (tasks.length === 0) throw argumentError("ArgumentException", "The tasks argument contains no tasks.", "tasks");
  return new Task(typeNamed(`${T}.Task`)).succeed(tasks[await waitAny(tasks)]);
}

function resultOf(task: Task): unknown {
  // Properties do not wait; a task that has a result is done when it is made.
  if (task.failure) throw task.failure;
  return task.value;
}

const object = () => typeNamed("System.Object");
const status = (task: Task) => enumNamed(typeNamed(`${T}.TaskStatus`), task.state);
const many = ["Params System.Threading.Tasks.Task[] tasks"];
const continued = async (task: Task, next: (task: Task) => unknown) => {
  await task.finish(-1);
  return runTask(() => next(task), null);
};

const statics: Member[] = [
  [`static ${T}.Task Run(System.Action action)`, (work: () => unknown) => runTask(work, null)],
  [`static ${T}.Task[TResult] Run[TResult](System.Func[TResult] function)`, function (this: Types, work: () => unknown) {
    return runTask(work, this[0] ?? object());
  }],
  [`static ${T}.Task[TResult] FromResult[TResult](TResult result)`, function (this: Types, value: unknown) {
    return new Task(this[0] ?? object()).succeed(value);
  }],
  [`static ${T}.Task FromException(System.Exception exception)`, (error: NetException) => new Task().fail(error)],
  [`static ${T}.Task[TResult] FromException[TResult](System.Exception exception)`, function (this: Types, error: NetException) {
    return new Task(this[0] ?? object()).fail(error);
  }],
  [`static ${T}.Task FromCanceled(System.Threading.CancellationToken cancellationToken)`, () => new Task().cancel()],
  [`static ${T}.Task Delay(timespan delay)`, (time: TimeSpan) => delay(milliseconds(time))],
  [`static ${T}.Task Delay(int millisecondsDelay)`, delay],
  [`static ${T}.Task Delay(int millisecondsDelay, System.Threading.CancellationToken cancellationToken)`, delay],
  ...many.flatMap((tasks): Member[] => [
    [`static void WaitAll(${tasks})`, async (all: unknown) => void (await waitAll(tasksOf(all)))],
    [`static int WaitAny(${tasks})`, (all: unknown) => waitAny(tasksOf(all))],
    [`static ${T}.Task WhenAll(${tasks})`, (all: unknown) => whenAll(tasksOf(all))],
    [`static ${T}.Task WhenAny(${tasks})`, (all: unknown) => whenAny(tasksOf(all))],
  ]),
  [`static bool WaitAll(${T}.Task[] tasks, int millisecondsTimeout)`, (all: unknown, time: number) => waitAll(tasksOf(all), time)],
  [`static ${T}.Task CompletedTask {get;}`, () => new Task().succeed(null)],
];

export default [
  defineType({
    name: `${T}.TaskStatus`,
    kind: "enum",
    values: ["Created", "WaitingForActivation", "WaitingToRun", "Running", "WaitingForChildrenToComplete", "RanToCompletion", "Canceled", "Faulted"].map((name, i): [string, number] => [name, i]),
  }),
  defineType({
    name: "System.Runtime.CompilerServices.TaskAwaiter",
    kind: "struct",
    members: [["System.Object GetResult()", awaited], ["bool IsCompleted {get;}", (a: Awaiter) => a.task.done]],
  }),
  defineType({
    name: `${T}.Task`,
    interfaces: ["System.IAsyncResult", "System.IDisposable"],
    members: [
      ...statics,
      ["void Wait()", async (t: Task) => void (await t.wait())],
      ["bool Wait(int millisecondsTimeout)", (t: Task, time: number) => t.wait(time)],
      ["bool Wait(timespan timeout)", (t: Task, time: TimeSpan) => t.wait(milliseconds(time))],
      ["System.Runtime.CompilerServices.TaskAwaiter GetAwaiter()", (t: Task) => new Awaiter(t)],
      [`${T}.Task ContinueWith(System.Action[System.Threading.Tasks.Task] continuationAction)`, continued],
      ["void Dispose()", () => undefined],
      ["int Id {get;}", (t: Task) => t.id],
      ["System.AggregateException Exception {get;}", (t: Task) => (t.status === "Faulted" ? t.failure : null)],
      [`${T}.TaskStatus Status {get;}`, status],
      ["bool IsCanceled {get;}", (t: Task) => t.state === "Canceled"],
      ["bool IsCompleted {get;}", (t: Task) => t.done],
      ["bool IsCompletedSuccessfully {get;}", (t: Task) => t.state === "RanToCompletion"],
      ["bool IsFaulted {get;}", (t: Task) => t.state === "Faulted"],
      ["System.Object AsyncState {get;}", () => null],
    ],
  }),
  defineType({
    name: `${T}.Task\`1`,
    base: `${T}.Task`,
    parameters: ["TResult"],
    members: [["TResult Result {get;}", resultOf]],
  }),
];
