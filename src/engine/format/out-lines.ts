// Objects in, lines out: what Out-Default, Out-Host, Out-String and Out-File share.
import type { ErrorRecord } from "../errors/error-record.ts";
import type { Session } from "../session.ts";
import { defaultRequest, FormatProducer } from "./producer.ts";
import { errorLines } from "./error-view.ts";
import { FormatEntryData } from "./format-data.ts";
import { FormatWriter } from "./writer.ts";
import type { LineTarget } from "./writer.ts";

export class OutLines {
  readonly #producer: FormatProducer;
  readonly #writer: FormatWriter;

  readonly #session: Session;

  constructor(session: Session, target: LineTarget, host = false) {
    this.#session = session;
    this.#writer = new FormatWriter(session, target);
    this.#producer = new FormatProducer({ ...defaultRequest, host }, session, (data) => this.#writer.write(data));
  }

  /** Takes one object of the pipeline: format data or anything else. */
  write(item: unknown): void {
    this.#producer.process(item);
  }

  /** Shows a record of the error stream in its turn among the objects. */
  writeError(record: ErrorRecord): void {
    this.#writer.write(new FormatEntryData({ kind: "lines", lines: errorLines(record, this.#session), stream: "error" }, true));
  }

  /** End of the pipeline: closes tables and lists. */
  end(): void {
    this.#producer.end();
    this.#writer.finish();
  }
}
