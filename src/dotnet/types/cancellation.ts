// System.Threading.CancellationTokenSource, CancellationToken and CancellationTokenRegistration.
import { ambient } from "../core/ambient.ts";
import { argumentError, NetException } from "../core/exception.ts";
import { NetObject } from "../core/net-object.ts";
import { iterate } from "../core/sequence.ts";
import type { NetType } from "../core/type.ts";
import { defineType, typeNamed } from "../core/type.ts";
import type { TimeSpan } from "./time-span.ts";

const T = "System.Threading";
type Callback = (state?: unknown) => unknown;

export class CancellationTokenSource extends NetObject {
  /** When it cancels itself. */
  deadline = Number.POSITIVE_INFINITY;
  disposed = false;
  readonly callbacks = new Set<() => unknown>();
  readonly linked: CancellationToken[] = [];
  #cancelled = false;
  override get netType(): NetType {
    return typeNamed(`${T}.CancellationTokenSource`);
  }
  get cancelled(): boolean {
    return this.#cancelled || ambient.now() >= this.deadline || this.linked.some((token) => token.cancelled);
  }
  usable(): this {
    if (this.disposed) throw new NetException("System.ObjectDisposedException", "The CancellationTokenSource has been disposed.");
    return this;
  }
  async cancel(): Promise<void> {
    this.usable();
    if (this.#cancelled) return;
    this.#cancelled = true;
    // The last registered runs first.
    for (const callback of [...this.callbacks].reverse()) await callback();
    this.callbacks.clear();
  }
  cancelAfter(milliseconds: number, name: string): this {
    this.usable();
    if (milliseconds < -1) throw argumentError("ArgumentOutOfRangeException", "Specified argument was out of the range of valid values.", name);
    this.deadline = milliseconds < 0 ? Number.POSITIVE_INFINITY : ambient.now() + milliseconds;
    return this;
  }
}

export class CancellationToken extends NetObject {
  /** null: a token that never or always is cancelled. */
  readonly source: CancellationTokenSource | null;
  readonly #fixed: boolean;
  constructor(source: CancellationTokenSource | null, fixed = false) {
    super();
    this.source = source;
    this.#fixed = fixed;
  }
  override get netType(): NetType {
    return typeNamed(`${T}.CancellationToken`);
  }
  get cancelled(): boolean {
    return this.source?.cancelled ?? this.#fixed;
  }
  get canBe(): boolean {
    return this.source !== null || this.#fixed;
  }
  throwIfCancelled(): void {
    if (this.cancelled) throw new NetException("System.OperationCanceledException", "The operation was canceled.", null, { CancellationToken: this });
  }
  equals(other: unknown): boolean {
    return other instanceof CancellationToken && other.source === this.source && other.#fixed === this.#fixed;
  }
}

class Registration extends NetObject {
  readonly token: CancellationToken;
  readonly callback: () => unknown;
  constructor(token: CancellationToken, callback: () => unknown) {
    super();
    this.token = token;
    this.callback = callback;
  }
  override get netType(): NetType {
    return typeNamed(`${T}.CancellationTokenRegistration`);
  }
  remove(): boolean {
    return this.token.source?.callbacks.delete(this.callback) ?? false;
  }
}

async function register(token: CancellationToken, callback: Callback, state?: unknown): Promise<Registration> {
  const registration = new Registration(token, () => callback(state));
  if (token.cancelled) await callback(state);
  else token.source?.callbacks.add(registration.callback);
  return registration;
}

function link(...tokens: unknown[]): CancellationTokenSource {
  const source = new CancellationTokenSource();
  for (const token of tokens) if (token instanceof CancellationToken) source.linked.push(token);
  return source;
}

const milliseconds = (time: TimeSpan) => Number(time.ticks / 10_000n);

export default [
  defineType({
    name: `${T}.CancellationTokenSource`,
    interfaces: ["System.IDisposable"],
    members: [
      ["new()", () => new CancellationTokenSource()],
      ["new(timespan delay)", (delay: TimeSpan) => new CancellationTokenSource().cancelAfter(milliseconds(delay), "delay")],
      ["new(int millisecondsDelay)", (delay: number) => new CancellationTokenSource().cancelAfter(delay, "millisecondsDelay")],
      [`static ${T}.CancellationTokenSource CreateLinkedTokenSource(${T}.CancellationToken token1, ${T}.CancellationToken token2)`, link],
      [`static ${T}.CancellationTokenSource CreateLinkedTokenSource(${T}.CancellationToken token)`, link],
      [`static ${T}.CancellationTokenSource CreateLinkedTokenSource(Params ${T}.CancellationToken[] tokens)`, (tokens: unknown) => link(...(iterate(tokens) ?? []))],
      ["void Cancel()", (s: CancellationTokenSource) => s.cancel()],
      ["void Cancel(bool throwOnFirstException)", (s: CancellationTokenSource) => s.cancel()],
      ["void CancelAfter(timespan delay)", (s: CancellationTokenSource, delay: TimeSpan) => void s.cancelAfter(milliseconds(delay), "delay")],
      ["void CancelAfter(int millisecondsDelay)", (s: CancellationTokenSource, delay: number) => void s.cancelAfter(delay, "millisecondsDelay")],
      ["bool TryReset()", (s: CancellationTokenSource) => !s.cancelled],
      ["void Dispose()", (s: CancellationTokenSource) => void (s.disposed = true)],
      ["bool IsCancellationRequested {get;}", (s: CancellationTokenSource) => s.cancelled],
      [`${T}.CancellationToken Token {get;}`, (s: CancellationTokenSource) => new CancellationToken(s.usable())],
    ],
  }),
  defineType({
    name: `${T}.CancellationToken`,
    kind: "struct",
    members: [
      ["new()", () => new CancellationToken(null)],
      ["new(bool canceled)", (canceled: boolean) => new CancellationToken(null, canceled)],
      [`static ${T}.CancellationToken None {get;}`, () => new CancellationToken(null)],
      ["void ThrowIfCancellationRequested()", (t: CancellationToken) => t.throwIfCancelled()],
      [`${T}.CancellationTokenRegistration Register(System.Action callback)`, register],
      [`${T}.CancellationTokenRegistration Register(System.Action[System.Object] callback, System.Object state)`, register],
      ["bool Equals(System.Object other)", (t: CancellationToken, other: unknown) => t.equals(other)],
      ["bool IsCancellationRequested {get;}", (t: CancellationToken) => t.cancelled],
      ["bool CanBeCanceled {get;}", (t: CancellationToken) => t.canBe],
    ],
  }),
  defineType({
    name: `${T}.CancellationTokenRegistration`,
    kind: "struct",
    members: [
      ["void Dispose()", (r: Registration) => void r.remove()],
      ["bool Unregister()", (r: Registration) => r.remove()],
      [`${T}.CancellationToken Token {get;}`, (r: Registration) => r.token],
    ],
  }),
];
