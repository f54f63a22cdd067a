// Writing to the streams on behalf of one command: preferences, common parameters, watchers, $Error.
import { ErrorRecord, TerminatingError, runtimeError } from "../errors/error-record.ts";
import type { ErrorShape , CategoryInfo} from "../errors/error-record.ts";
import { errorRecord } from "../errors/error-record.ts";
import type { InvocationInfo } from "../errors/invocation-info.ts";
import { preference } from "../scope/preference.ts";
import type { ActionPreference } from "../scope/preference.ts";
import type { Scope } from "../scope/scope.ts";
import { PSObject } from "../values/ps-object.ts";
import { displayText } from "../values/text.ts";
import { typeOfValue } from "../values/type-of.ts";
import { choose, INQUIRE_CHOICES } from "./choose.ts";
import type { Engine } from "./engine.ts";
import { stackTrace } from "./fault.ts";
import { InformationRecord, InformationalRecord } from "./records.ts";
import type { InformationalKind } from "./records.ts";
import { tellWatchers } from "./streams.ts";
import type { SideStream, Streams } from "./streams.ts";

/** A command as far as its streams go. */
export interface StreamOwner {
  readonly engine: Engine;
  readonly invocation: InvocationInfo;
  readonly streams: Streams;
  /** Name for error ids; null leaves the id alone. */
  readonly commandId: string | null;
  /** Where preference variables are looked up. */
  readonly preferenceScope: Scope;
  /** Common parameters given, by stream. */
  readonly actions: { readonly [S in SideStream]?: ActionPreference };
  failed: boolean;
  /** The call that records of the message streams name, when it is not this command's own: Write-Warning speaks for its caller. */
  readonly speaker?: InvocationInfo | null;
  /** Keeps the command from going on until the promise is settled: a question is being asked. */
  hold?(until: Promise<void>): void;
}

const VARIABLES: { readonly [S in SideStream]: [key: string, name: string, fallback: ActionPreference] } = {
  error: ["erroractionpreference", "ErrorActionPreference", "Continue"],
  warning: ["warningpreference", "WarningPreference", "Continue"],
  verbose: ["verbosepreference", "VerbosePreference", "SilentlyContinue"],
  debug: ["debugpreference", "DebugPreference", "SilentlyContinue"],
  information: ["informationpreference", "InformationPreference", "SilentlyContinue"],
};

export function actionFor(owner: StreamOwner, stream: SideStream): ActionPreference {
  const [key, , fallback] = VARIABLES[stream];
  return owner.actions[stream] ?? preference(owner.preferenceScope, key, fallback);
}

/** Fills in what the record does not know yet: command, position, category parts, stack. */
export function attribute(record: ErrorRecord, owner: Pick<StreamOwner, "invocation" | "commandId" | "engine">): void {
  record.invocation ??= owner.invocation;
  record.commandId ??= owner.commandId;
  fillCategory(record.category, record, owner.invocation.command?.name ?? "");
  if (!record.scriptStackTrace && owner.engine.frame) record.scriptStackTrace = stackTrace(owner.engine.frame);
}

function fillCategory(category: CategoryInfo, record: ErrorRecord, activity: string): void {
  category.activity ||= activity;
  category.reason ||= record.exception.type.name;
  const target = record.targetObject;
  if (target !== null && target !== undefined) {
    category.targetName ||= displayText(target);
    category.targetType ||= target instanceof PSObject ? "PSObject" : typeOfValue(target).name;
  }
}

export function asRecord(error: ErrorRecord | ErrorShape): ErrorRecord {
  return error instanceof ErrorRecord ? error : errorRecord(error);
}

/** A non-terminating error. Throws when the action is Stop. `unwatched`: -ErrorVariable does not get it. */
export function writeError(owner: StreamOwner, error: ErrorRecord | ErrorShape, unwatched = false): void {
  const record = asRecord(error);
  attribute(record, owner);
  owner.failed = true;
  const action = actionFor(owner, "error");
  if (action === "Ignore") return;
  if (action === "Stop") {
    // Its place is then the command that stopped, also at the prompt, which has none of its own.
    if (!record.invocation?.position) record.invocation = owner.invocation;
    throw new TerminatingError(record, "stop");
  }
  owner.engine.noteError(record);
  if (!unwatched) tellWatchers(owner.streams, "error", record);
  if (action !== "SilentlyContinue") owner.streams.error.write(record);
}

export function writeInformational(owner: StreamOwner, kind: InformationalKind, text: string): void {
  const action = kind === "warning" ? warningAction(owner) : actionFor(owner, kind);
  const record = new InformationalRecord(kind, text, owner.speaker ?? owner.invocation);
  if (action === "Ignore") return;
  if (kind === "warning") tellWatchers(owner.streams, kind, record);
  if (action === "SilentlyContinue") return;
  owner.streams[kind].write(record);
  if (action === "Stop") throw stopped(VARIABLES[kind][1], text);
  if (action === "Inquire") owner.hold?.(inquire(owner, VARIABLES[kind][1], text));
}

/** Under -Debug a command's warnings ask, under -Verbose they always show. */
function warningAction(owner: StreamOwner): ActionPreference {
  if (owner.actions.warning) return owner.actions.warning;
  if (owner.actions.debug === "Continue") return "Inquire";
  return owner.actions.verbose === "Continue" ? "Continue" : actionFor(owner, "warning");
}

async function inquire(owner: StreamOwner, variable: string, text: string): Promise<void> {
  const answer = await choose(owner.engine, { caption: "Confirm", query: "Continue with this operation?", choices: INQUIRE_CHOICES });
  if (answer === "H") throw stopped(variable, text);
}

export function writeInformation(owner: StreamOwner, data: unknown, tags: string[]): void {
  const action = actionFor(owner, "information");
  if (action === "Ignore") return;
  const record = new InformationRecord(data, owner.invocation.command?.name ?? "", tags, owner.engine.ports.clock.now());
  tellWatchers(owner.streams, "information", record);
  const shown = action !== "SilentlyContinue" || tags.includes("PSHOST");
  if (shown || owner.streams.information !== owner.engine.hostStreams.information) owner.streams.information.write(record);
  if (action === "Stop") throw stopped("InformationPreference", displayText(data));
}

function stopped(variable: string, text: string): TerminatingError {
  const error = runtimeError({
    id: "ActionPreferenceStop",
    message: `The running command stopped because the preference variable "${variable}" or common parameter is set to Stop: ${text}`,
    category: "OperationStopped",
    exception: "System.Management.Automation.ActionPreferenceStopException",
  });
  return new TerminatingError(error.record, "stop");
}
