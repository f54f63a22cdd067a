// The body of a failed request as ErrorDetails shows it: JSON and XML laid out again, tags taken from the rest.
import { NetException } from "#dotnet/core/exception.ts";
import { loadXml } from "#dotnet/xml/parse.ts";
import { ATTRIBUTE, ELEMENT, TEXT, XmlDocument } from "#dotnet/xml/node.ts";
import type { XmlNode } from "#dotnet/xml/node.ts";
import { escapeAttribute, escapeText, nodeText } from "#dotnet/xml/write.ts";
import { isJson, isXml } from "./reply-text.ts";

/** "" for an empty body. */
export function errorText(body: string, mediaType: string): string {
  const laidOut = isXml(mediaType) ? indentedXml(body) : isJson(mediaType) ? indentedJson(body) : null;
  return laidOut === null ? body.replace(/<[^>]*>/g, "") : `\n${laidOut}`;
}

/** Null when the text is not strict JSON, or is null. Numbers keep their spelling; strings are escaped as System.Text.Json does. */
function indentedJson(text: string): string | null {
  try {
    if (JSON.parse(text) === null) return null;
  } catch {
    return null;
  }
  const tokens = text.match(/"(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s{}[\],:"]+/g) ?? [];
  let result = "";
  let depth = 0;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    if (token === "{" || token === "[") {
      const closing = tokens[i + 1];
      if (closing === "}" || closing === "]") {
        result += token + closing;
        i++;
      } else result += `${token}\n${"  ".repeat(++depth)}`;
    } else if (token === "}" || token === "]") result += `\n${"  ".repeat(--depth)}${token}`;
    else if (token === ",") result += `,\n${"  ".repeat(depth)}`;
    else if (token === ":") result += ": ";
    else result += token.startsWith('"') ? `"${escaped(JSON.parse(token) as string)}"` : token;
  }
  return result;
}

const short: Readonly<Record<string, string>> = { "\b": "\\b", "\t": "\\t", "\n": "\\n", "\f": "\\f", "\r": "\\r", "\\": "\\\\" };

function escaped(text: string): string {
  return text.replace(/[^ -~]|["&'+<>\\`]/g, (unit) => short[unit] ?? `\\u${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}`)
    .replace(/[^ -~]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}`);
}

function indentedXml(text: string): string | null {
  const document = new XmlDocument();
  try {
    loadXml(document, text);
  } catch (error) {
    if (error instanceof NetException) return null;
    throw error;
  }
  return document.children.filter((node) => node.nodeType !== 17).map((node) => xmlLines(node, 0)).join("\n");
}

/** Every attribute on a line of its own. */
function xmlLines(node: XmlNode, depth: number): string {
  const indent = "  ".repeat(depth);
  if (node.nodeType !== ELEMENT) return indent + nodeText(node);
  const attributes = node.attributes.filter((one) => one.nodeType === ATTRIBUTE).map((one) => `\n${indent}  ${one.name}="${escapeAttribute(one.value ?? "")}"`).join("");
  const children = node.children;
  if (!children.length) return `${indent}<${node.name}${attributes} />`;
  if (children.some((child) => child.nodeType === TEXT)) return `${indent}<${node.name}${attributes}>${children.map((child) => (child.nodeType === TEXT ? escapeText(child.value ?? "") : nodeText(child))).join("")}</${node.name}>`;
  return `${indent}<${node.name}${attributes}>\n${children.map((child) => xmlLines(child, depth + 1)).join("\n")}\n${indent}</${node.name}>`;
}
