// The outer end of the streams: Out-Default for objects and errors, lines of their own for warnings and the rest.
import { NetObject } from "#dotnet/core/net-object.ts";
import { ErrorRecord } from "../errors/error-record.ts";
import { errorLines } from "../format/error-view.ts";
import { streamLine } from "../format/record-view.ts";
import type { Engine } from "../pipeline/engine.ts";
import { FunctionPipe } from "../pipeline/pipe.ts";
import type { Pipe } from "../pipeline/pipe.ts";
import type { Processor } from "../pipeline/processor.ts";
import { HostInformationMessage, InformationRecord, InformationalRecord } from "../pipeline/records.ts";
import type { Streams } from "../pipeline/streams.ts";
import type { StreamName } from "../ports/output.ts";
import { enumerate } from "../values/enumerate.ts";
import { after } from "../values/maybe.ts";
import type { Maybe } from "../values/maybe.ts";
import { displayText, textOf } from "../values/text.ts";
import { colorSequence } from "./host-colors.ts";

/** Objects and errors of one submission go to the same Out-Default, so that they keep their order. */
export class HostOutput {
  readonly #engine: () => Engine;
  readonly #start: () => Processor | null;
  #current: Processor | null = null;
  readonly out: Pipe;
  readonly streams: Streams;

  /** `start` makes the Out-Default command; null where the session has none. */
  constructor(engine: () => Engine, start: () => Processor | null) {
    this.#engine = engine;
    this.#start = start;
    this.out = new FunctionPipe((value) => this.#accept(value));
    const record = (stream: StreamName, style: "Warning" | "Verbose" | "Debug") =>
      new FunctionPipe((value) => {
        const text = value instanceof InformationalRecord ? value.message : displayText(value);
        const line = streamLine(style.toUpperCase(), text, style, this.#engine());
        this.#engine().ports.output.write(`${line}\n`, stream);
      });
    this.streams = {
      error: new FunctionPipe((value) => this.#accept(value)),
      warning: record("warning", "Warning"),
      verbose: record("verbose", "Verbose"),
      debug: record("debug", "Debug"),
      information: new FunctionPipe((value) => this.#information(value)),
      watchers: [],
    };
  }

  #accept(value: unknown): Maybe<void> {
    if (!this.#current) {
      const made = this.#start();
      if (!made) return this.#plain(value);
      made.expectsInput = true;
      this.#current = made;
      try {
        return after(made.start(), () => made.process(value));
      } catch (thrown) {
        // A display that could not even begin must not stand in the way of the next one.
        if (!made.begun || this.#current === made) this.#current = null;
        throw thrown;
      }
    }
    return this.#current.process(value);
  }

  /** Without Out-Default: a line per object. */
  #plain(value: unknown): void {
    const engine = this.#engine();
    if (value instanceof ErrorRecord) for (const line of errorLines(value, engine)) engine.ports.output.write(`${line}\n`, "error");
    else for (const item of enumerate(value) ?? [value]) engine.ports.output.write(`${textOf(item, engine)}\n`, "output");
  }

  #information(value: unknown): void {
    const engine = this.#engine();
    const data = value instanceof InformationRecord ? value.messageData : value;
    if (data instanceof HostInformationMessage) {
      const text = engine.ports.output.colors ? colorSequence(data) + data.message + (data.foreground || data.background ? "\u001b[0m" : "") : data.message;
      engine.ports.output.write(data.noNewLine ? text : `${text}\n`, "information");
    } else engine.ports.output.write(`${data instanceof NetObject ? displayText(data) : textOf(data, engine)}\n`, "information");
  }

  /** End of the submission: tables are closed. */
  finish(): Maybe<void> {
    const current = this.#current;
    this.#current = null;
    if (!current) return;
    return after(current.end(), () => after(current.clean(), () => {}));
  }
}
