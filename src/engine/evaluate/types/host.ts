// $Host: the program around the session, its user interface and its screen.
import { enumNamed } from "#dotnet/core/enum.ts";
import { NetObject } from "#dotnet/core/net-object.ts";
import type { NetType } from "#dotnet/core/type.ts";
import { defineType, typeNamed } from "#dotnet/core/type.ts";
import { cultureInfo } from "#dotnet/types/culture-info.ts";
import { emptyGuid } from "#dotnet/types/guid.ts";
import { SecureString } from "#dotnet/types/secure-string.ts";
import { Version } from "#dotnet/types/version.ts";
import { runtimeError } from "../../errors/error-record.ts";
import type { StreamName } from "../../ports/output.ts";
import type { Engine } from "../../pipeline/engine.ts";
import { customObject } from "../../values/ps-object.ts";
import { enumerate } from "../../values/enumerate.ts";
import { baseOf } from "../../values/ps-object.ts";
import { POWERSHELL_VERSION } from "../automatic-variables.ts";
import { textOf } from "../../values/text.ts";

const SMA = "System.Management.Automation";

type Kind = `${string}.InternalHost` | `${string}.InternalHostUserInterface` | `${string}.InternalHostRawUserInterface`;

/** The three objects differ in what they show only. */
export class HostObject extends NetObject {
  readonly engine: Engine;
  readonly #kind: Kind;
  exitCode: number | null = null;
  constructor(engine: Engine, kind: Kind = `${SMA}.Internal.Host.InternalHost`) {
    super();
    this.engine = engine;
    this.#kind = kind;
  }
  override get netType(): NetType {
    return typeNamed(this.#kind);
  }
}

/** One of the choices that PromptForChoice offers: "&Yes" and what it means. */
export class ChoiceDescription extends NetObject {
  label: string;
  helpMessage: string;
  constructor(label: string, helpMessage = "") {
    super();
    this.label = label;
    this.helpMessage = helpMessage;
  }
  override get netType(): NetType {
    return typeNamed(`${SMA}.Host.ChoiceDescription`);
  }
}

const print = (stream: StreamName) => (self: HostObject, text: string | null) => self.engine.ports.output.write(text ?? "", stream);
const printLine = (stream: StreamName, prefix = "") => (self: HostObject, text: string | null = "") => self.engine.ports.output.write(`${prefix}${text ?? ""}\n`, stream);
const color = (name: string) => enumNamed(typeNamed("System.ConsoleColor"), name);
const cells = (self: HostObject) => {
  const { columns, rows } = self.engine.ports.output.size();
  return customObject([["Width", columns], ["Height", rows]]);
};

async function readLine(self: HostObject, mask: boolean): Promise<string | null> {
  const { prompt } = self.engine.ports;
  if (!prompt.interactive) throw notInteractive();
  const line = await prompt.readLine("", { mask });
  self.engine.checkStop();
  return line;
}

function notInteractive() {
  return runtimeError({
    id: "HostFunctionNotImplemented",
    message: "PowerShell is in NonInteractive mode. Read and Prompt functionality is not available.",
    category: "NotImplemented",
    exception: `${SMA}.Host.HostException`,
  });
}

/** Asks until one of the choices is named; its number. */
async function promptForChoice(self: HostObject, question: { caption: string | null; message: string | null; choices: unknown; first: number }): Promise<number> {
  const { prompt, output } = self.engine.ports;
  if (!prompt.interactive) throw notInteractive();
  const choices = [...(enumerate(question.choices) ?? [])].map((item) => {
    const choice = baseOf(item);
    const given = choice instanceof ChoiceDescription ? choice : new ChoiceDescription(textOf(choice, self.engine));
    const hot = /&(.)/.exec(given.label)?.[1]?.toUpperCase() ?? "";
    return { label: given.label.replace("&", ""), help: given.helpMessage, key: hot };
  });
  const name = (i: number) => choices[i]!.key || choices[i]!.label;
  const standard = question.first >= 0 && choices[question.first] ? ` (default is "${name(question.first)}")` : "";
  output.write(`\n${question.caption ? `${question.caption}\n` : ""}${question.message ? `${question.message}\n` : ""}`, "output");
  for (;;) {
    const answer = await prompt.readLine(`${choices.map((c, i) => `[${name(i)}] ${c.label}`).join("  ")}  [?] Help${standard}: `);
    self.engine.checkStop();
    if (answer === null) return Math.max(0, question.first);
    const typed = answer.trim().toUpperCase();
    if (!typed && question.first >= 0) return question.first;
    if (typed === "?") for (const [i, c] of choices.entries()) output.write(`${name(i)} - ${c.help}\n`, "output");
    const index = choices.findIndex((c) => typed !== "" && (c.key === typed || c.label.toUpperCase() === typed));
    if (index >= 0) return index;
  }
}

export default [
  defineType({ name: `${SMA}.Host.PSHost`, abstract: true }),
  defineType({
    name: `${SMA}.Internal.Host.InternalHost`,
    base: `${SMA}.Host.PSHost`,
    members: [
      ["string Name {get;}", () => "ConsoleHost"],
      ["version Version {get;}", () => new Version(POWERSHELL_VERSION.split(".").map(Number))],
      ["guid InstanceId {get;}", () => emptyGuid],
      ["System.Object UI {get;}", (self: HostObject) => new HostObject(self.engine, `${SMA}.Internal.Host.InternalHostUserInterface`)],
      ["System.Globalization.CultureInfo CurrentCulture {get;}", () => cultureInfo("en-US", true)],
      ["System.Globalization.CultureInfo CurrentUICulture {get;}", () => cultureInfo("en-US", true)],
      ["System.Object PrivateData {get;}", () => customObject()],
      ["bool DebuggerEnabled {get;set;}", () => true, () => undefined],
      ["bool IsRunspacePushed {get;}", () => false],
      ["System.Object Runspace {get;}", () => null],
      ["void SetShouldExit(int exitCode)", (self: HostObject, code: number) => void (self.exitCode = code)],
      ["void EnterNestedPrompt()", () => undefined],
      ["void ExitNestedPrompt()", () => undefined],
      ["void NotifyBeginApplication()", () => undefined],
      ["void NotifyEndApplication()", () => undefined],
    ],
  }),
  defineType({ name: `${SMA}.Host.PSHostUserInterface`, abstract: true }),
  defineType({
    name: `${SMA}.Internal.Host.InternalHostUserInterface`,
    base: `${SMA}.Host.PSHostUserInterface`,
    members: [
      ["System.Object RawUI {get;}", (self: HostObject) => new HostObject(self.engine, `${SMA}.Internal.Host.InternalHostRawUserInterface`)],
      ["bool SupportsVirtualTerminal {get;}", (self: HostObject) => self.engine.ports.output.colors],
      ["void Write(string value)", print("output")],
      ["void Write(System.ConsoleColor foregroundColor, System.ConsoleColor backgroundColor, string value)", (self: HostObject, _f: unknown, _b: unknown, text: string) => print("output")(self, text)],
      ["void WriteLine()", printLine("output")],
      ["void WriteLine(string value)", printLine("output")],
      ["void WriteLine(System.ConsoleColor foregroundColor, System.ConsoleColor backgroundColor, string value)", (self: HostObject, _f: unknown, _b: unknown, text: string) => printLine("output")(self, text)],
      ["void WriteErrorLine(string value)", printLine("error")],
      ["void WriteWarningLine(string message)", printLine("warning", "WARNING: ")],
      ["void WriteVerboseLine(string message)", printLine("verbose", "VERBOSE: ")],
      ["void WriteDebugLine(string message)", printLine("debug", "DEBUG: ")],
      ["string ReadLine()", (self: HostObject) => readLine(self, false)],
      ["System.Object ReadLineAsSecureString()", (self: HostObject) => readLine(self, true).then((text) => (text === null ? null : new SecureString(text)))],
      [
        "int PromptForChoice(string caption, string message, System.Object choices, int defaultChoice)",
        (self: HostObject, ...[caption, message, choices, first]: [string | null, string | null, unknown, number]) => promptForChoice(self, { caption, message, choices, first }),
      ],
    ],
  }),
  defineType({ name: `${SMA}.Host.PSHostRawUserInterface`, abstract: true }),
  defineType({
    name: `${SMA}.Internal.Host.InternalHostRawUserInterface`,
    base: `${SMA}.Host.PSHostRawUserInterface`,
    members: [
      ["System.Object WindowSize {get;set;}", cells, () => undefined],
      ["System.Object BufferSize {get;set;}", cells, () => undefined],
      ["System.Object MaxWindowSize {get;}", cells],
      ["System.Object MaxPhysicalWindowSize {get;}", cells],
      ["System.Object CursorPosition {get;set;}", () => customObject([["X", 0], ["Y", 0]]), () => undefined],
      ["System.Object WindowPosition {get;set;}", () => customObject([["X", 0], ["Y", 0]]), () => undefined],
      ["int CursorSize {get;set;}", () => 25, () => undefined],
      ["System.ConsoleColor ForegroundColor {get;set;}", () => color("Gray"), () => undefined],
      ["System.ConsoleColor BackgroundColor {get;set;}", () => color("Black"), () => undefined],
      ["string WindowTitle {get;set;}", (self: HostObject) => titleOf(self), (self: HostObject, text: string | null) => {
        titles.set(self.engine, text ?? "");
        self.engine.ports.output.setTitle(text ?? "");
      }],
      ["bool KeyAvailable {get;}", () => false],
      ["void FlushInputBuffer()", () => undefined],
    ],
  }),
  defineType({
    name: `${SMA}.Host.ChoiceDescription`,
    members: [
      ["new(string label)", (label: string) => new ChoiceDescription(label)],
      ["new(string label, string helpMessage)", (label: string, help: string) => new ChoiceDescription(label, help)],
      ["string Label {get;}", (c: ChoiceDescription) => c.label],
      ["string HelpMessage {get;set;}", (c: ChoiceDescription) => c.helpMessage, (c: ChoiceDescription, text: string) => void (c.helpMessage = text)],
    ],
  }),
];

const titles = new WeakMap<Engine, string>();
const titleOf = (self: HostObject) => titles.get(self.engine) ?? "PowerShell";
