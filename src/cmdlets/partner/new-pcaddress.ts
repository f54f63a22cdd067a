// New-PCAddress: an address to be checked.
import "#partner/classes.ts";
import { makeAddress } from "#partner/classes/default-address.ts";
import { completeCountry } from "#partner/client/parameter-help.ts";
import { cmdlet } from "#engine/cmdlet.ts";

interface Parameters {
  AddressLine1: string;
  AddressLine2?: string;
  City: string;
  State: string;
  PostalCode: string;
  Country: string;
  Region?: string;
}

export default cmdlet<Parameters>({
  name: "New-PCAddress",
  module: "PartnerCenterModule",
  function: true,
  synopsis: "Makes an address for Test-PCAddress.",
  description: "A DefaultAddress object without a person's name. Nothing is sent.",
  parameters: {
    AddressLine1: { type: "string", mandatory: true, help: "Street and number." },
    AddressLine2: { type: "string", help: "Second line." },
    City: { type: "string", mandatory: true, help: "City." },
    State: { type: "string", mandatory: true, help: "State or province; the code where the country has a list." },
    PostalCode: { type: "string", mandatory: true, help: "Postal code." },
    Country: { type: "string", mandatory: true, help: "Two-letter country code, such as US, GB or DE.", complete: completeCountry },
    Region: { type: "string", help: "Region of the country; leave it out unless the country has regions." },
  },
  output: ["DefaultAddress"],
  examples: [{ title: "An address", code: "New-PCAddress -AddressLine1 '1 Example Way' -City 'Redmond' -State 'WA' -PostalCode '98052' -Country 'US'" }],
  links: ["Test-PCAddress"],
  run(call) {
    return {
      end(p) {
        const address = makeAddress([p.Country, p.Region ?? "", p.City, p.State, p.AddressLine1, p.PostalCode]);
        if (p.AddressLine2) address.fields.set("AddressLine2", p.AddressLine2);
        call.write(address);
      },
    };
  },
});
