// Get-TimeZone: the time zone of this computer, or those with given names.
import { typeNamed } from "#dotnet/core/type.ts";
import { TimeZoneInfo } from "#dotnet/types/time-zone-info.ts";
import { cmdlet } from "#engine/cmdlet.ts";
import { getStatic, invokeStatic } from "#engine/members/invoke.ts";
import { wildcard } from "#engine/operators/wildcard.ts";
import { elementsOf } from "#engine/values/enumerate.ts";
import type { Session } from "#engine/session.ts";

interface Parameters {
  Id?: string[];
  Name?: string[];
  ListAvailable: boolean;
}

const zoneType = () => typeNamed("System.TimeZoneInfo");

export default cmdlet<Parameters>({
  name: "Get-TimeZone",
  module: "Microsoft.PowerShell.Management",
  synopsis: "Gives the current time zone, or the ones that are asked for.",
  aliases: ["gtz"],
  defaultSet: "Name",
  parameters: {
    Id: { type: "string[]", sets: [{ set: "Id", mandatory: true, pipeline: "property" }], wildcards: true, help: "Identifiers: Europe/Berlin, UTC; patterns are allowed." },
    ListAvailable: { type: "switch", sets: [{ set: "ListAvailable", mandatory: true }], help: "Gives all there are." },
    Name: { type: "string[]", sets: [{ set: "Name", position: 0, pipeline: "both" }], wildcards: true, help: "Standard names; patterns are allowed." },
  },
  output: ["System.TimeZoneInfo"],
  examples: [{ title: "Here", code: "(Get-TimeZone).Id" }],
  links: ["Get-Date"],
  run(call) {
    return {
      process(p) {
        if (p.ListAvailable) return void allZones(call.session).forEach((zone) => call.write(zone));
        const wanted = p.Id ?? p.Name;
        if (!wanted) return call.write(getStatic(zoneType(), "Local", call.session));
        for (const text of wanted) {
          const pattern = wildcard(text);
          const found = allZones(call.session).filter((zone) => pattern.matches(p.Id ? zone.id : zone.name(false)));
          for (const zone of found) call.write(zone);
          if (found.length) continue;
          const message = p.Id ? `The time zone ID '${text}' was not found on the local computer.` : `The time zone name '${text}' was not found on the local computer.`;
          call.error({ id: "TimeZoneNotFound", message, category: "ObjectNotFound", exception: "System.TimeZoneNotFoundException", target: text });
        }
      },
    };
  },
});

function allZones(session: Session): TimeZoneInfo[] {
  return (elementsOf(invokeStatic(zoneType(), "GetSystemTimeZones", [], session)) ?? []).filter((zone) => zone instanceof TimeZoneInfo);
}
