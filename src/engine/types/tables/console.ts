// System.Console: the session's screen and its questions under .NET's name.
import { enumValue } from "#dotnet/core/enum.ts";
import type { EnumValue } from "#dotnet/core/enum.ts";
import { NetException } from "#dotnet/core/exception.ts";
import { NetObject } from "#dotnet/core/net-object.ts";
import type { Member, NetType } from "#dotnet/core/type.ts";
import { defineType, typeNamed } from "#dotnet/core/type.ts";
import { Encoding } from "#dotnet/types/encoding.ts";
import { textWriting } from "#dotnet/types/text-writer.ts";
import type { TextSink } from "#dotnet/types/text-writer.ts";
import { colorCode } from "../../evaluate/host-colors.ts";
import { currentSession } from "../../members/current-session.ts";
import type { Session } from "../../session.ts";
import { consoleKey } from "./console-key.ts";

/** Console.Out or Console.Error until a script puts another writer there. */
class ConsoleWriter extends NetObject implements TextSink {
  readonly #stream: "output" | "error";
  newLine = "\n";
  constructor(stream: "output" | "error") {
    super();
    this.#stream = stream;
  }
  override get netType(): NetType {
    return typeNamed("System.IO.TextWriter+SyncTextWriter");
  }
  write(text: string): void {
    currentSession().ports.output.write(text, this.#stream);
  }
  close(): void {}
}

class ConsoleReader extends NetObject {
  override get netType(): NetType {
    return typeNamed("System.IO.SyncTextReader");
  }
}

/** What a script set; one per session. */
interface State {
  out: TextSink;
  error: TextSink;
  input: ConsoleReader;
  foreground: EnumValue | null;
  background: EnumValue | null;
  title: string;
  cursorVisible: boolean;
  interruptIsInput: boolean;
  outputEncoding: Encoding;
  inputEncoding: Encoding;
}
const states = new WeakMap<Session, State>();

function state(): State {
  const session = currentSession();
  let found = states.get(session);
  if (!found) {
    const plain = () => new Encoding("utf-8", false);
    found = {
      out: new ConsoleWriter("output"), error: new ConsoleWriter("error"), input: new ConsoleReader(), foreground: null, background: null,
      title: "", cursorVisible: true, interruptIsInput: false, outputEncoding: plain(), inputEncoding: plain(),
    };
    states.set(session, found);
  }
  return found;
}

const size = () => currentSession().ports.output.size();
const color = (value: EnumValue | null) => value ?? enumValue(typeNamed("System.ConsoleColor"), -1);

function paint(sequence: string): void {
  const { output } = currentSession().ports;
  if (output.colors) output.write(sequence, "output");
}

async function readLine(): Promise<string | null> {
  const session = currentSession();
  if (!session.ports.prompt.interactive) return null;
  const line = await session.ports.prompt.readLine("");
  session.checkStop();
  return line;
}

/** One key: the first of a line, since lines are what the prompt gives; Enter for an empty one. */
async function readKey(): Promise<unknown> {
  const line = await readLine();
  if (line === null) {
    throw new NetException("System.InvalidOperationException", "Cannot read keys when either application does not have a console or when console input has been redirected. Try Console.Read.");
  }
  return consoleKey(line.slice(0, 1) || "\r");
}

async function readCharacter(): Promise<number> {
  const line = await readLine();
  return line === null ? -1 : (line.slice(0, 1) || "\n").charCodeAt(0);
}

const nothing = () => undefined;
const windowSize: Member[] = [
  ["static int WindowWidth {get;set;}", () => size().columns, nothing],
  ["static int WindowHeight {get;set;}", () => size().rows, nothing],
  ["static int BufferWidth {get;set;}", () => size().columns, nothing],
  ["static int BufferHeight {get;set;}", () => size().rows, nothing],
  ["static int LargestWindowWidth {get;}", () => size().columns],
  ["static int LargestWindowHeight {get;}", () => size().rows],
  ["static int WindowLeft {get;set;}", () => 0, nothing],
  ["static int WindowTop {get;set;}", () => 0, nothing],
  ["static int CursorLeft {get;set;}", () => 0, (column: number) => paint(`\u001b[${column + 1}G`)],
  ["static int CursorTop {get;set;}", () => 0, (row: number) => paint(`\u001b[${row + 1}d`)],
  ["static int CursorSize {get;set;}", () => 100, nothing],
  ["static void SetCursorPosition(int left, int top)", (left: number, top: number) => paint(`\u001b[${top + 1};${left + 1}H`)],
  ["static void SetWindowSize(int width, int height)", nothing],
  ["static void SetBufferSize(int width, int height)", nothing],
  ["static void SetWindowPosition(int left, int top)", nothing],
];

export default [
  defineType({ name: "System.IO.TextWriter+SyncTextWriter", base: "System.IO.TextWriter", sealed: true }),
  defineType({
    name: "System.IO.SyncTextReader",
    base: "System.IO.TextReader",
    sealed: true,
    members: [
      ["int Read()", readCharacter],
      ["int Peek()", () => -1],
      ["string ReadLine()", readLine],
      ["string ReadToEnd()", async () => {
        const lines: string[] = [];
        for (let line = await readLine(); line !== null; line = await readLine()) lines.push(`${line}\n`);
        return lines.join("");
      }],
    ],
  }),
  defineType({
    name: "System.Console",
    abstract: true,
    sealed: true,
    members: [
      ...textWriting("static ", (...args) => ({ sink: state().out, args })),
      ["static string ReadLine()", readLine],
      ["static int Read()", readCharacter],
      ["static System.ConsoleKeyInfo ReadKey()", readKey],
      ["static System.ConsoleKeyInfo ReadKey(bool intercept)", readKey],
      ["static bool KeyAvailable {get;}", () => false],
      ["static void Clear()", () => currentSession().ports.output.clear()],
      ["static void Beep()", () => paint("\u0007")],
      ["static void Beep(int frequency, int duration)", () => {
        throw new NetException("System.PlatformNotSupportedException", "Operation is not supported on this platform.");
      }],
      ["static void ResetColor()", () => {
        Object.assign(state(), { foreground: null, background: null });
        paint("\u001b[0m");
      }],
      ["static System.ConsoleColor ForegroundColor {get;set;}", () => color(state().foreground), (value: EnumValue) => {
        state().foreground = value;
        paint(colorCode(value, 0));
      }],
      ["static System.ConsoleColor BackgroundColor {get;set;}", () => color(state().background), (value: EnumValue) => {
        state().background = value;
        paint(colorCode(value, 10));
      }],
      ...windowSize,
      ["static bool CursorVisible {get;set;}", () => state().cursorVisible, (value: boolean) => {
        state().cursorVisible = value;
        paint(value ? "\u001b[?25h" : "\u001b[?25l");
      }],
      ["static string Title {get;set;}", () => state().title, (value: string | null) => {
        state().title = value ?? "";
        currentSession().ports.output.setTitle(value ?? "");
      }],
      ["static bool TreatControlCAsInput {get;set;}", () => state().interruptIsInput, (value: boolean) => void (state().interruptIsInput = value)],
      ["static System.Text.Encoding OutputEncoding {get;set;}", () => state().outputEncoding, (value: Encoding) => void (state().outputEncoding = value)],
      ["static System.Text.Encoding InputEncoding {get;set;}", () => state().inputEncoding, (value: Encoding) => void (state().inputEncoding = value)],
      ["static bool IsOutputRedirected {get;}", () => !currentSession().ports.output.colors],
      ["static bool IsErrorRedirected {get;}", () => !currentSession().ports.output.colors],
      ["static bool IsInputRedirected {get;}", () => !currentSession().ports.prompt.interactive],
      ["static System.IO.TextWriter Out {get;}", () => state().out],
      ["static System.IO.TextWriter Error {get;}", () => state().error],
      ["static System.IO.TextReader In {get;}", () => state().input],
      ["static void SetOut(System.IO.TextWriter newOut)", (writer: TextSink) => void (state().out = writer)],
      ["static void SetError(System.IO.TextWriter newError)", (writer: TextSink) => void (state().error = writer)],
    ],
  }),
];
