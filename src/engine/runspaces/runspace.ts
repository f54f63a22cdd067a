// Runspaces: sessions of their own that share this session's ports, one by one or in a pool.
import { NetException } from "#dotnet/core/exception.ts";
import { NetObject } from "#dotnet/core/net-object.ts";
import type { NetType } from "#dotnet/core/type.ts";
import { typeNamed } from "#dotnet/core/type.ts";
import { newGuid } from "#dotnet/types/guid.ts";
import type { Engine } from "../pipeline/engine.ts";
import type { InitialSessionState } from "./initial-session-state.ts";

const SMA = "System.Management.Automation";

export type RunspaceStateName = "BeforeOpen" | "Opened" | "Closed";

let nextId = 2;
const runspaces = new WeakMap<Engine, Runspace>();

function stateError(kind: "Runspace" | "RunspacePool", message: string): NetException {
  return new NetException(`${SMA}.Runspaces.Invalid${kind}StateException`, message);
}

/** A session to run commands in, made when the runspace is opened. */
export class Runspace extends NetObject {
  readonly id: number;
  name: string;
  readonly instanceId = newGuid();
  /** Whether what Write-Host writes is shown: the runspace was made with a host. */
  readonly hasHost: boolean;
  readonly initial: InitialSessionState | null;
  state: RunspaceStateName = "BeforeOpen";
  busy = false;
  readonly #parent: Engine;
  #engine: Engine | null = null;

  constructor(parent: Engine, initial: InitialSessionState | null, hasHost: boolean, id = nextId++) {
    super();
    this.id = id;
    this.#parent = parent;
    this.initial = initial;
    this.hasHost = hasHost;
    this.name = `Runspace${this.id}`;
  }
  /** The runspace that a session runs in; the first session's is number 1. Whoever asks is running in it: it is busy. */
  static of(engine: Engine): Runspace {
    const known = runspaces.get(engine);
    if (known) return known;
    const own = new Runspace(engine, null, true, 1);
    own.#engine = engine;
    own.state = "Opened";
    own.busy = true;
    runspaces.set(engine, own);
    return own;
  }
  override get netType(): NetType {
    return typeNamed(`${SMA}.Runspaces.LocalRunspace`);
  }
  open(): void {
    if (this.state !== "BeforeOpen") {
      throw stateError("Runspace", `Cannot open the runspace because the runspace is not in the BeforeOpen state. Current state of runspace is '${this.state}'.`);
    }
    this.#engine = this.#parent.childSession();
    runspaces.set(this.#engine, this);
    this.initial?.apply(this.#engine);
    this.state = "Opened";
  }
  close(): void {
    this.state = "Closed";
  }
  /** The session to run in; InvalidRunspaceStateException while it is not open. */
  get engine(): Engine {
    if (this.state !== "Opened" || !this.#engine) {
      throw stateError("Runspace", `Cannot invoke the pipeline because the runspace is not in the Opened state. Current state of the runspace is '${this.state}'.`);
    }
    return this.#engine;
  }
}

/** Up to `maximum` runspaces for PowerShell objects that take turns. */
export class RunspacePool extends NetObject {
  readonly instanceId = newGuid();
  readonly minimum: number;
  maximum: number;
  readonly initial: InitialSessionState | null;
  state: RunspaceStateName = "BeforeOpen";
  readonly #parent: Engine;
  readonly #hasHost: boolean;
  readonly #idle: Runspace[] = [];
  #used = 0;
  readonly #waiting: ((runspace: Runspace) => void)[] = [];

  constructor(parent: Engine, size: { minimum: number; maximum: number }, initial: InitialSessionState | null, hasHost: boolean) {
    super();
    this.#parent = parent;
    this.minimum = size.minimum;
    this.maximum = size.maximum;
    this.initial = initial;
    this.#hasHost = hasHost;
  }
  override get netType(): NetType {
    return typeNamed(`${SMA}.Runspaces.RunspacePool`);
  }
  get available(): number {
    return this.maximum - this.#used;
  }
  open(): void {
    if (this.state !== "BeforeOpen") throw stateError("RunspacePool", `Cannot open the runspace pool because it is not in the 'BeforeOpen' state. The current state is '${this.state}'.`);
    this.state = "Opened";
  }
  close(): void {
    this.state = "Closed";
  }
  /** A free runspace, as soon as there is one. */
  take(): Promise<Runspace> {
    if (this.state !== "Opened") {
      throw stateError("RunspacePool", `Cannot perform the operation because the runspace pool is not in the 'Opened' state. The current state is '${this.state}'.`);
    }
    if (this.#used >= this.maximum) return new Promise((resolve) => void this.#waiting.push(resolve));
    this.#used++;
    return Promise.resolve(this.#idle.pop() ?? this.#make());
  }
  giveBack(runspace: Runspace): void {
    const next = this.#waiting.shift();
    if (next) return next(runspace);
    this.#used--;
    this.#idle.push(runspace);
  }
  #make(): Runspace {
    const runspace = new Runspace(this.#parent, this.initial, this.#hasHost);
    runspace.open();
    return runspace;
  }
}
