// Job objects and their states.
import type { Member } from "#dotnet/core/type.ts";
import { defineType, typeNamed } from "#dotnet/core/type.ts";
import { DateTime } from "#dotnet/types/date-time.ts";
import { listOf } from "#dotnet/types/list.ts";
import type { Job } from "../../jobs/job.ts";
import type { ChildJob, JobStateInfo } from "../../jobs/job-state-info.ts";

const SMA = "System.Management.Automation";
const STATES = "NotStarted Running Completed Failed Stopped Blocked Suspended Disconnected Suspending Stopping AtBreakpoint";
const of = (stream: string) => (job: Job) => job.entries.filter((e) => e.stream === stream).map((e) => e.value);

/** What a background job's child says in its place. */
const inherited: [string, (job: Job) => unknown][] = [
  ["string PSJobTypeName {get;}", (job: Job) => job.kind],
  [`${SMA}.JobState State {get;}`, (job: Job) => job.stateValue],
  ["bool HasMoreData {get;}", (job: Job) => job.running || job.entries.length > 0],
  ["string Location {get;}", (job: Job) => (job.kind === "BackgroundJob" ? "localhost" : "PowerShell")],
  ["string Command {get;}", (job: Job) => job.command],
  ["string StatusMessage {get;}", () => ""],
  ["System.Object PSBeginTime {get;}", (job: Job) => DateTime.fromUnixMilliseconds(job.begun)],
  ["System.Object PSEndTime {get;}", (job: Job) => (job.ended === null ? null : DateTime.fromUnixMilliseconds(job.ended))],
  ["System.Object Output {get;}", of("output")],
  ["System.Object Error {get;}", of("error")],
  ["System.Object Warning {get;}", of("warning")],
  ["System.Object Verbose {get;}", of("verbose")],
  ["System.Object Debug {get;}", of("debug")],
  ["System.Object Information {get;}", of("information")],
];

export default [
  defineType({ name: `${SMA}.JobState`, kind: "enum", values: STATES.split(" ").map((name, value) => [name, value]) }),
  defineType({
    name: `${SMA}.Job`,
    members: [
      ["int Id {get;}", (job: Job) => job.id],
      ["string Name {get;set;}", (job: Job) => job.name, (job: Job, name: string) => void (job.name = name)],
      ["guid InstanceId {get;}", (job: Job) => job.instanceId],
      [`${SMA}.JobStateInfo JobStateInfo {get;}`, (job: Job) => job.stateInfo(false)],
      [`System.Collections.Generic.IList[${SMA}.Job] ChildJobs {get;}`, (job: Job) => listOf(typeNamed(`${SMA}.Job`), job.children)],
      ...inherited,
      ["void StopJob()", (job: Job) => job.stop()],
    ],
  }),
  defineType({
    name: `${SMA}.JobStateInfo`,
    members: [
      [`${SMA}.JobState State {get;}`, (info: JobStateInfo) => info.stateValue],
      ["System.Exception Reason {get;}", (info: JobStateInfo) => info.reason],
      ["string ToString()", (info: JobStateInfo) => info.toText()],
    ],
  }),
  defineType({
    name: `${SMA}.PSRemotingChildJob`,
    base: `${SMA}.Job`,
    members: [
      ["int Id {get;}", (child: ChildJob) => child.id],
      ["string Name {get;set;}", (child: ChildJob) => `Job${child.id}`, () => {}],
      [`${SMA}.JobStateInfo JobStateInfo {get;}`, ({ job }: ChildJob) => job.stateInfo(true)],
      [`System.Collections.Generic.IList[${SMA}.Job] ChildJobs {get;}`, () => listOf(typeNamed(`${SMA}.Job`), [])],
      ...inherited.map(([text, run]): Member => [text, ({ job }: ChildJob) => run(job)]),
    ],
  }),
  defineType({ name: `${SMA}.PSRemotingJob`, base: `${SMA}.Job` }),
  defineType({ name: `${SMA}.PSTasks.PSTaskJob`, base: `${SMA}.Job` }),
  defineType({ name: "ThreadJob.ThreadJob", base: `${SMA}.Job` }),
];
