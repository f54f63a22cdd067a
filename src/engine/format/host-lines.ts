// Lines of formatted output on their way to the host's screen.
import type { Session } from "../session.ts";
import { OutLines } from "./out-lines.ts";
import { styleOf } from "./session-style.ts";

/** One cell of the screen stays free, as on the real console. */
export function hostLines(session: Session): OutLines {
  const { ports } = session;
  // The output is looked up each time: a transcript may begin or end between two lines.
  const line = (text: string, stream?: "error") => ports.output.write(`${text}\n`, stream ?? "output");
  return new OutLines(session, { columns: ports.output.size().columns - 1, ansi: styleOf(session).colors, line }, true);
}
