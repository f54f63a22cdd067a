// $PSCmdlet: what an advanced function can do as a cmdlet.
import { NetObject } from "#dotnet/core/net-object.ts";
import type { NetType } from "#dotnet/core/type.ts";
import { typeNamed } from "#dotnet/core/type.ts";
import { TerminatingError } from "../errors/error-record.ts";
import type { ErrorRecord } from "../errors/error-record.ts";
import type { Maybe } from "../values/maybe.ts";
import { isTrue } from "../convert/truth.ts";
import { attribute, writeError, writeInformation, writeInformational } from "./command-streams.ts";
import { askShouldContinue, askShouldProcess, askWithAll } from "./confirmation.ts";
import { endCommand } from "./ending.ts";
import { emit } from "./pipe.ts";
import type { ScriptProcessor } from "./script-processor.ts";

export class ScriptCmdlet extends NetObject {
  readonly processor: ScriptProcessor;
  constructor(processor: ScriptProcessor) {
    super();
    this.processor = processor;
  }
  override get netType(): NetType {
    return typeNamed("System.Management.Automation.PSScriptCmdlet");
  }

  /** The object behind $PSCmdlet.CommandRuntime. */
  readonly runtime = new CommandRuntime();

  get parameterSetName(): string {
    return this.processor.binder?.parameterSet ?? "__AllParameterSets";
  }
  /** The elements wait where the consumer cannot take them at once. */
  writeObject(value: unknown, enumerateCollection = false): Maybe<void> {
    if (enumerateCollection) return emit(this.processor.out, value);
    this.processor.out.write(value);
  }
  writeError(record: ErrorRecord): void {
    writeError(this.processor, record);
  }
  throwTerminatingError(record: ErrorRecord): never {
    attribute(record, this.processor);
    throw endCommand(new TerminatingError(record), this.processor);
  }
  writeText(kind: "warning" | "verbose" | "debug", text: string): Maybe<void> {
    const { processor } = this;
    writeInformational(processor, kind, text);
    const { held } = processor;
    processor.held = null;
    return held ?? undefined;
  }
  writeInformation(data: unknown, tags: string[]): void {
    writeInformation(this.processor, data, tags);
  }
  /** (target), (target, action), (description, warning, caption). */
  shouldProcess(...texts: string[]): Maybe<boolean> {
    const { processor } = this;
    const metadata = processor.binder?.context.metadata;
    const name = processor.call.name ?? "";
    return askShouldProcess(processor, {
      target: texts[0] ?? "",
      action: texts.length === 2 ? texts[1]! : name,
      impact: metadata?.confirmImpact ?? "Medium",
      bound: processor.binder?.values ?? new Map(),
      ...(texts.length > 2 ? { texts: { description: texts[0]!, warning: texts[1]!, caption: texts[2]! } } : {}),
    });
  }
  shouldContinue(query: string, caption: string, yesToAll?: unknown, noToAll?: unknown): Maybe<boolean> {
    if (!isCell(yesToAll) || !isCell(noToAll)) return askShouldContinue(this.processor, query, caption);
    if (isTrue(yesToAll.value)) return true;
    if (isTrue(noToAll.value)) return false;
    return askWithAll(this.processor.engine, query, caption).then(({ go, all }) => {
      if (all === "yes") yesToAll.value = true;
      if (all === "no") noToAll.value = true;
      return go;
    });
  }
}

/** A [ref] argument as methods get it. */
function isCell(value: unknown): value is { value: unknown } {
  return typeof value === "object" && value !== null && "value" in value;
}

class CommandRuntime extends NetObject {
  override get netType(): NetType {
    return typeNamed("System.Management.Automation.MshCommandRuntime");
  }
}
