// Comment-based help.

import { expect, it } from "vitest";
import { commentHelp } from "#grammar/comment-help.ts";
import { parse } from "#grammar/parse.ts";
import type { CommentHelp } from "#grammar/comment-help.ts";

function helpOfFirst(text: string): CommentHelp | null {
  const { tree, tokens } = parse(text);
  const first = tree.endBlock?.statements[0];
  return first?.kind === "FunctionDefinition" ? commentHelp(first, tokens) : null;
}

it("is read from the start of a function's body, line ends kept", () => {
  const help = helpOfFirst("function f {\n<#\n.SYNOPSIS\nDoes it.\n.PARAMETER A\nThe a.\n.EXAMPLE\nf 1\n#>\nparam($A)\n}");
  expect([help?.synopsis, help?.parameters.get("A"), help?.examples]).toEqual(["Does it.\n", "The a.\n", ["f 1\n\n"]]);
});

it("is read from line comments before the function and from the end of its body", () => {
  expect(helpOfFirst("# .SYNOPSIS\n#  Does it.\n\nfunction f { }")?.synopsis).toBe("Does it.\n");
  expect(helpOfFirst("function f {\n 1\n <# .SYNOPSIS\n Late. #>\n}")?.synopsis).toBe("Late. \n");
});

it("of a script is not the comment of its first function", () => {
  const script = parse("<#\n.SYNOPSIS\nScript.\n#>\n\n\nfunction f { }");
  expect(commentHelp(script.tree, script.tokens)?.synopsis).toBe("Script.\n\n");
  const owned = parse("<#\n.SYNOPSIS\nFunction.\n#>\nfunction f { }");
  expect(commentHelp(owned.tree, owned.tokens)).toBe(null);
});

it("is nothing when a section is unknown", () => {
  expect(helpOfFirst("function f {\n<#\n.SYNOPSYS\nOops.\n#>\n}")).toBe(null);
});
