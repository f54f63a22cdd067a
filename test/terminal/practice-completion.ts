// A small completion source for the recorded cases' own functions and variables, so that the editor's part of completion is tested without the engine.
import type { Completion, CompletionAnswer } from "#engine/services.ts";

/** Completes parameters, ValidateSet values, function names and variables that a case's setup text declares. */
export function practiceCompletion(setup: string): (text: string, cursor: number) => CompletionAnswer {
  const functions = [...setup.matchAll(/function ([\w-]+) \{(?:.*?param\((.*)\) \}| \})/g)].map((match) => ({ name: match[1] ?? "", parameters: match[2] ?? "" }));
  const variables = [...setup.matchAll(/\$global:(\w+)=/g)].map((match) => match[1] ?? "");
  return (text, cursor) => {
    const before = text.slice(0, cursor);
    const answer = (start: number, typed: string, kind: Completion["kind"], found: string[]): CompletionAnswer => ({
      replaceStart: start, replaceLength: typed.length,
      matches: found.filter((one) => one.toLowerCase().startsWith(typed.toLowerCase())).map((one) => ({ text: one, listText: one.replace(/^-/, ""), kind, toolTip: one })),
    });
    const variable = /\$\w*$/.exec(before)?.[0];
    if (variable !== undefined) return answer(cursor - variable.length, variable, "Variable", variables.map((name) => `$${name}`));
    const word = (/[^\s|;]*$/.exec(before)?.[0] ?? "") + (/^[^\s|;]*/.exec(text.slice(cursor))?.[0] ?? "");
    const wordStart = cursor - (/[^\s|;]*$/.exec(before)?.[0].length ?? 0);
    const command = functions.find((one) => new RegExp(`\\b${one.name} [^|;]*$`, "i").test(before));
    if (command === undefined) return answer(wordStart, word, "Command", functions.map((one) => one.name));
    const value = new RegExp(`ValidateSet\\(([^)]*)\\)\\]\\$${/-(\w+) \S*$/.exec(before)?.[1] ?? " "}\\b`, "i").exec(command.parameters);
    if (value !== null) return answer(wordStart, word, "ParameterValue", [...(value[1] ?? "").matchAll(/"([^"]*)"/g)].map((match) => (/\s/.test(match[1] ?? "") ? `'${match[1]}'` : match[1] ?? "")).sort());
    if (!word.startsWith("-")) return answer(wordStart, word, "ParameterName", []);
    return answer(wordStart, word, "ParameterName", [...command.parameters.matchAll(/\$(\w+)/g)].map((match) => `-${match[1]}`));
  };
}
