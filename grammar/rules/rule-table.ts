// The one table of all rules that call each other.

import { attributes } from "./attribute.ts";
import { argument, command } from "./command.ts";
import { expandable } from "./expandable.ts";
import { expression, unary } from "./expression.ts";
import { hashtable } from "./hashtable.ts";
import { postPrimary } from "./member.ts";
import { pipelineChain } from "./pipeline.ts";
import { primary } from "./primary.ts";
import type { Rules } from "./rules.ts";
import { parameters, scriptBlock, statementList } from "./script-block.ts";
import { statement, statementBlock } from "./statement.ts";

export const RULES: Rules = {
  statement, statementList, statementBlock, pipelineChain, expression, unary, primary, postPrimary, command, argument,
  scriptBlock, attributes, parameters, expandable, hashtable,
};
