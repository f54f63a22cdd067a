// New-PCCustomerDefaultAddress: an address with the name of a person, for a billing profile.
import "#partner/classes.ts";
import { makeAddress } from "#partner/classes/default-address.ts";
import { completeCountry } from "#partner/client/parameter-help.ts";
import { cmdlet } from "#engine/cmdlet.ts";

interface Parameters {
  Country: string;
  Region?: string;
  City: string;
  State: string;
  AddressLine1: string;
  PostalCode: string;
  FirstName: string;
  LastName: string;
  PhoneNumber: string;
}

export default cmdlet<Parameters>({
  name: "New-PCCustomerDefaultAddress",
  module: "PartnerCenterModule",
  function: true,
  synopsis: "Makes the address of a new customer.",
  description: "Puts the parts together in a DefaultAddress object for New-PCCustomerBillingProfile. Nothing is sent yet.",
  parameters: {
    Country: { type: "string", mandatory: true, help: "Two-letter country code, such as US, GB or DE.", complete: completeCountry },
    Region: { type: "string", help: "Region of the country; leave it out unless the country has regions." },
    City: { type: "string", mandatory: true, help: "City." },
    State: { type: "string", mandatory: true, help: "State or province; the code where the country has a list, such as WA." },
    AddressLine1: { type: "string", mandatory: true, help: "Street and number." },
    PostalCode: { type: "string", mandatory: true, help: "Postal code; quote it when it has a blank." },
    FirstName: { type: "string", mandatory: true, help: "First name of the contact." },
    LastName: { type: "string", mandatory: true, help: "Last name of the contact." },
    PhoneNumber: { type: "string", mandatory: true, help: "Phone number; quote it when it has blanks or parentheses." },
  },
  output: ["DefaultAddress"],
  examples: [{
    title: "An address in the United States",
    code: "New-PCCustomerDefaultAddress -Country 'US' -City 'Redmond' -State 'WA' -AddressLine1 '1 Example Way' -PostalCode '98052' -FirstName 'Kim' -LastName 'Lee' -PhoneNumber '4255550100'",
  }],
  links: ["New-PCCustomerBillingProfile", "New-PCCustomerCompanyProfile", "New-PCCustomer"],
  run(call) {
    return {
      end(p) {
        call.write(makeAddress([p.Country, p.Region ?? "", p.City, p.State, p.AddressLine1, p.PostalCode, p.FirstName, p.LastName, p.PhoneNumber]));
      },
    };
  },
});
