// The loop of the page: prompt, line, answer, until the page is closed.
import type { EngineServices } from "#engine/services.ts";

/** What the loop needs of the terminal. */
export interface Screen {
  readLine(prompt: string, options?: { initial?: string }): Promise<string | null>;
  write(text: string): Promise<void>;
}

export interface ConversationSettings {
  screen: Screen;
  engine: Pick<EngineServices, "run"> & { restart(): Promise<string> };
  /** Shown until the session tells its own. */
  firstPrompt: string;
  /** The session's own first prompt, when it is open. */
  ready: Promise<string>;
  initial?: string | undefined;
}

/** Runs until the screen gives null. Errors of the program itself are shown, and the conversation goes on. */
export async function converse(settings: ConversationSettings): Promise<void> {
  const { screen, engine } = settings;
  let prompt = settings.firstPrompt;
  let options = settings.initial ? { initial: settings.initial } : undefined;
  for (;;) {
    const text = await screen.readLine(prompt, options);
    options = undefined;
    if (text === null) return;
    if (text.trim() === "") continue;
    try {
      await settings.ready;
      const result = await engine.run(text);
      prompt = result.prompt;
      if (result.exitCode !== null) {
        prompt = await engine.restart();
        await screen.write(`The session ended with exit code ${result.exitCode}; this is a new one.\n`);
      }
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      await screen.write(`PartnerShell itself failed: ${reason}\nPlease report this with the line you ran.\n`);
    }
  }
}
