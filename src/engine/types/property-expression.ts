// PSPropertyExpression: a property name or a script block as a type, so that binding refuses anything else.
import { NetObject } from "#dotnet/core/net-object.ts";
import type { NetType } from "#dotnet/core/type.ts";
import { defineType } from "#dotnet/core/type.ts";
import { ScriptBlock } from "../script-block.ts";

export class PropertyExpression extends NetObject {
  readonly expression: string | ScriptBlock;
  constructor(expression: string | ScriptBlock) {
    super();
    this.expression = expression;
  }
  override get netType(): NetType {
    return propertyExpressionType;
  }
  toText(): string {
    return this.expression instanceof ScriptBlock ? this.expression.toText() : this.expression;
  }
}

const propertyExpressionType = defineType({
  name: "Microsoft.PowerShell.Commands.PSPropertyExpression",
  members: [
    ["new(string s)", (text: string) => new PropertyExpression(text)],
    ["new(scriptblock scriptBlock)", (block: ScriptBlock) => new PropertyExpression(block)],
    ["scriptblock Script {get;}", (p: PropertyExpression) => (p.expression instanceof ScriptBlock ? p.expression : null)],
    ["string ToString()", (p: PropertyExpression) => p.toText()],
  ],
});
