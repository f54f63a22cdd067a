// Objects in, lines out: what Out-Default, Out-Host, Out-String and Out-File share.
import type { Session } from "../session.ts";
import { defaultRequest, FormatProducer } from "./producer.ts";
import { FormatWriter } from "./writer.ts";
import type { LineTarget } from "./writer.ts";

export class OutLines {
  readonly #producer: FormatProducer;
  readonly #writer: FormatWriter;

  constructor(session: Session, target: LineTarget) {
    this.#writer = new FormatWriter(session, target);
    this.#producer = new FormatProducer(defaultRequest, session, (data) => this.#writer.write(data));
  }

  /** Takes one object of the pipeline: format data or anything else. */
  write(item: unknown): void {
    this.#producer.process(item);
  }

  /** End of the pipeline: closes tables and lists. */
  end(): void {
    this.#producer.end();
    this.#writer.finish();
  }
}
