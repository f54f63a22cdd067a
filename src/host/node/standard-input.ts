// The Prompt port of the command line program: answers are lines of standard input.
import type { Prompt } from "#engine/ports/prompt.ts";

/** Lines of standard input, read only when somebody asks, so that a program that asks nothing never waits. */
class InputLines {
  #text = "";
  #ended = false;

  async next(): Promise<string | null> {
    for (;;) {
      const end = this.#text.indexOf("\n");
      if (end >= 0) {
        const line = this.#text.slice(0, end).replace(/\r$/, "");
        this.#text = this.#text.slice(end + 1);
        return line;
      }
      if (this.#ended) {
        const rest = this.#text;
        this.#text = "";
        return rest === "" ? null : rest;
      }
      await this.#more();
    }
  }

  #more(): Promise<void> {
    return new Promise((resolve) => {
      process.stdin.setEncoding("utf8");
      const settle = () => {
        process.stdin.pause();
        process.stdin.off("data", data).off("end", end).off("error", end);
        resolve();
      };
      const data = (part: string) => {
        this.#text += part;
        settle();
      };
      const end = () => {
        this.#ended = true;
        settle();
      };
      process.stdin.on("data", data).on("end", end).on("error", end).resume();
    });
  }
}

/** Reads one masked line from a terminal, a star for each character. Null on Ctrl+C or Ctrl+D. */
function readMasked(write: (text: string) => void): Promise<string | null> {
  return new Promise((resolve) => {
    const typed: string[] = [];
    const settle = (line: string | null) => {
      process.stdin.off("data", data).setRawMode(false).pause();
      write("\n");
      resolve(line);
    };
    const data = (part: string) => {
      for (const sign of part) {
        if (sign === "\r" || sign === "\n") return settle(typed.join(""));
        if (sign === "\u0003" || sign === "\u0004") return settle(null);
        if (sign === "\u007f" || sign === "\b") {
          if (typed.pop() !== undefined) write("\b \b");
        } else if (sign >= " ") {
          typed.push(sign);
          write("*");
        }
      }
    };
    process.stdin.setEncoding("utf8");
    process.stdin.setRawMode(true).on("data", data).resume();
  });
}

/** `write` prints the captions. */
export function standardInput(settings: { interactive: boolean; write: (text: string) => void }): Prompt {
  const lines = new InputLines();
  return {
    interactive: settings.interactive,
    readLine(caption, options) {
      settings.write(caption);
      return options?.mask && process.stdin.isTTY ? readMasked(settings.write) : lines.next();
    },
  };
}

/** Everything on standard input, as a script. */
export async function readScript(): Promise<string> {
  const parts: Uint8Array[] = [];
  for await (const part of process.stdin) parts.push(part as Uint8Array);
  return Buffer.concat(parts).toString("utf8").replace(/^\ufeff/, "");
}
