// New-PCCustomerBillingProfile: who pays, in which language, and where.
import "#partner/classes.ts";
import type { PartnerRecord } from "#partner/classes/record-class.ts";
import { makeBillingProfile } from "#partner/classes/billing-profile.ts";
import { makeAddress } from "#partner/classes/default-address.ts";
import { completeCountry, completeCulture, completeLanguage } from "#partner/client/parameter-help.ts";
import { cmdlet } from "#engine/cmdlet.ts";

interface Parameters {
  FirstName: string;
  LastName: string;
  Email: string;
  Culture: string;
  Language: string;
  CompanyName: string;
  Country: string;
  Region?: string;
  City: string;
  State: string;
  AddressLine1: string;
  PostalCode: string;
  PhoneNumber: string;
  DefaultAddress: PartnerRecord;
}

const all = ["AllDetails"];
export default cmdlet<Parameters>({
  name: "New-PCCustomerBillingProfile",
  module: "PartnerCenterModule",
  function: true,
  synopsis: "Makes the billing profile of a new customer.",
  description: "Takes an address made with New-PCCustomerDefaultAddress, or all parts of it. Nothing is sent yet.",
  parameters: {
    FirstName: { type: "string", mandatory: true, help: "First name of the contact." },
    LastName: { type: "string", mandatory: true, help: "Last name of the contact." },
    Email: { type: "string", mandatory: true, help: "Mail address of the contact." },
    Culture: { type: "string", mandatory: true, help: "Language and country with a hyphen, such as en-US.", complete: completeCulture },
    Language: { type: "string", mandatory: true, help: "Language code, such as en.", complete: completeLanguage },
    CompanyName: { type: "string", mandatory: true, help: "Name of the company." },
    Country: { type: "string", mandatory: true, sets: all, help: "Two-letter country code, such as US, GB or DE.", complete: completeCountry },
    City: { type: "string", mandatory: true, sets: all, help: "City." },
    State: { type: "string", mandatory: true, sets: all, help: "State or province; the code where the country has a list." },
    AddressLine1: { type: "string", mandatory: true, sets: all, help: "Street and number." },
    PostalCode: { type: "string", mandatory: true, sets: all, help: "Postal code." },
    PhoneNumber: { type: "string", mandatory: true, sets: all, help: "Phone number." },
    Region: { type: "string", sets: all, help: "Region of the country; leave it out unless the country has regions." },
    DefaultAddress: { type: "DefaultAddress", mandatory: true, sets: ["DefaultAddress"], help: "An address of New-PCCustomerDefaultAddress." },
  },
  output: ["BillingProfile"],
  examples: [{
    title: "With an address made before",
    code: "$address = New-PCCustomerDefaultAddress US '' Redmond WA '1 Example Way' 98052 Kim Lee 4255550100\nNew-PCCustomerBillingProfile -FirstName 'Kim' -LastName 'Lee' -Email 'kim@example.com' -Culture 'en-US' -Language 'en' -CompanyName 'Fourth Coffee' -DefaultAddress $address",
  }],
  links: ["New-PCCustomerDefaultAddress", "New-PCCustomer"],
  run(call) {
    return {
      end(p) {
        const isWhole = call.parameterSet === "AllDetails";
        const address = isWhole
          ? makeAddress([p.Country, p.Region ?? "", p.City, p.State, p.AddressLine1, p.PostalCode, p.FirstName, p.LastName, p.PhoneNumber])
          : p.DefaultAddress;
        call.write(makeBillingProfile({ firstName: p.FirstName, lastName: p.LastName, email: p.Email, culture: p.Culture, language: p.Language, companyName: p.CompanyName, address }));
      },
    };
  },
});
