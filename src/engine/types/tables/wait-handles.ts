// System.Threading: events, mutexes and semaphores.
import type { Member } from "#dotnet/core/type.ts";
import { defineType } from "#dotnet/core/type.ts";
import type { TimeSpan } from "#dotnet/types/time-span.ts";
import type { WaitHandle } from "../../threading/wait-handle.ts";
import { CountedHandle, EventHandle, Mutex } from "../../threading/wait-handle.ts";

const T = "System.Threading";
const span = (time: TimeSpan) => Number(time.ticks / 10_000n);
const event = (type: "ManualResetEvent" | "AutoResetEvent") =>
  defineType({ name: `${T}.${type}`, base: `${T}.EventWaitHandle`, sealed: true, members: [["new(bool initialState)", (initial: boolean) => new EventHandle(initial, type)]] });

const semaphore = (type: "Semaphore" | "SemaphoreSlim"): Member[] => [
  ["new(int initialCount, int maximumCount)", (initial: number, maximum: number) => new CountedHandle(initial, maximum, type)],
  ["int Release()", (s: CountedHandle) => s.release(1)],
  ["int Release(int releaseCount)", (s: CountedHandle, count: number) => s.release(count)],
];

export default [
  defineType({
    name: `${T}.WaitHandle`,
    abstract: true,
    base: "System.MarshalByRefObject",
    interfaces: ["System.IDisposable"],
    members: [
      ["bool WaitOne()", (h: WaitHandle) => h.wait(-1)],
      ["bool WaitOne(int millisecondsTimeout)", (h: WaitHandle, time: number) => h.wait(time)],
      ["bool WaitOne(timespan timeout)", (h: WaitHandle, time: TimeSpan) => h.wait(span(time))],
      ["bool WaitOne(int millisecondsTimeout, bool exitContext)", (h: WaitHandle, time: number) => h.wait(time)],
      ["void Close()", (h: WaitHandle) => void (h.closed = true)],
      ["void Dispose()", (h: WaitHandle) => void (h.closed = true)],
      [`static bool WaitAll(${T}.WaitHandle[] waitHandles)`, async (handles: WaitHandle[]) => {
        for (const handle of handles) await handle.wait(-1);
        return true;
      }],
    ],
  }),
  defineType({
    name: `${T}.EventWaitHandle`,
    base: `${T}.WaitHandle`,
    members: [
      ["bool Set()", (h: EventHandle) => (h.signaled = true)],
      ["bool Reset()", (h: EventHandle) => {
        h.signaled = false;
        return true;
      }],
    ],
  }),
  event("ManualResetEvent"),
  event("AutoResetEvent"),
  defineType({
    name: `${T}.Mutex`,
    base: `${T}.WaitHandle`,
    sealed: true,
    members: [
      ["new()", () => new Mutex(false)],
      ["new(bool initiallyOwned)", (owned: boolean) => new Mutex(owned)],
      ["new(bool initiallyOwned, string name)", (owned: boolean) => new Mutex(owned)],
      ["new(bool initiallyOwned, string name, [ref] bool createdNew)", (owned: boolean, _name: string, created: { value: unknown }) => {
        created.value = true;
        return new Mutex(owned);
      }],
      ["void ReleaseMutex()", (m: Mutex) => m.releaseMutex()],
    ],
  }),
  defineType({ name: `${T}.Semaphore`, base: `${T}.WaitHandle`, sealed: true, members: semaphore("Semaphore") }),
  defineType({
    name: `${T}.SemaphoreSlim`,
    interfaces: ["System.IDisposable"],
    members: [
      ["new(int initialCount)", (initial: number) => new CountedHandle(initial, 2_147_483_647, "SemaphoreSlim")],
      ...semaphore("SemaphoreSlim"),
      ["void Wait()", (s: CountedHandle) => s.wait(-1).then(() => undefined)],
      ["bool Wait(int millisecondsTimeout)", (s: CountedHandle, time: number) => s.wait(time)],
      ["int CurrentCount {get;}", (s: CountedHandle) => s.count],
      ["void Dispose()", (s: CountedHandle) => void (s.closed = true)],
    ],
  }),
];
