// Test-PCAddress: asks the service whether an address is good.
import "#partner/classes.ts";
import { makeAddress } from "#partner/classes/default-address.ts";
import type { PartnerRecord } from "#partner/classes/record-class.ts";
import { completeCountry, saToken } from "#partner/client/parameter-help.ts";
import { apiBase, sendJson } from "#partner/client/partner-request.ts";
import { tokenFor } from "#partner/client/sign-in-state.ts";
import { cmdlet } from "#engine/cmdlet.ts";
import { writeJson } from "#engine/json/write-json.ts";
import { toText } from "#dotnet/core/format.ts";
import { newGuid } from "#dotnet/types/guid.ts";

interface Parameters {
  Address: PartnerRecord;
  AddressLine1: string;
  AddressLine2?: string;
  City: string;
  State: string;
  PostalCode: string;
  Country: string;
  Region?: string;
  SaToken?: string;
}

const all = ["AllDetails"];

export default cmdlet<Parameters>({
  name: "Test-PCAddress",
  module: "PartnerCenterModule",
  function: true,
  synopsis: "Checks an address with the service.",
  description: "The output is what the service answers: the address as given, suggestions, and a status such as VerifiedShippable.",
  parameters: {
    Address: { type: "DefaultAddress", mandatory: true, sets: ["ByObject"], help: "An address of New-PCAddress or New-PCCustomerDefaultAddress." },
    AddressLine1: { type: "string", mandatory: true, sets: all, help: "Street and number." },
    City: { type: "string", mandatory: true, sets: all, help: "City." },
    State: { type: "string", mandatory: true, sets: all, help: "State or province; the code where the country has a list." },
    PostalCode: { type: "string", mandatory: true, sets: all, help: "Postal code." },
    Country: { type: "string", mandatory: true, sets: all, help: "Two-letter country code, such as US, GB or DE.", complete: completeCountry },
    AddressLine2: { type: "string", sets: all, help: "Second line." },
    Region: { type: "string", sets: all, help: "Region of the country." },
    SaToken: saToken,
  },
  output: ["System.Management.Automation.PSCustomObject"],
  examples: [{
    title: "An address made before",
    code: "$address = New-PCAddress -AddressLine1 '1 Example Way' -City 'Redmond' -State 'WA' -PostalCode '98052' -Country 'US'\nTest-PCAddress -Address $address",
  }],
  links: ["New-PCAddress", "Get-PCAddressRulesByMarket"],
  run(call) {
    return {
      async end(p) {
        const token = tokenFor(call, p.SaToken);
        const address = call.parameterSet === "ByObject" ? p.Address : fromDetails(p);
        const body = writeJson(address, { depth: 100, compress: false, enumsAsStrings: false, escape: "Default", session: call.session });
        const headers: [string, string][] = [
          ["Authorization", `Bearer ${token}`],
          ["MS-Contract-Version", "v1"],
          ["MS-RequestId", toText(newGuid())],
          ["MS-CorrelationId", toText(newGuid())],
        ];
        call.writeEach(await sendJson(call, { method: "POST", uri: `${apiBase}validations/address`, headers, body }));
      },
    };
  },
});

function fromDetails(p: Parameters): PartnerRecord {
  const address = makeAddress([p.Country, p.Region ?? "", p.City, p.State, p.AddressLine1, p.PostalCode]);
  if (p.AddressLine2) address.fields.set("AddressLine2", p.AddressLine2);
  return address;
}
