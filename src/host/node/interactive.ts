// A person at a terminal of the command line program: prompt, line, answer. The full line editor lives in the page; this one is Node's.
import { createInterface } from "node:readline";
import { parse } from "#grammar/parse.ts";
import type { Session } from "#engine/session.ts";
import type { StandardOutput } from "./standard-output.ts";

/** Reads and runs submissions until `exit` or the end of input. The answer is the exit code. */
export async function runInteractive(session: Session, output: StandardOutput): Promise<number> {
  const history: string[] = [];
  const ask = (prompt: string) => new Promise<string | null>((done) => {
    output.flush();
    const reader = createInterface({ input: process.stdin, output: process.stdout, history: [...history], terminal: true });
    let answer: string | null = null;
    // Ctrl+C throws the line away; the prompt comes again.
    reader.on("SIGINT", () => {
      process.stdout.write("^C\n");
      answer = "";
      reader.close();
    });
    reader.on("close", () => done(answer));
    reader.question(prompt, (line) => {
      answer = line;
      reader.close();
    });
  });
  let prompt = session.runResult().prompt;
  for (;;) {
    let text = await ask(prompt);
    while (text !== null && text !== "" && parse(text).incomplete) {
      const more = await ask(">> ");
      if (more === null || more === "") break;
      text += `\n${more}`;
    }
    if (text === null) return 0;
    if (text.trim() === "") continue;
    history.unshift(text);
    const result = await session.run(text);
    if (result.exitCode !== null) return result.exitCode & 0xff;
    prompt = result.prompt;
  }
}
