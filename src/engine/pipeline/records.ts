// What travels on the warning, verbose, debug and information streams.
import { NetObject } from "#dotnet/core/net-object.ts";
import type { NetType } from "#dotnet/core/type.ts";
import { typeNamed } from "#dotnet/core/type.ts";
import { displayText } from "../values/text.ts";
import type { InvocationInfo } from "../errors/invocation-info.ts";

export type InformationalKind = "warning" | "verbose" | "debug";

const typeNames: { [kind in InformationalKind]: string } = {
  warning: "System.Management.Automation.WarningRecord",
  verbose: "System.Management.Automation.VerboseRecord",
  debug: "System.Management.Automation.DebugRecord",
};

/** WarningRecord, VerboseRecord or DebugRecord. */
export class InformationalRecord extends NetObject {
  readonly kind: InformationalKind;
  message: string;
  readonly invocation: InvocationInfo | null;
  constructor(kind: InformationalKind, message: string, invocation: InvocationInfo | null) {
    super();
    this.kind = kind;
    this.message = message;
    this.invocation = invocation;
  }
  override get netType(): NetType {
    return typeNamed(typeNames[this.kind]);
  }
  toText(): string {
    return this.message;
  }
}

export class InformationRecord extends NetObject {
  readonly messageData: unknown;
  readonly source: string;
  readonly tags: string[];
  /** Milliseconds since 1970-01-01 UTC. */
  readonly timeGenerated: number;
  constructor(messageData: unknown, source: string, tags: string[], timeGenerated: number) {
    super();
    this.messageData = messageData;
    this.source = source;
    this.tags = tags;
    this.timeGenerated = timeGenerated;
  }
  override get netType(): NetType {
    return typeNamed("System.Management.Automation.InformationRecord");
  }
  toText(): string {
    return displayText(this.messageData);
  }
}

/** What Write-Host sends as message data. */
export class HostInformationMessage extends NetObject {
  readonly message: string;
  readonly noNewLine: boolean;
  /** ConsoleColor values, or null. */
  readonly foreground: unknown;
  readonly background: unknown;
  constructor(message: string, noNewLine: boolean, colors: { foreground?: unknown; background?: unknown } = {}) {
    super();
    this.message = message;
    this.noNewLine = noNewLine;
    this.foreground = colors.foreground ?? null;
    this.background = colors.background ?? null;
  }
  override get netType(): NetType {
    return typeNamed("System.Management.Automation.HostInformationMessage");
  }
  toText(): string {
    return this.message;
  }
}
