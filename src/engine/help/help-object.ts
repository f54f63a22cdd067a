// A help topic as the object that Get-Help gives: nested properties as scripts read them, and the topic behind for printing.
import { customObject } from "../values/ps-object.ts";
import type { PSObject } from "../values/ps-object.ts";
import type { HelpTopic, ParameterTopic } from "./help-topic.ts";
import type { HelpView } from "./help-text.ts";

const topics = new WeakMap<PSObject, { topic: HelpTopic; view: HelpView }>();
const parameters = new WeakMap<PSObject, ParameterTopic>();

export const HELP_TYPE = "MamlCommandHelpInfo";
export const PARAMETER_TYPE = "MamlCommandHelpInfo#parameter";

/** The topic that a help object was made from, and how it is shown. */
export function topicOf(object: PSObject): { topic: HelpTopic; view: HelpView } | null {
  return topics.get(object) ?? null;
}

export function parameterOfHelp(object: PSObject): ParameterTopic | null {
  return parameters.get(object) ?? null;
}

const texts = (items: readonly string[]) => items.map((Text) => customObject([["Text", Text]], "MamlParaTextItem"));

export function helpObject(topic: HelpTopic, view: HelpView): PSObject {
  const object = customObject(
    [
      ["Name", topic.name],
      ["Category", topic.category],
      ["Synopsis", topic.synopsis],
      ["Component", topic.component || null],
      ["Role", topic.role || null],
      ["Functionality", topic.functionality || null],
      ["ModuleName", topic.module],
      ["details", customObject([["name", topic.name], ["description", texts([topic.synopsis])]])],
      ["description", texts(topic.description)],
      ["Syntax", customObject([["syntaxItem", topic.syntax.map((line) => customObject([["name", topic.name], ["text", line]]))]])],
      ["parameters", customObject([["parameter", topic.parameters.map(parameterObject)]])],
      ["inputTypes", customObject([["inputType", topic.inputs.map((name) => customObject([["type", customObject([["name", name]])]]))]])],
      ["returnValues", customObject([["returnValue", topic.outputs.map((name) => customObject([["type", customObject([["name", name]])]]))]])],
      ["alertSet", customObject([["alert", texts(topic.notes)]])],
      ["examples", customObject([["example", topic.examples.map(exampleObject)]])],
      ["relatedLinks", customObject([["navigationLink", topic.links.map(linkObject)]])],
    ],
    HELP_TYPE,
  );
  topics.set(object, { topic, view });
  return object;
}

function exampleObject(example: HelpTopic["examples"][number]): PSObject {
  return customObject([["title", example.title], ["introduction", texts(["PS > "])], ["code", example.code], ["remarks", texts([example.remarks])]]);
}

function linkObject(link: string): PSObject {
  return customObject(/^https?:/.test(link) ? [["uri", link]] : [["linkText", link]]);
}

export function parameterObject(parameter: ParameterTopic): PSObject {
  const object = customObject(
    [
      ["name", parameter.name],
      ["required", String(parameter.required)],
      ["pipelineInput", parameter.pipelineInput],
      ["isDynamic", "false"],
      ["globbing", String(parameter.globbing)],
      ["parameterSetName", "(All)"],
      ["aliases", parameter.aliases.join(", ")],
      ["position", parameter.position],
      ["defaultValue", parameter.defaultText],
      ["type", customObject([["name", parameter.type]])],
      ["description", texts([parameter.text])],
    ],
    PARAMETER_TYPE,
  );
  parameters.set(object, parameter);
  return object;
}
