// A session's events: subscribers, the queue of those without an action, and the actions that wait for a moment to run.
import { NetObject } from "#dotnet/core/net-object.ts";
import type { NetType } from "#dotnet/core/type.ts";
import { typeNamed } from "#dotnet/core/type.ts";
import { TerminatingError } from "../errors/error-record.ts";
import { isFlow } from "../pipeline/flow.ts";
import type { Engine } from "../pipeline/engine.ts";
import { invokeBlock } from "../pipeline/invoke-block.ts";
import { FunctionPipe } from "../pipeline/pipe.ts";
import { wildcard } from "../operators/wildcard.ts";
import type { ScriptBlock } from "../script-block.ts";
import type { Session } from "../session.ts";

const SMA = "System.Management.Automation";

/** One thing that happened. */
export class EventArguments extends NetObject {
  readonly id: number;
  readonly source: string;
  readonly sender: unknown;
  readonly args: readonly unknown[];
  readonly data: unknown;
  readonly time: number;
  constructor(id: number, source: string, about: { sender: unknown; args: readonly unknown[]; data: unknown; time: number }) {
    super();
    this.id = id;
    this.source = source;
    this.sender = about.sender;
    this.args = about.args;
    this.data = about.data;
    this.time = about.time;
  }
  override get netType(): NetType {
    return typeNamed(`${SMA}.PSEventArgs`);
  }
}

/** The job object of a subscription's action: what the action puts out is kept in it. */
export class EventJob extends NetObject {
  readonly id: number;
  name: string;
  readonly action: ScriptBlock;
  state: "NotStarted" | "Running" | "Stopped" = "NotStarted";
  output: unknown[] = [];
  errors: unknown[] = [];
  constructor(id: number, name: string, action: ScriptBlock) {
    super();
    this.id = id;
    this.name = name;
    this.action = action;
  }
  override get netType(): NetType {
    return typeNamed(`${SMA}.PSEventJob`);
  }
}

export class Subscriber extends NetObject {
  readonly id: number;
  readonly source: string;
  readonly object: unknown;
  readonly event: string | null;
  readonly job: EventJob | null;
  readonly support: boolean;
  readonly data: unknown;
  left: number;
  stop: () => void = () => undefined;
  constructor(id: number, about: { source: string; object: unknown; event: string | null; job: EventJob | null; support: boolean; data: unknown; triggers: number }) {
    super();
    this.id = id;
    this.source = about.source;
    this.object = about.object;
    this.event = about.event;
    this.job = about.job;
    this.support = about.support;
    this.data = about.data;
    this.left = about.triggers;
  }
  override get netType(): NetType {
    return typeNamed(`${SMA}.PSEventSubscriber`);
  }
}

export class EventManager {
  readonly #engine: Engine;
  subscribers: Subscriber[] = [];
  queue: EventArguments[] = [];
  #pending: { subscriber: Subscriber; event: EventArguments }[] = [];
  #nextSubscriber = 1;
  #nextEvent = 1;
  #running = false;
  constructor(engine: Engine) {
    this.#engine = engine;
  }

  subscribe(about: { source: string; object: unknown; event: string | null; action: ScriptBlock | null; support: boolean; data: unknown; triggers: number }): Subscriber {
    const id = this.#nextSubscriber++;
    const job = about.action ? new EventJob(id, about.source, about.action) : null;
    const subscriber = new Subscriber(id, { ...about, job });
    this.subscribers.push(subscriber);
    return subscriber;
  }

  unsubscribe(subscriber: Subscriber): void {
    subscriber.stop();
    if (subscriber.job) subscriber.job.state = "Stopped";
    this.subscribers = this.subscribers.filter((one) => one !== subscriber);
  }

  /** Something happened: to the subscribers with an action, else into the queue. */
  raise(source: string, about: { sender: unknown; args: readonly unknown[]; data: unknown }): EventArguments {
    const event = new EventArguments(this.#nextEvent++, source, { ...about, time: this.#engine.ports.clock.now() });
    const listening = this.subscribers.filter((one) => one.source.toLowerCase() === source.toLowerCase());
    const acting = listening.filter((one) => one.job);
    if (acting.length) for (const subscriber of acting) this.#pending.push({ subscriber, event });
    else this.queue.push(event);
    for (const subscriber of listening) if (subscriber.left > 0 && --subscriber.left === 0) this.unsubscribe(subscriber);
    return event;
  }

  /** Whether anything could happen while the session waits. */
  get busy(): boolean {
    return this.subscribers.length > 0 || this.#pending.length > 0;
  }

  /** Runs the actions of what has happened. Called where a session may be interrupted: while it waits and after New-Event. */
  async runPending(): Promise<void> {
    if (this.#running) return;
    this.#running = true;
    try {
      for (let next = this.#pending.shift(); next; next = this.#pending.shift()) await this.#act(next.subscriber.job!, next.event, next.subscriber);
    } finally {
      this.#running = false;
    }
  }

  async #act(job: EventJob, event: EventArguments, subscriber: Subscriber): Promise<void> {
    const engine = this.#engine;
    const { success, frame } = engine;
    const { globalState } = engine;
    const { current } = globalState;
    job.state = "Running";
    // Actions see the global scope, whatever function the session is in.
    globalState.current = globalState.root;
    const [sender = null, args = null] = event.args;
    const variables = new Map<string, unknown>([["event", event], ["sender", sender ?? event.sender], ["eventargs", args], ["eventsubscriber", subscriber]]);
    try {
      await invokeBlock(engine, job.action, {
        streams: engine.hostStreams, out: new FunctionPipe((value) => void job.output.push(value)), variables, args: [...event.args],
      });
    } catch (thrown) {
      if (isFlow(thrown) || !(thrown instanceof TerminatingError)) throw thrown;
      job.errors.push(thrown.record);
      engine.recordError(thrown.record);
    } finally {
      globalState.current = current;
      engine.success = success;
      engine.frame = frame;
    }
  }

  /** Waits, and lets actions run meanwhile. `until` ends it early. */
  async wait(milliseconds: number, until: () => boolean = () => false): Promise<void> {
    const { clock } = this.#engine.ports;
    const end = clock.ticks() + milliseconds;
    await this.runPending();
    for (let left = milliseconds; left > 0 && !until(); left = end - clock.ticks()) {
      await clock.sleep(Math.min(left, 15));
      this.#engine.checkStop();
      await this.runPending();
    }
  }

  /** Events in the queue by identifier or pattern; all for neither. */
  find(source: string | null | undefined, id: number | undefined): EventArguments[] {
    const pattern = source === undefined || source === null ? null : wildcard(source);
    return this.queue.filter((event) => (id === undefined || event.id === id) && (!pattern || pattern.matches(event.source)));
  }

  remove(event: EventArguments): void {
    this.queue = this.queue.filter((one) => one !== event);
  }
}

const managers = new WeakMap<Session, EventManager>();

export function eventsOf(session: Session): EventManager {
  let manager = managers.get(session);
  if (!manager) managers.set(session, (manager = new EventManager(session as Engine)));
  return manager;
}
