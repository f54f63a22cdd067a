// A help topic as Get-Help prints it: short, -Detailed, -Full, -Examples, and one parameter.
import type { HelpTopic, ParameterTopic } from "./help-topic.ts";

export type HelpView = "short" | "detailed" | "full" | "examples";

const INDENT = "    ";
const BLANK = INDENT;

/** The lines of a topic; text is wrapped to the width of the screen. */
export function helpLines(topic: HelpTopic, view: HelpView, width: number): string[] {
  const block = (text: string) => wrapped(text, width);
  const lines = ["NAME", `${INDENT}${topic.name}`, BLANK];
  if (!topic.hasHelp) return [...lines, ...withoutHelp(topic, block)];
  lines.push("SYNOPSIS", ...block(topic.synopsis), BLANK, BLANK);
  if (view === "examples") return [...lines, ...examples(topic, block)];
  lines.push("SYNTAX", ...topic.syntax.flatMap((line) => [...block(line), BLANK]), BLANK);
  lines.push("DESCRIPTION", ...topic.description.flatMap((text) => block(text)), BLANK, "");
  if (view === "short") {
    return [...lines, "RELATED LINKS", ...topic.links.map((link) => `${INDENT}${link}`), "", ...remarks(topic)];
  }
  lines.push("PARAMETERS", ...topic.parameters.flatMap((parameter) => parameterLines(parameter, view === "full", block)));
  if (topic.hasCommon) {
    lines.push(`${INDENT}<CommonParameters>`, ...block(COMMON).map((line) => INDENT + line), BLANK);
  }
  if (view === "full") {
    lines.push("INPUTS", ...topic.inputs.flatMap((text) => block(text)), BLANK, "OUTPUTS", ...topic.outputs.flatMap((text) => block(text)), BLANK);
    if (topic.notes.length) lines.push("NOTES", BLANK, BLANK, ...topic.notes.flatMap((text) => block(text).map((line) => INDENT + line)), BLANK);
  }
  lines.push(...examples(topic, block));
  if (view === "detailed") return [...lines, ...remarks(topic)];
  return [...lines, "", "RELATED LINKS", ...topic.links.map((link) => `${INDENT}${link}`), ""];
}

const COMMON =
  "This cmdlet supports the common parameters: Verbose, Debug, ErrorAction, ErrorVariable, WarningAction, WarningVariable, OutBuffer, PipelineVariable, and OutVariable. " +
  "For more information, see about_CommonParameters (https://go.microsoft.com/fwlink/?LinkID=113216).";

function withoutHelp(topic: HelpTopic, block: (text: string) => string[]): string[] {
  return [
    "SYNTAX", ...topic.syntax.flatMap((line) => [...block(line), BLANK]), "",
    "ALIASES", `${INDENT}${topic.aliases.length ? topic.aliases.join(", ") : "None"}`, BLANK, "",
    "REMARKS", `${INDENT}None`, "",
  ];
}

function remarks(topic: HelpTopic): string[] {
  return [
    "REMARKS",
    `${INDENT}To see the examples, type: "Get-Help ${topic.name} -Examples"`,
    `${INDENT}For more information, type: "Get-Help ${topic.name} -Detailed"`,
    `${INDENT}For technical information, type: "Get-Help ${topic.name} -Full"`,
    "",
  ];
}

function examples(topic: HelpTopic, block: (text: string) => string[]): string[] {
  return topic.examples.flatMap((example) => [
    `${INDENT}${example.title}`, BLANK,
    ...block(`PS > ${example.code.trimEnd()}`), BLANK,
    ...(example.remarks ? [...block(example.remarks), BLANK] : []),
    BLANK,
  ]);
}

function parameterLines(parameter: ParameterTopic, full: boolean, block: (text: string) => string[]): string[] {
  const inner = full ? attributes(parameter).map((line) => `${INDENT}${INDENT}${line}`.trimEnd()) : [];
  return [`${INDENT}${heading(parameter)}`, ...block(parameter.text).map((line) => INDENT + line), `${INDENT}${BLANK}`, ...(full ? [...inner, `${INDENT}${BLANK}`] : [])];
}

function heading(parameter: ParameterTopic): string {
  return parameter.isSwitch ? `-${parameter.name} [<SwitchParameter>]` : `-${parameter.name} <${parameter.type}>`;
}

function attributes(parameter: ParameterTopic): string[] {
  return [
    `Required?                    ${parameter.required}`,
    `Position?                    ${parameter.position}`,
    `Default value                ${parameter.defaultText}`,
    `Accept pipeline input?       ${parameter.pipelineInput}`,
    `Aliases                      ${parameter.aliases.join(", ")}`,
    `Accept wildcard characters?  ${parameter.globbing}`,
  ];
}

/** What Get-Help -Parameter shows. */
export function parameterHelpLines(parameter: ParameterTopic, width: number): string[] {
  return [heading(parameter), ...wrapped(parameter.text, width), BLANK, ...attributes(parameter).map((line) => INDENT + line), BLANK, ""];
}

/** Indented by four, lines broken between words. */
function wrapped(text: string, width: number): string[] {
  const room = Math.max(20, width - INDENT.length - 1);
  return text.split("\n").flatMap((line) => {
    const lines: string[] = [];
    let rest = line;
    while (rest.length > room) {
      const space = rest.lastIndexOf(" ", room);
      const cut = space > 0 ? space : room;
      lines.push(rest.slice(0, cut));
      rest = rest.slice(cut).replace(/^ /, "");
    }
    return [...lines, rest].map((part) => INDENT + part);
  });
}
