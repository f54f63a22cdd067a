// CommentHelpInfo: the sections of comment-based help, and the comment block written anew.
import type { CommentHelp } from "#grammar/comment-help.ts";
import { NetObject } from "#dotnet/core/net-object.ts";
import type { NetType } from "#dotnet/core/type.ts";
import { genericTypeOf, typeNamed } from "#dotnet/core/type.ts";
import { Dictionary } from "#dotnet/types/dictionary.ts";
import { LANGUAGE } from "./ast-object.ts";

export class CommentHelpObject extends NetObject {
  readonly help: CommentHelp;
  constructor(help: CommentHelp) {
    super();
    this.help = help;
  }
  override get netType(): NetType {
    return typeNamed(`${LANGUAGE}CommentHelpInfo`);
  }
  /** By upper-case name. */
  get parameters(): Dictionary {
    const text = typeNamed("System.String");
    const table = new Dictionary(genericTypeOf(typeNamed("System.Collections.Generic.Dictionary`2"), [text, text]));
    for (const [name, description] of this.help.parameters) table.set(name, description);
    return table;
  }
  /** CommentHelpInfo.GetCommentBlock. */
  get commentBlock(): string {
    const { help } = this;
    const lines: string[] = ["<#"];
    const section = (name: string, text: string | null) => {
      if (text) lines.push(`.${name}`, text);
    };
    section("SYNOPSIS", help.synopsis);
    section("DESCRIPTION", help.description);
    for (const [name, text] of help.parameters) lines.push(`.PARAMETER ${name}`, text);
    for (const text of help.inputs) section("INPUTS", text);
    for (const text of help.outputs) section("OUTPUTS", text);
    section("NOTES", help.notes);
    for (const text of help.examples) section("EXAMPLE", text);
    for (const text of help.links) section("LINK", text);
    for (const [name, value] of [["FORWARDHELPTARGETNAME", help.forwardHelpTargetName], ["FORWARDHELPCATEGORY", help.forwardHelpCategory], ["REMOTEHELPRUNSPACE", help.remoteHelpRunspace]] as const) {
      if (value) lines.push(`.${name} ${value}`);
    }
    section("COMPONENT", help.component);
    section("ROLE", help.role);
    section("FUNCTIONALITY", help.functionality);
    if (help.mamlHelpFile) lines.push(`.EXTERNALHELP ${help.mamlHelpFile}`);
    return `${lines.join("\n")}\n#>\n`;
  }
}
