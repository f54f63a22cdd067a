// ForEach-Object: a script block, a property or a method for every object.
import { Job } from "#engine/jobs/job.ts";
import { parallelRun } from "#engine/jobs/parallel.ts";
import type { ParallelRun } from "#engine/jobs/parallel.ts";
import type { Streams } from "#engine/pipeline/streams.ts";
import type { Engine } from "#engine/pipeline/engine.ts";
import { cmdlet } from "#engine/cmdlet.ts";
import { errorRecord } from "#engine/errors/error-record.ts";
import type { Call } from "#engine/cmdlet.ts";
import { isDictionaryLike } from "#dotnet/core/sequence.ts";
import { listMembers } from "#engine/members/list-members.ts";
import { getProperty } from "#engine/members/get-member.ts";
import { invokeMethod } from "#engine/members/invoke.ts";
import { wildcard } from "#engine/operators/wildcard.ts";
import type { ScriptBlock } from "#engine/script-block.ts";
import { baseOf } from "#engine/values/ps-object.ts";
import { after, inTurn } from "#engine/values/maybe.ts";
import type { Maybe } from "#engine/values/maybe.ts";
import { textOf } from "#engine/values/text.ts";

interface Parameters {
  InputObject?: unknown;
  Begin?: ScriptBlock | null;
  Process?: (ScriptBlock | null)[];
  End?: ScriptBlock | null;
  RemainingScripts?: (ScriptBlock | null)[];
  MemberName?: string;
  ArgumentList?: unknown[];
  Parallel?: ScriptBlock;
  ThrottleLimit?: number;
  TimeoutSeconds?: number;
  AsJob: boolean;
  UseNewRunspace: boolean;
}

/** Which blocks run when: the first of several begins unless -Begin was given, the last of three or more ends unless -End was. */
function roles(p: Parameters, call: Call<Parameters>): { begin: ScriptBlock | null; process: ScriptBlock[]; end: ScriptBlock | null } {
  const scripts = [...(call.isBound("Begin") ? [p.Begin ?? null] : []), ...(p.Process ?? []), ...(p.RemainingScripts ?? [])];
  const endGiven = call.isBound("End");
  const begins = call.isBound("Begin") || scripts.length > 1;
  const ends = !endGiven && scripts.length > 2;
  const middle = scripts.slice(begins ? 1 : 0, ends ? -1 : undefined);
  return {
    begin: begins ? (scripts[0] ?? null) : null,
    process: middle.filter((s) => s !== null),
    end: endGiven ? (p.End ?? null) : ends ? (scripts.at(-1) ?? null) : null,
  };
}

export default cmdlet<Parameters>({
  name: "ForEach-Object",
  module: "Microsoft.PowerShell.Core",
  aliases: ["foreach", "%"],
  commandId: "Microsoft.PowerShell.Commands.ForEachObjectCommand",
  synopsis: "Runs a script block, or gets a member, for every object that comes in.",
  defaultSet: "ScriptBlockSet",
  shouldProcess: "Medium",
  parameters: {
    InputObject: { type: "psobject", pipeline: "value", help: "The objects to work on.", sets: ["ScriptBlockSet", "PropertyAndMethodSet", "ParallelParameterSet"] },
    Begin: { type: "scriptblock", sets: ["ScriptBlockSet"], help: "Runs once before the first object." },
    Process: {
      type: "scriptblock[]",
      sets: [{ set: "ScriptBlockSet", mandatory: true, position: 0 }],
      validation: [{ kind: "AllowNull" }, { kind: "AllowEmptyCollection" }],
      help: "Runs for every object; $_ is the object.",
    },
    End: { type: "scriptblock", sets: ["ScriptBlockSet"], help: "Runs once after the last object." },
    RemainingScripts: {
      type: "scriptblock[]",
      sets: [{ set: "ScriptBlockSet", remaining: true }],
      validation: [{ kind: "AllowNull" }, { kind: "AllowEmptyCollection" }],
      help: "Further script blocks that stand after the first.",
    },
    MemberName: {
      type: "string",
      sets: [{ set: "PropertyAndMethodSet", mandatory: true, position: 0 }],
      validation: [{ kind: "NotNullOrEmpty" }],
      help: "Property to get or method to call.",
      wildcards: true,
    },
    ArgumentList: { type: "object[]", sets: [{ set: "PropertyAndMethodSet", remaining: true }], aliases: ["Args"], help: "Arguments for the method." },
    Parallel: { type: "scriptblock", sets: [{ set: "ParallelParameterSet", mandatory: true }], help: "Runs for every object in a scope of its own; here one after the other." },
    ThrottleLimit: { type: "int", sets: ["ParallelParameterSet"], validation: [{ kind: "Range", minimum: 1, maximum: 2147483647 }], help: "How many may run at a time.", default: "5" },
    TimeoutSeconds: { type: "int", sets: ["ParallelParameterSet"], validation: [{ kind: "Range", minimum: 0, maximum: 2147483 }], help: "Seconds after which -Parallel stops.", default: "0" },
    AsJob: { type: "switch", sets: ["ParallelParameterSet"], help: "Runs the parallel work as a job." },
    UseNewRunspace: { type: "switch", sets: ["ParallelParameterSet"], help: "Gives every object a new runspace." },
  },
  examples: [
    { title: "Double some numbers", code: "1..3 | ForEach-Object { $_ * 2 }" },
    { title: "Get one property of every object", code: "Get-PCCustomer | ForEach-Object id" },
  ],
  links: ["Where-Object", "Select-Object"],
  run(call) {
    let blocks: ReturnType<typeof roles> | null = null;
    let single: ScriptBlock | null = null;
    let parallel: ParallelRun | null = null;
    const items: unknown[] = [];
    return {
      begin(p) {
        if (call.parameterSet !== "ScriptBlockSet") return;
        blocks = roles(p, call);
        if (blocks.process.length === 1) single = blocks.process[0]!;
        return blocks.begin ? call.stream(blocks.begin) : undefined;
      },
      process(p) {
        if (single) return call.stream(single, { dollarUnder: p.InputObject ?? null });
        if (blocks) return inTurn(blocks.process, (block) => call.stream(block, { dollarUnder: p.InputObject ?? null }));
        if (p.Parallel) {
          if (p.AsJob) return void items.push(p.InputObject ?? null);
          parallel ??= parallelRun(call.session as Engine, p.Parallel, (call as unknown as { streams: Streams }).streams);
          return parallel(p.InputObject ?? null, { write: (value) => call.write(value), fail: (error) => call.error(error.record) });
        }
        return member(call, p);
      },
      end(p) {
        if (p.AsJob && p.Parallel) return call.write(new Job(call.session as Engine, { block: p.Parallel, kind: "PSTaskJob", items }));
        return blocks?.end ? call.stream(blocks.end) : undefined;
      },
    };
  },
});

/** The property's value or the method's result. */
function member(call: Call<Parameters>, p: Parameters): Maybe<void> {
  const { session } = call;
  const target = p.InputObject ?? null;
  const name = p.MemberName!;
  const argumentsGiven = call.isBound("ArgumentList");
  const fail = (id: string, message: string): Maybe<void> => {
    const record = errorRecord({ id, message, category: "InvalidArgument", target, exception: "System.Management.Automation.PSArgumentException" });
    // The original reports its wrapper of the object.
    if (target !== null) record.category.targetType = "PSObject";
    call.error(record);
  };
  if (target === null) {
    if (session.strictMode() >= 2) return fail("InputObjectIsNull", "Cannot operate on a 'null' input object.");
    return call.write(null);
  }
  const base = baseOf(target);
  if (isDictionaryLike(base) && !argumentsGiven && base.has(name)) return call.writeEach(base.get(name));
  const matches = wildcard(name);
  const found = listMembers(target, session).filter((m) => matches.matches(m.name));
  if (found.length > 1 && !found.some((m) => m.name.toLowerCase() === name.toLowerCase())) {
    return fail("AmbiguousPropertyOrMethodName", `Input name "${name}" is ambiguous. It can be resolved to multiple matched members. Possible matches include: ${found.map((m) => ` ${m.name}`).join("")}.`);
  }
  const chosen = found.find((m) => m.name.toLowerCase() === name.toLowerCase()) ?? found[0];
  const isMethod = chosen !== undefined && /Method/.test(chosen.kind);
  const perform = (action: string, run: () => Maybe<void>): Maybe<void> =>
    after(call.shouldProcess(`InputObject: ${textOf(target, session)}`, action), (go) => (go ? run() : undefined));
  if (argumentsGiven || isMethod) {
    if (!isMethod) return fail("MethodNotFound", `Input name "${name}" cannot be resolved to a method.`);
    return perform(`Invoke method '${chosen.name}'`, () =>
      after(invokeMethod(target, chosen.name, [...(p.ArgumentList ?? [])], session), (result) => {
        if (result !== undefined) call.writeEach(result);
      }),
    );
  }
  if (!chosen) {
    if (session.strictMode() >= 2) return fail("PropertyOrMethodNotFound", `The input name "${name}" cannot be resolved to a member.`);
    return after(perform(`Retrieve the value for property '${name}'`, () => call.write(null)), () => {});
  }
  return perform(`Retrieve the value for property '${chosen.name}'`, () => after(getProperty(target, chosen.name, session), (value) => call.writeEach(value)));
}
