// Job objects and their states.
import { defineType } from "#dotnet/core/type.ts";
import { DateTime } from "#dotnet/types/date-time.ts";
import { emptyGuid } from "#dotnet/types/guid.ts";
import type { Job } from "../../jobs/job.ts";

const SMA = "System.Management.Automation";
const STATES = "NotStarted Running Completed Failed Stopped Blocked Suspended Disconnected Suspending Stopping AtBreakpoint";
const of = (stream: string) => (job: Job) => job.entries.filter((e) => e.stream === stream).map((e) => e.value);

export default [
  defineType({ name: `${SMA}.JobState`, kind: "enum", values: STATES.split(" ").map((name, value) => [name, value]) }),
  defineType({
    name: `${SMA}.Job`,
    members: [
      ["int Id {get;}", (job: Job) => job.id],
      ["string Name {get;set;}", (job: Job) => job.name, (job: Job, name: string) => void (job.name = name)],
      ["string PSJobTypeName {get;}", (job: Job) => job.kind],
      [`${SMA}.JobState State {get;}`, (job: Job) => job.stateValue],
      ["bool HasMoreData {get;}", (job: Job) => job.running || job.entries.length > 0],
      ["string Location {get;}", (job: Job) => (job.kind === "ThreadJob" ? "PowerShell" : "localhost")],
      ["string Command {get;}", (job: Job) => job.command],
      ["string StatusMessage {get;}", () => ""],
      ["guid InstanceId {get;}", () => emptyGuid],
      ["System.Object JobStateInfo {get;}", (job: Job) => job.stateValue],
      ["System.Object PSBeginTime {get;}", (job: Job) => DateTime.fromUnixMilliseconds(job.begun)],
      ["System.Object PSEndTime {get;}", (job: Job) => (job.ended === null ? null : DateTime.fromUnixMilliseconds(job.ended))],
      ["System.Object ChildJobs {get;}", () => []],
      ["System.Object Output {get;}", of("output")],
      ["System.Object Error {get;}", of("error")],
      ["System.Object Warning {get;}", of("warning")],
      ["System.Object Verbose {get;}", of("verbose")],
      ["System.Object Debug {get;}", of("debug")],
      ["System.Object Information {get;}", of("information")],
      ["void StopJob()", (job: Job) => job.stop()],
    ],
  }),
  defineType({ name: `${SMA}.PSRemotingJob`, base: `${SMA}.Job` }),
  defineType({ name: "ThreadJob.ThreadJob", base: `${SMA}.Job` }),
];
