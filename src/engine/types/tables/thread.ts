// System.Threading.Thread: the one thread there is, its cultures, and waiting.
import type { CultureInfo } from "#dotnet/types/culture-info.ts";
import { argumentError } from "#dotnet/core/exception.ts";
import { NetObject } from "#dotnet/core/net-object.ts";
import type { MemberGroup, NetType } from "#dotnet/core/type.ts";
import { defineType, typeNamed } from "#dotnet/core/type.ts";
import type { TimeSpan } from "#dotnet/types/time-span.ts";
import { currentSession } from "../../members/current-session.ts";

class Thread extends NetObject {
  name: string | null = null;
  override get netType(): NetType {
    return threadType;
  }
}

const main = new Thread();

const cultureMember = (name: string): MemberGroup => typeNamed("System.Globalization.CultureInfo").member(name, "static")!;

function culture(name: string): { get(): unknown; set(_: Thread, value: CultureInfo): void } {
  return {
    get: () => cultureMember(name).overloads[0]!.run(),
    set: (_, value) => void cultureMember(name).overloads[0]!.set!(value),
  };
}

async function sleep(milliseconds: number): Promise<void> {
  if (milliseconds < -1) throw argumentError("ArgumentOutOfRangeException", "Number must be either non-negative and less than or equal to Int32.MaxValue or -1.", "millisecondsTimeout");
  const session = currentSession();
  const { clock } = session.ports;
  const end = milliseconds < 0 ? Number.POSITIVE_INFINITY : clock.ticks() + milliseconds;
  // In slices, so that Ctrl+C is seen.
  for (let left = end - clock.ticks(); left > 0; left = end - clock.ticks()) {
    await clock.sleep(Math.min(left, 50));
    session.checkStop();
  }
}

const current = culture("CurrentCulture");
const ui = culture("CurrentUICulture");
const threadType: NetType = defineType({
  name: "System.Threading.Thread",
  sealed: true,
  members: [
    ["cultureinfo CurrentCulture {get;set;}", current.get, current.set],
    ["cultureinfo CurrentUICulture {get;set;}", ui.get, ui.set],
    ["int ManagedThreadId {get;}", () => 1],
    ["bool IsAlive {get;}", () => true],
    ["bool IsBackground {get;}", () => false],
    ["string Name {get;set;}", (t: Thread) => t.name, (t: Thread, value: string | null) => void (t.name = value)],
    ["static System.Threading.Thread CurrentThread {get;}", () => main],
    ["static void Sleep(int millisecondsTimeout)", sleep],
    ["static void Sleep(timespan timeout)", (span: TimeSpan) => sleep(Math.trunc(Number(span.ticks / 10_000n)))],
  ],
});
export default threadType;
