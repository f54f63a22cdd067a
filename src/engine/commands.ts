// The commands a session knows: aliases, functions, cmdlets, scripts, and how a name is found.
import type { CmdletDefinition } from "./cmdlet.ts";
import type { ScriptBlock } from "./script-block.ts";

export interface AliasCommand {
  kind: "Alias";
  name: string;
  definition: string;
  options: string[];
  description: string;
  module: string | null;
}
export interface FunctionCommand {
  kind: "Function" | "Filter";
  name: string;
  block: ScriptBlock;
  module: string | null;
  options: string[];
  description: string;
}
export interface CmdletCommand {
  kind: "Cmdlet";
  name: string;
  definition: CmdletDefinition<never>;
  module: string;
}
export interface ScriptCommand {
  kind: "ExternalScript";
  name: string;
  path: string;
  block: ScriptBlock;
}
export interface ScriptBlockCommand {
  kind: "Script";
  name: string;
  block: ScriptBlock;
}
export type Command = AliasCommand | FunctionCommand | CmdletCommand | ScriptCommand | ScriptBlockCommand;

export interface CommandTable {
  /** Alias, then function, then cmdlet, then script file; null when unknown. Does not follow aliases. */
  find(name: string): Command | null;
  /** Follows aliases to what runs. */
  resolve(name: string): Command | null;
  /** Everything visible from the current scope. */
  all(): Command[];
  setAlias(alias: AliasCommand, scope?: string): void;
  removeAlias(name: string): boolean;
  /** `replacing`: a function of the name in any scope around is the one that changes, as the provider does it. Error: FunctionNotWritable. */
  setFunction(command: FunctionCommand, how?: { scope?: string | undefined; force?: boolean; replacing?: boolean }): void;
  removeFunction(name: string): boolean;
}
