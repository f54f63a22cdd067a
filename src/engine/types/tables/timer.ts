// System.Timers.Timer: raises Elapsed again and again.
import { NetException } from "#dotnet/core/exception.ts";
import { NetObject } from "#dotnet/core/net-object.ts";
import type { NetType } from "#dotnet/core/type.ts";
import { defineType, typeNamed } from "#dotnet/core/type.ts";
import { DateTime } from "#dotnet/types/date-time.ts";
import { Listeners } from "../../events/event-source.ts";
import type { EventHandler, EventSource } from "../../events/event-source.ts";
import { currentSession } from "../../members/current-session.ts";

class ElapsedEventArgs extends NetObject {
  readonly time: DateTime;
  constructor(time: DateTime) {
    super();
    this.time = time;
  }
  override get netType(): NetType {
    return typeNamed("System.Timers.ElapsedEventArgs");
  }
}

class Timer extends NetObject implements EventSource {
  interval: number;
  autoReset = true;
  readonly eventNames = ["Disposed", "Elapsed"];
  readonly #listeners = new Listeners();
  readonly #clock = currentSession().ports.clock;
  /** Counts starts and stops: a tick of an older start is none. */
  #run = 0;
  enabled = false;
  constructor(interval: number) {
    super();
    if (!(interval > 0)) throw new NetException("System.ArgumentException", `Invalid value '${interval}' for parameter 'interval'.`);
    this.interval = interval;
  }
  override get netType(): NetType {
    return typeNamed("System.Timers.Timer");
  }
  listen(event: string, handler: EventHandler): () => void {
    return this.#listeners.add(event, handler);
  }
  start(): void {
    if (this.enabled) return;
    this.enabled = true;
    void this.#tick(++this.#run);
  }
  stop(): void {
    this.enabled = false;
    this.#run++;
  }
  async #tick(run: number): Promise<void> {
    for (;;) {
      await this.#clock.sleep(this.interval);
      if (run !== this.#run) return;
      if (!this.autoReset) this.stop();
      this.#listeners.raise("Elapsed", this, new ElapsedEventArgs(DateTime.now()));
      if (!this.autoReset) return;
    }
  }
}

export default [
  defineType({ name: "System.Timers.ElapsedEventArgs", base: "System.EventArgs", members: [["datetime SignalTime {get;}", (e: ElapsedEventArgs) => e.time]] }),
  defineType({
    name: "System.Timers.Timer",
    base: "System.ComponentModel.Component",
    members: [
      ["new()", () => new Timer(100)],
      ["new(double interval)", (interval: number) => new Timer(interval)],
      ["void Start()", (t: Timer) => t.start()],
      ["void Stop()", (t: Timer) => t.stop()],
      ["void Close()", (t: Timer) => t.stop()],
      ["void Dispose()", (t: Timer) => t.stop()],
      ["bool AutoReset {get;set;}", (t: Timer) => t.autoReset, (t: Timer, value: boolean) => void (t.autoReset = value)],
      ["bool Enabled {get;set;}", (t: Timer) => t.enabled, (t: Timer, value: boolean) => (value ? t.start() : t.stop())],
      ["double Interval {get;set;}", (t: Timer) => t.interval, (t: Timer, value: number) => {
        if (!(value > 0)) throw new NetException("System.ArgumentException", `'${value}' is not a valid value for 'Interval'. 'Interval' must be greater than 0.`);
        t.interval = value;
      }],
      ["System.Object SynchronizingObject {get;set;}", () => null, () => undefined],
      ["System.ComponentModel.ISite Site {get;set;}", () => null, () => undefined],
      ["System.ComponentModel.IContainer Container {get;}", () => null],
    ],
  }),
];
