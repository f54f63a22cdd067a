// How a job stands and why it failed, and the child in which a background job does its work.
import type { NetException } from "#dotnet/core/exception.ts";
import type { EnumValue } from "#dotnet/core/enum.ts";
import { enumNamed } from "#dotnet/core/enum.ts";
import { NetObject } from "#dotnet/core/net-object.ts";
import type { NetType } from "#dotnet/core/type.ts";
import { typeNamed } from "#dotnet/core/type.ts";
import type { Job, JobState } from "./job.ts";

const SMA = "System.Management.Automation";

/** $job.JobStateInfo. */
export class JobStateInfo extends NetObject {
  readonly state: JobState;
  readonly reason: NetException | null;
  constructor(state: JobState, reason: NetException | null) {
    super();
    this.state = state;
    this.reason = reason;
  }
  override get netType(): NetType {
    return typeNamed(`${SMA}.JobStateInfo`);
  }
  get stateValue(): EnumValue {
    return enumNamed(typeNamed(`${SMA}.JobState`), this.state);
  }
  toText(): string {
    return this.state;
  }
}

/** $job.ChildJobs[0] of a background job. */
export class ChildJob extends NetObject {
  readonly job: Job;
  constructor(job: Job) {
    super();
    this.job = job;
  }
  override get netType(): NetType {
    return typeNamed(`${SMA}.PSRemotingChildJob`);
  }
  get id(): number {
    return this.job.id + 1;
  }
}
