// System.Diagnostics.Stopwatch over the ambient clock.
import { ambient } from "../core/ambient.ts";
import { NetObject } from "../core/net-object.ts";
import type { NetType } from "../core/type.ts";
import { defineType } from "../core/type.ts";
import { TimeSpan } from "./time-span.ts";

export class Stopwatch extends NetObject {
  #before = 0;
  #started: number | null = null;
  override get netType(): NetType {
    return stopwatchType;
  }
  get running(): boolean {
    return this.#started !== null;
  }
  /** Milliseconds so far. */
  get elapsed(): number {
    return this.#before + (this.#started === null ? 0 : Math.max(0, ambient.now() - this.#started));
  }
  start(): this {
    this.#started ??= ambient.now();
    return this;
  }
  stop(): void {
    this.#before = this.elapsed;
    this.#started = null;
  }
  reset(): void {
    this.#before = 0;
    this.#started = null;
  }
  get span(): TimeSpan {
    return new TimeSpan(BigInt(Math.round(this.elapsed * 10_000)));
  }
  toText(): string {
    return this.span.toText();
  }
}

const stopwatchType: NetType = defineType({
  name: "System.Diagnostics.Stopwatch",
  members: [
    ["new()", () => new Stopwatch()],
    ["void Reset()", (s: Stopwatch) => s.reset()],
    ["void Restart()", (s: Stopwatch) => {
      s.reset();
      s.start();
    }],
    ["void Start()", (s: Stopwatch) => void s.start()],
    ["void Stop()", (s: Stopwatch) => s.stop()],
    ["string ToString()", (s: Stopwatch) => s.toText()],
    ["timespan Elapsed {get;}", (s: Stopwatch) => s.span],
    ["long ElapsedMilliseconds {get;}", (s: Stopwatch) => BigInt(Math.floor(s.elapsed))],
    ["long ElapsedTicks {get;}", (s: Stopwatch) => BigInt(Math.round(s.elapsed * 1_000_000))],
    ["bool IsRunning {get;}", (s: Stopwatch) => s.running],
    ["static System.Diagnostics.Stopwatch StartNew()", () => new Stopwatch().start()],
    ["static long GetTimestamp()", () => BigInt(Math.round(ambient.now() * 1_000_000))],
    ["static long Frequency {get;}", () => 1_000_000_000n],
    ["static bool IsHighResolution {get;}", () => true],
  ],
});
export default stopwatchType;
