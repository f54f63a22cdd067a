// System.Management.Automation.ProgressRecord: what Write-Progress shows, as an object.
import type { EnumValue } from "#dotnet/core/enum.ts";
import { enumValue } from "#dotnet/core/enum.ts";
import { argumentError } from "#dotnet/core/exception.ts";
import { NetObject } from "#dotnet/core/net-object.ts";
import type { NetType } from "#dotnet/core/type.ts";
import { defineType, typeNamed } from "#dotnet/core/type.ts";

const SMA = "System.Management.Automation";

export class ProgressRecord extends NetObject {
  readonly id: number;
  activity: string;
  status: string;
  operation: string | null = null;
  percent = -1;
  seconds = -1;
  parent = -1;
  type: EnumValue = enumValue(typeNamed(`${SMA}.ProgressRecordType`), 0);
  constructor(id: number, activity: string, status: string) {
    super();
    if (id < 0) throw argumentError("ArgumentOutOfRangeException", "Cannot process argument because the value of argument \"activityId\" is out of range.", "activityId");
    this.id = id;
    this.activity = activity;
    this.status = status;
  }
  override get netType(): NetType {
    return typeNamed(`${SMA}.ProgressRecord`);
  }
  toText(): string {
    const kind = Number(this.type.value) === 0 ? "Processing" : "Completed";
    return `parent = ${this.parent} id = ${this.id} act = ${this.activity} stat = ${this.status} cur = ${this.operation ?? ""} pct = ${this.percent} sec = ${this.seconds} type = ${kind}`;
  }
}

export default [
  defineType({
    name: `${SMA}.ProgressRecord`,
    members: [
      ["new(int activityId, string activity, string statusDescription)", (id: number, activity: string, status: string) => new ProgressRecord(id, activity, status)],
      ["string ToString()", (r: ProgressRecord) => r.toText()],
      ["int ActivityId {get;}", (r: ProgressRecord) => r.id],
      ["int ParentActivityId {get;set;}", (r: ProgressRecord) => r.parent, (r: ProgressRecord, value: number) => void (r.parent = value)],
      ["string Activity {get;set;}", (r: ProgressRecord) => r.activity, (r: ProgressRecord, value: string) => void (r.activity = value)],
      ["string StatusDescription {get;set;}", (r: ProgressRecord) => r.status, (r: ProgressRecord, value: string) => void (r.status = value)],
      ["string CurrentOperation {get;set;}", (r: ProgressRecord) => r.operation, (r: ProgressRecord, value: string | null) => void (r.operation = value)],
      ["int PercentComplete {get;set;}", (r: ProgressRecord) => r.percent, (r: ProgressRecord, value: number) => void (r.percent = value)],
      ["int SecondsRemaining {get;set;}", (r: ProgressRecord) => r.seconds, (r: ProgressRecord, value: number) => void (r.seconds = value)],
      [`${SMA}.ProgressRecordType RecordType {get;set;}`, (r: ProgressRecord) => r.type, (r: ProgressRecord, value: EnumValue) => void (r.type = value)],
    ],
  }),
];
