// What -ErrorAction, -Verbose, -OutVariable and the other common parameters do to a running command.
import { ArrayList } from "#dotnet/types/array-list.ts";
import { actionOf } from "../scope/preference.ts";
import type { ActionPreference } from "../scope/preference.ts";
import type { Scope } from "../scope/scope.ts";
import { Variable } from "../scope/variable.ts";
import { baseOf } from "../values/ps-object.ts";
import { BufferPipe, TeePipe } from "./pipe.ts";
import type { Pipe } from "./pipe.ts";
import type { SideStream, Streams, Watcher } from "./streams.ts";

export type Actions = { [S in SideStream]?: ActionPreference };

/** The actions that the bound common parameters ask for. */
export function actionsOf(values: ReadonlyMap<string, unknown>): Actions {
  const actions: Actions = {};
  const take = (stream: SideStream, name: string) => {
    const action = values.has(name) ? actionOf(values.get(name)) : null;
    if (action) actions[stream] = action;
  };
  take("error", "ErrorAction");
  take("warning", "WarningAction");
  take("information", "InformationAction");
  if (values.has("Verbose")) actions.verbose = values.get("Verbose") === true ? "Continue" : "SilentlyContinue";
  if (values.has("Debug")) actions.debug = values.get("Debug") === true ? "Continue" : "SilentlyContinue";
  return actions;
}

const VARIABLES: [parameter: string, stream: SideStream][] = [
  ["ErrorVariable", "error"],
  ["WarningVariable", "warning"],
  ["InformationVariable", "information"],
];

/** -ErrorVariable and its kin: the streams with the variables watching. */
export function watchedStreams(streams: Streams, values: ReadonlyMap<string, unknown>, scope: Scope): Streams {
  let watchers: Watcher[] | null = null;
  for (const [parameter, stream] of VARIABLES) {
    const name = values.get(parameter);
    if (typeof name !== "string" || !name) continue;
    const list = listVariable(scope, name);
    watchers ??= [...streams.watchers];
    watchers.push({ stream, call: values, take: (record) => void list.add(record) });
  }
  return watchers ? { ...streams, watchers } : streams;
}

/** -OutVariable and -PipelineVariable: the output pipe with the variables set before each object goes on. */
export function watchedOutput(out: Pipe, values: ReadonlyMap<string, unknown>, scope: Scope): { out: Pipe; release(): void; flush: (() => void) | null } {
  let result = out;
  let release = () => {};
  let flush: (() => void) | null = null;
  const size = values.get("OutBuffer");
  if (typeof size === "number" && size > 0) {
    const buffer = new BufferPipe(result, size);
    result = buffer;
    flush = () => buffer.flush();
  }
  const outVariable = values.get("OutVariable");
  if (typeof outVariable === "string" && outVariable) {
    const list = listVariable(scope, outVariable);
    result = new TeePipe(result, (value) => void list.add(value));
  }
  const pipelineVariable = values.get("PipelineVariable");
  if (typeof pipelineVariable === "string" && pipelineVariable) {
    const key = pipelineVariable.toLowerCase();
    result = new TeePipe(result, (value) => scope.write(key, pipelineVariable, value));
    release = () => void scope.remove(key);
  }
  return { out: result, release, flush };
}

/** The list behind `-XVariable name`: a new one, or for `+name` the one already there. */
function listVariable(scope: Scope, given: string): ArrayList {
  const append = given.startsWith("+");
  const name = append ? given.slice(1) : given;
  const key = name.toLowerCase();
  const held = append ? scope.own(key) : undefined;
  const old = baseOf(held instanceof Variable ? held.value : held);
  if (old instanceof ArrayList) return old;
  const items = old === undefined || old === null ? [] : Array.isArray(old) ? [...(old as unknown[])] : [old];
  const list = new ArrayList(items);
  scope.write(key, name, list);
  return list;
}
