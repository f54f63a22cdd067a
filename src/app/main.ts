// The page's program: the terminal first, so that keys are heard at once; the engine behind it in a worker.
import { parse } from "#grammar/parse.ts";
import { broadcastTabChannel } from "#host/browser/broadcast-tab-channel.ts";
import { engineClient } from "#host/browser/engine-client.ts";
import type { EngineClient } from "#host/browser/engine-client.ts";
import { indexedDbStore } from "#host/browser/indexed-db-store.ts";
import { openHistory } from "#terminal/history/history.ts";
import { bindingsOf } from "#terminal/keymap/session-keys.ts";
import { createTerminal } from "#terminal/terminal.ts";
import { converse } from "./conversation.ts";
import { findApi } from "./find-api.ts";
import { pagePorts } from "./page-ports.ts";
import { prefillFrom } from "./prefill.ts";
import { tabName } from "./tab-name.ts";
import { wantsScreenReader } from "./screen-reader.ts";
import { themeSwitch } from "./theme.ts";
import { touchKeys } from "./touch-keys.ts";
import { followVisibleHeight } from "./visible-height.ts";

const element = <Kind extends HTMLElement>(id: string) => document.getElementById(id) as Kind;
const notice = element("notice");
const show = (text: string) => {
  notice.textContent = text;
  notice.hidden = false;
};
const onMemoryOnly = () => show("This browser keeps nothing for this page (private window, blocked or full storage): history and files are gone when the tab is closed.");

const theme = themeSwitch(element<HTMLButtonElement>("theme"), document.documentElement);
const store = indexedDbStore("partnershell", onMemoryOnly);
const history = openHistory({ store, channel: broadcastTabChannel("partnershell-history"), tab: tabName(), now: () => Date.now(), parse });

// The worker's program is large; it is fetched once the prompt can be seen.
let startEngine: (engine: EngineClient) => void;
const engine = new Promise<EngineClient>((resolve) => (startEngine = resolve));

const terminal = createTerminal(element("terminal"), {
  theme: theme.theme,
  history,
  parse,
  screenReader: wantsScreenReader(location.search, () => localStorage),
  services: {
    complete: async (text, cursor) => (await engine).complete(text, cursor),
    unknownCommand: async (text) => (await engine).unknownCommand(text),
    parameterHelp: async (text, cursor) => (await engine).parameterHelp(text, cursor),
  },
  interrupt: () => void engine.then((running) => running.stop()),
  copy: (text) => navigator.clipboard.writeText(text),
});
touchKeys(element("touch-keys"), terminal);
followVisibleHeight(window.visualViewport, document.documentElement, () => scrollTo(0, 0));
theme.onChange((next) => terminal.setTheme(next));
terminal.onResize((size) => void engine.then((running) => running.resize(size)));

const greeting = ["PartnerShell", "practice tenant, signed in", "nothing here touches a real one"];
void terminal.write(`${greeting.join(greeting.join(" · ").length < terminal.size().columns ? " · " : "\n")}\n`);
const api = findApi(location.origin, fetch.bind(globalThis));
const talk = converse({
  screen: terminal,
  engine: {
    run: async (text) => (await engine).run(text),
    restart: async () => (await engine).restart(),
  },
  firstPrompt: "PS /home/partner> ",
  ready: engine.then((running) => running.ready),
  initial: prefillFrom(location.hash) ?? undefined,
});
terminal.focus();
void api.then((apiBaseUri) => {  element("place").textContent = apiBaseUri ? "practice tenant on this server · signed in" : "practice tenant inside this page (no API answers here) · signed in";
  startEngine(engineClient({
    spawn: () => new Worker(new URL("../host/browser/engine-worker.ts", import.meta.url), { type: "module", name: "engine" }),
    start: { size: terminal.size(), colors: true, apiBaseUri, timeZone: null, keys: { Windows: bindingsOf("Windows"), Emacs: bindingsOf("Emacs") } },
    page: pagePorts({
      terminal,
      clipboard: navigator.clipboard,
      setTitle: (text) => void (document.title = text),
      onMemoryOnly,
    }),
  }));
});

addEventListener("beforeunload", (event) => {
  if (terminal.pending().trim() !== "") event.preventDefault();
});
await talk;
