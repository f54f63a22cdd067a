// What help knows of a command: from the cmdlet's own definition, or from the comment of a function or script.
import { commentHelp } from "#grammar/comment-help.ts";
import type { CommentHelp } from "#grammar/comment-help.ts";
import { parse } from "#grammar/parse.ts";
import type { CommandMetadata } from "../bind/metadata.ts";
import type { Command } from "../commands.ts";
import type { Session } from "../session.ts";
import type { CommandSet, SetParameter } from "./command-syntax.ts";
import { inSyntaxOrder, metadataOf, setsOf, syntaxOf, typeText } from "./command-syntax.ts";

export interface ParameterTopic {
  name: string;
  type: string;
  isSwitch: boolean;
  text: string;
  required: boolean;
  /** "1", "2"... or "named". */
  position: string;
  defaultText: string;
  pipelineInput: string;
  aliases: string[];
  globbing: boolean;
}

export interface HelpTopic {
  name: string;
  category: string;
  module: string;
  /** False for a function without a help comment: then only its syntax is known. */
  hasHelp: boolean;
  synopsis: string;
  description: string[];
  /** One line for each parameter set. */
  syntax: string[];
  parameters: ParameterTopic[];
  hasCommon: boolean;
  inputs: string[];
  outputs: string[];
  notes: string[];
  examples: { title: string; code: string; remarks: string }[];
  links: string[];
  aliases: string[];
  component: string;
  role: string;
  functionality: string;
}

/** Null for commands that help knows nothing of. */
export function helpOf(command: Command, session: Session): HelpTopic | null {
  const metadata = metadataOf(command, session);
  if (!metadata || command.kind === "Alias") return null;
  const sets = setsOf(metadata);
  return command.kind === "Cmdlet" ? ofCmdlet(command, metadata, sets) : ofScript(command, metadata, { sets, session });
}

function ofCmdlet(command: Command & { kind: "Cmdlet" }, metadata: CommandMetadata, sets: CommandSet[]): HelpTopic {
  const { definition } = command;
  return {
    name: command.name,
    category: definition.function ? "Function" : "Cmdlet",
    module: command.module,
    hasHelp: true,
    synopsis: definition.synopsis,
    description: [definition.description ?? definition.synopsis],
    syntax: sets.map((set) => syntaxOf(command.name, metadata, set, { typeNames: "plain" })),
    parameters: parameterTopics(metadata, sets, (name) => metadata.parameters.find((p) => p.name === name)?.help ?? ""),
    hasCommon: true,
    inputs: [],
    outputs: definition.output ?? [],
    notes: [],
    examples: (definition.examples ?? []).map((example, i) => ({ title: exampleTitle(i + 1, example.title), code: example.code, remarks: example.remarks ?? "" })),
    links: definition.links ?? [],
    aliases: definition.aliases ?? [],
    component: "",
    role: "",
    functionality: "",
  };
}

function exampleTitle(number: number, title: string): string {
  return `-------- Example ${number}: ${title} --------`;
}

function ofScript(command: Exclude<Command, { kind: "Alias" } | { kind: "Cmdlet" }>, metadata: CommandMetadata, how: { sets: CommandSet[]; session: Session }): HelpTopic {
  const { block } = command;
  const node = block.definition ?? block.tree;
  const comment = commentHelp(node, parse(node.source.text).tokens);
  const { sets, session } = how;
  const aliases = session.commands.all().flatMap((one) => (one.kind === "Alias" && one.definition.toLowerCase() === command.name.toLowerCase() ? [one.name] : []));
  const shared = {
    name: command.name,
    category: command.kind,
    module: ("module" in command && command.module) || "",
    parameters: parameterTopics(metadata, sets, (name) => comment?.parameters.get(name.toUpperCase())?.trim() ?? ""),
    aliases,
    component: comment?.component?.trim() ?? "",
    role: comment?.role?.trim() ?? "",
    functionality: comment?.functionality?.trim() ?? "",
  };
  if (!comment) {
    const syntax = sets.map((set) => syntaxOf(command.name, metadata, set, { typeNames: "short" }));
    return {
      ...shared, hasHelp: false, syntax, parameters: bareTopics(shared.parameters, sets), synopsis: syntax.map((line) => `\n${line}\n`).join(""), description: [], hasCommon: metadata.advanced,
      inputs: [], outputs: [], notes: [], examples: [], links: [],
    };
  }
  return {
    ...shared,
    hasHelp: true,
    synopsis: (comment.synopsis ?? "").trim(),
    description: comment.description === null ? [] : [comment.description.trim()],
    // A help comment makes the common parameters appear even where there are none.
    syntax: sets.map((set) => syntaxOf(command.name, { ...metadata, advanced: true }, set, { typeNames: "plain" })),
    hasCommon: true,
    inputs: comment.inputs.map((text) => text.trim()),
    outputs: comment.outputs.map((text) => text.trim()),
    notes: comment.notes === null ? [] : [comment.notes.trim()],
    examples: examplesOf(comment),
    links: comment.links,
  };
}

function examplesOf(comment: CommentHelp): HelpTopic["examples"] {
  return comment.examples.map((text, i) => ({ title: `-------------------------- EXAMPLE ${i + 1} --------------------------`, code: text.trimEnd(), remarks: "" }));
}

/** Each parameter once, as its first set has it. */
function parameterTopics(metadata: CommandMetadata, sets: readonly CommandSet[], textOf: (name: string) => string): ParameterTopic[] {
  const found = new Map<string, ParameterTopic>();
  for (const set of sets) {
    for (const part of inSyntaxOrder(set.parameters)) {
      const { parameter } = part;
      if (parameter.common && parameter.name !== "WhatIf" && parameter.name !== "Confirm") continue;
      if (!found.has(parameter.name)) found.set(parameter.name, topicOf(part, textOf(parameter.name) || (parameter.common ? parameter.help : ""), metadata));
    }
  }
  return [...found.values()];
}

function topicOf({ parameter, membership }: SetParameter, text: string, metadata: CommandMetadata): ParameterTopic {
  const ways = [
    ...(membership.pipeline === "value" || membership.pipeline === "both" ? ["ByValue"] : []),
    ...(membership.pipeline === "property" || membership.pipeline === "both" ? ["ByPropertyName"] : []),
  ];
  return {
    name: parameter.name,
    type: typeText(parameter, { typeNames: "plain" }),
    isSwitch: parameter.isSwitch,
    text,
    required: membership.mandatory ?? false,
    position: membership.position === undefined ? "named" : String(membership.position + 1),
    defaultText: parameter.defaultText ?? defaultOf(parameter.name, metadata) ?? (parameter.isSwitch ? "False" : ""),
    pipelineInput: ways.length ? `true (${ways.join(", ")})` : "false",
    aliases: parameter.aliases,
    globbing: parameter.wildcards,
  };
}

/** Without a help comment the engine's own view shows: short type names, positions from 0. */
function bareTopics(topics: readonly ParameterTopic[], sets: readonly CommandSet[]): ParameterTopic[] {
  const parts = new Map(sets.flatMap((set) => set.parameters.map((part) => [part.parameter.name, part] as const)));
  return topics.map((topic) => {
    const { parameter, membership } = parts.get(topic.name)!;
    return { ...topic, type: typeText(parameter, { typeNames: "short" }), position: membership.position === undefined ? "Named" : String(membership.position) };
  });
}

/** The text of a script parameter's default value. */
function defaultOf(name: string, metadata: CommandMetadata): string | undefined {
  const { block } = metadata;
  const parameters = block?.tree.paramBlock?.parameters ?? block?.definition?.parameters ?? [];
  const node = parameters.find((parameter) => parameter.name.variablePath.userPath.toLowerCase() === name.toLowerCase());
  return node?.defaultValue ? node.source.text.slice(node.defaultValue.start, node.defaultValue.end) : undefined;
}
