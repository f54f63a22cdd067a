// Get-Date: the time now or a given one, as an object or as text.
import { currentCulture } from "#dotnet/core/culture.ts";
import { makeTicks, DateTime } from "#dotnet/types/date-time.ts";
import type { EnumValue } from "#dotnet/core/enum.ts";
import { NetException } from "#dotnet/core/exception.ts";
import { cmdlet } from "#engine/cmdlet.ts";
import type { ParameterDefinition } from "#engine/cmdlet.ts";
import { unixFormat } from "#engine/dates/unix-format.ts";
import { asNumber } from "#engine/operators/number-code.ts";
import { extend } from "#engine/values/ps-object.ts";

interface Parameters {
  Date?: DateTime;
  UnixTimeSeconds?: unknown;
  Year?: number;
  Month?: number;
  Day?: number;
  Hour?: number;
  Minute?: number;
  Second?: number;
  Millisecond?: number;
  DisplayHint?: EnumValue;
  UFormat?: string;
  Format?: string;
  AsUTC: boolean;
}

const part = (minimum: number, maximum: number, help: string): ParameterDefinition => ({ type: "int", validation: [{ kind: "Range", minimum, maximum }], help });
const DATE_SETS = ["DateAndFormat", "DateAndUFormat"];
const UNIX_SETS = ["UnixTimeSecondsAndFormat", "UnixTimeSecondsAndUFormat"];

/** Formats with names of their own; the universal ones convert first. */
const namedFormats = new Map<string, string>([
  ["filedate", "yyyyMMdd"],
  ["filedateuniversal", "yyyyMMdd'Z'"],
  ["filedatetime", "yyyyMMdd'T'HHmmssffff"],
  ["filedatetimeuniversal", "yyyyMMdd'T'HHmmssffff'Z'"],
]);

export default cmdlet<Parameters>({
  name: "Get-Date",
  module: "Microsoft.PowerShell.Utility",
  synopsis: "Gives the current date and time, or a given one.",
  description: "The result is a DateTime, or a string when -Format or -UFormat is given.",
  defaultSet: "DateAndFormat",
  parameters: {
    Date: { type: "datetime", aliases: ["LastWriteTime"], sets: DATE_SETS.map((set) => ({ set, position: 0, pipeline: "both" as const })), default: "now", help: "The date to show." },
    UnixTimeSeconds: { type: "double", aliases: ["UnixTime"], sets: UNIX_SETS.map((set) => ({ set, mandatory: true, pipeline: "property" as const })), help: "The date as seconds since 1970-01-01 UTC." },
    Year: part(1, 9999, "The year to put in."),
    Month: part(1, 12, "The month to put in."),
    Day: part(1, 31, "The day to put in."),
    Hour: part(0, 23, "The hour to put in."),
    Minute: part(0, 59, "The minute to put in."),
    Second: part(0, 59, "The second to put in."),
    Millisecond: part(0, 999, "The milliseconds to put in."),
    DisplayHint: { type: "Microsoft.PowerShell.Commands.DisplayHintType", help: "Date, Time or DateTime: what is shown." },
    UFormat: { type: "string", sets: [{ set: DATE_SETS[1]!, mandatory: true }, { set: UNIX_SETS[1]!, mandatory: true }], help: "A format in the letters of Unix: %Y-%m-%d." },
    Format: {
      type: "string", sets: [DATE_SETS[0]!, UNIX_SETS[0]!], help: "A .NET format: d, s, yyyy-MM-dd, or FileDate and its kin.",
      complete: () => ["FileDate", "FileDateUniversal", "FileDateTime", "FileDateTimeUniversal"],
    },
    AsUTC: { type: "switch", help: "Converts to UTC." },
  },
  output: ["System.String", "System.DateTime"],
  examples: [
    { title: "Now", code: "Get-Date" },
    { title: "As text", code: "Get-Date '2024-02-29' -Format yyyy-MM-dd" },
  ],
  links: ["New-TimeSpan", "Start-Sleep"],
  run(call) {
    return {
      process(p) {
        const date = adjusted(p);
        if (p.UFormat !== undefined) return call.write(unixFormat(date, p.UFormat));
        if (p.Format !== undefined) return call.write(formatted(date, p.Format));
        if (!p.DisplayHint) return call.write(date);
        const { object, members } = extend(date);
        members.set("displayhint", { kind: "NoteProperty", name: "DisplayHint", value: p.DisplayHint });
        call.write(object);
      },
    };

    function adjusted(p: Parameters): DateTime {
      let date = p.Date ?? (p.UnixTimeSeconds === undefined ? DateTime.now() : DateTime.fromUnixMilliseconds(asNumber(p.UnixTimeSeconds) * 1000).toLocalTime());
      if ([p.Year, p.Month, p.Day, p.Hour, p.Minute, p.Second, p.Millisecond].some((n) => n !== undefined)) date = withParts(date, p);
      return p.AsUTC ? date.toUniversalTime() : date;
    }

    function withParts(date: DateTime, p: Parameters): DateTime {
      const { civil } = date;
      const belowMilliseconds = date.ticks % 10_000n;
      const millisecond = p.Millisecond ?? Number((date.ticks / 10_000n) % 1000n);
      try {
        const ticks = makeTicks(p.Year ?? civil.year, p.Month ?? civil.month, p.Day ?? civil.day, {
          hour: p.Hour ?? civil.hour, minute: p.Minute ?? civil.minute, second: p.Second ?? civil.second, millisecond,
        });
        return new DateTime(ticks + (p.Millisecond === undefined ? belowMilliseconds : 0n), date.kind);
      } catch (thrown) {
        if (!(thrown instanceof NetException)) throw thrown;
        return call.fail({ id: thrown.type.fullName, message: thrown.message, category: "NotSpecified", exception: thrown.type.fullName });
      }
    }
  },
});

function formatted(date: DateTime, format: string): string {
  const name = format.toLowerCase();
  const named = namedFormats.get(name);
  return (name.endsWith("universal") ? date.toUniversalTime() : date).format(named ?? format, currentCulture());
}
