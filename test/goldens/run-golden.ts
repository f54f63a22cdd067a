// Runs one recorded case in a fresh session and gives the console text, as the recording host showed it.
import { parse } from "#grammar/parse.ts";
import { systemClock } from "#host/clock.ts";
import { createNodeSession } from "#host/node/session.ts";
import type { Job } from "./pool.ts";

/** Never rejects: a thrown error is part of the text, so that it shows in the diff. */
export async function runGolden(job: Job): Promise<string> {
  let text = "";
  const answers = [...job.answers];
  const write = (part: string) => void (text += part);
  try {
    const parsed = parse(job.script);
    if (parsed.incomplete) return `[incomplete] ${parsed.errors[0]!.message}\n`;
    const session = await createNodeSession({
      workingDirectory: "/home/partner/work",
      clock: systemClock("UTC"),
      output: { write, progress() {}, clear() {}, setTitle() {}, size: () => ({ columns: job.width, rows: 50 }), colors: job.ansi },
      prompt: {
        interactive: true,
        readLine: async (caption, options) => {
          const answer = answers.shift() ?? null;
          // The recording echoes what is typed.
          write(`${caption}${options?.mask ? "*".repeat(answer?.length ?? 0) : (answer ?? "")}\n`);
          return answer;
        },
      },
    });
    await session.run(job.script);
  } catch (error) {
    text += `(crashed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)})\n`;
  }
  return text;
}
