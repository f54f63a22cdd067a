// What can be waited for: a condition that other code of the same thread makes true.
import { NetException } from "#dotnet/core/exception.ts";
import { NetObject } from "#dotnet/core/net-object.ts";
import type { NetType } from "#dotnet/core/type.ts";
import { typeNamed } from "#dotnet/core/type.ts";
import { currentSession } from "../members/current-session.ts";

export abstract class WaitHandle extends NetObject {
  closed = false;
  abstract get signaled(): boolean;
  /** Called when a wait has ended well. */
  taken(): void {}
  /** Waits at most so many milliseconds (-1: for ever); false when that was not enough. Ctrl+C ends it. */
  async wait(milliseconds: number): Promise<boolean> {
    if (this.closed) throw new NetException("System.ObjectDisposedException", "Safe handle has been closed.\nObject name: 'SafeHandle'.");
    const session = currentSession();
    const { clock } = session.ports;
    const end = milliseconds < 0 ? Number.POSITIVE_INFINITY : clock.ticks() + milliseconds;
    while (!this.signaled && clock.ticks() < end) {
      await clock.sleep(Math.max(0, Math.min(10, end - clock.ticks())));
      session.checkStop();
    }
    if (!this.signaled) return false;
    this.taken();
    return true;
  }
}

/** ManualResetEvent and AutoResetEvent: the second closes again behind the one it let through. */
export class EventHandle extends WaitHandle {
  signaled: boolean;
  readonly #type: string;
  constructor(signaled: boolean, type: "ManualResetEvent" | "AutoResetEvent") {
    super();
    this.signaled = signaled;
    this.#type = type;
  }
  override get netType(): NetType {
    return typeNamed(`System.Threading.${this.#type}`);
  }
  override taken(): void {
    if (this.#type === "AutoResetEvent") this.signaled = false;
  }
}

/** Mutex, Semaphore and SemaphoreSlim: so many may enter. */
export class CountedHandle extends WaitHandle {
  count: number;
  readonly maximum: number;
  readonly #type: string;
  constructor(count: number, maximum: number, type: "Mutex" | "Semaphore" | "SemaphoreSlim") {
    super();
    this.count = count;
    this.maximum = maximum;
    this.#type = type;
  }
  override get netType(): NetType {
    return typeNamed(`System.Threading.${this.#type}`);
  }
  get signaled(): boolean {
    return this.count > 0;
  }
  override taken(): void {
    this.count--;
  }
  /** The count before. */
  release(count: number): number {
    if (this.count + count > this.maximum) throw new NetException("System.Threading.SemaphoreFullException", "Adding the specified count to the semaphore would cause it to exceed its maximum count.");
    const before = this.count;
    this.count += count;
    return before;
  }
}

/** Mutex: who has it may take it again; there is one thread, so that is whoever asks. */
export class Mutex extends CountedHandle {
  #held = 0;
  constructor(owned: boolean) {
    super(1, 1, "Mutex");
    this.#held = owned ? 1 : 0;
  }
  override get signaled(): boolean {
    return true;
  }
  override taken(): void {
    this.#held++;
  }
  releaseMutex(): void {
    if (this.#held === 0) throw new NetException("System.ApplicationException", "Object synchronization method was called from an unsynchronized block of code.");
    this.#held--;
  }
}
