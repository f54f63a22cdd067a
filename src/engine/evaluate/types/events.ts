// PowerShell's event objects: what happened, who subscribed, and the jobs of actions.
import { enumNamed } from "#dotnet/core/enum.ts";
import { defineType, typeNamed } from "#dotnet/core/type.ts";
import { DateTime } from "#dotnet/types/date-time.ts";
import { emptyGuid } from "#dotnet/types/guid.ts";
import type { EventArguments, EventJob, Subscriber } from "../../events/event-manager.ts";

const SMA = "System.Management.Automation";

export default [
  defineType({
    name: `${SMA}.PSEventArgs`,
    base: "System.EventArgs",
    members: [
      ["string ComputerName {get;}", () => null],
      ["guid RunspaceId {get;}", () => emptyGuid],
      ["int EventIdentifier {get;}", (e: EventArguments) => e.id],
      ["System.Object Sender {get;}", (e: EventArguments) => e.sender],
      ["System.EventArgs SourceEventArgs {get;}", (e: EventArguments) => e.args[1] ?? null],
      ["System.Object[] SourceArgs {get;}", (e: EventArguments) => [...e.args]],
      ["string SourceIdentifier {get;}", (e: EventArguments) => e.source],
      ["datetime TimeGenerated {get;}", (e: EventArguments) => DateTime.fromUnixMilliseconds(e.time).toLocalTime()],
      ["psobject MessageData {get;}", (e: EventArguments) => e.data],
    ],
  }),
  defineType({
    name: `${SMA}.PSEventSubscriber`,
    members: [
      ["int SubscriptionId {get;}", (s: Subscriber) => s.id],
      ["System.Object SourceObject {get;}", (s: Subscriber) => s.object],
      ["string EventName {get;}", (s: Subscriber) => s.event],
      ["string SourceIdentifier {get;}", (s: Subscriber) => s.source],
      [`${SMA}.PSEventJob Action {get;}`, (s: Subscriber) => s.job],
      ["System.Object HandlerDelegate {get;}", () => null],
      ["bool SupportEvent {get;}", (s: Subscriber) => s.support],
      ["bool ForwardEvent {get;}", () => false],
    ],
  }),
  defineType({
    name: `${SMA}.PSEventJob`,
    base: `${SMA}.Job`,
    members: [
      ["int Id {get;}", (j: EventJob) => j.id],
      ["string Name {get;set;}", (j: EventJob) => j.name, (j: EventJob, name: string) => void (j.name = name)],
      ["string PSJobTypeName {get;}", () => ""],
      [`${SMA}.JobState State {get;}`, (j: EventJob) => enumNamed(typeNamed(`${SMA}.JobState`), j.state)],
      ["bool HasMoreData {get;}", (j: EventJob) => j.output.length > 0],
      ["string Location {get;}", () => ""],
      ["string Command {get;}", (j: EventJob) => j.action.toText()],
      ["System.Object Output {get;}", (j: EventJob) => j.output],
      ["System.Object Error {get;}", (j: EventJob) => j.errors],
    ],
  }),
];
