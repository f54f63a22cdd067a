// New-PCCustomer: creates a customer.
import "#partner/classes.ts";
import { makeBillingProfile } from "#partner/classes/billing-profile.ts";
import { makeCompanyProfile } from "#partner/classes/company-profile.ts";
import { makeCustomer } from "#partner/classes/customer.ts";
import { makeAddress } from "#partner/classes/default-address.ts";
import type { PartnerRecord } from "#partner/classes/record-class.ts";
import { completeCountry, completeCulture, completeLanguage, saToken } from "#partner/client/parameter-help.ts";
import { apiBase, moduleHeaders, sendJson } from "#partner/client/partner-request.ts";
import { tokenFor } from "#partner/client/sign-in-state.ts";
import { writeReply } from "#partner/client/typed-reply.ts";
import { cmdlet } from "#engine/cmdlet.ts";
import { writeJson } from "#engine/json/write-json.ts";

interface Parameters {
  Email: string;
  Culture: string;
  Language: string;
  CompanyName: string;
  Country: string;
  Region: string;
  City: string;
  State: string;
  AddressLine1: string;
  PostalCode: string;
  FirstName: string;
  LastName: string;
  PhoneNumber: string;
  Domain: string;
  BillingProfile: PartnerRecord;
  CompanyProfile: PartnerRecord;
  SaToken?: string;
}

const all = ["AllDetails"];
const profiles = ["ByProfiles"];

export default cmdlet<Parameters>({
  name: "New-PCCustomer",
  module: "PartnerCenterModule",
  function: true,
  synopsis: "Creates a customer.",
  description: "Sends the profiles to the service. The reply has the customer's id and, only this once, the password of its administrator: keep it in a variable and look at userCredentials.",
  parameters: {
    Email: { type: "string", mandatory: true, sets: all, help: "Mail address of the contact." },
    Culture: { type: "string", mandatory: true, sets: all, help: "Language and country with a hyphen, such as en-US.", complete: completeCulture },
    Language: { type: "string", mandatory: true, sets: all, help: "Language code, such as en.", complete: completeLanguage },
    CompanyName: { type: "string", mandatory: true, sets: all, help: "Name of the company." },
    Country: { type: "string", mandatory: true, sets: all, help: "Two-letter country code, such as US, GB or DE.", complete: completeCountry },
    Region: { type: "string", mandatory: true, sets: all, help: "Region of the country." },
    City: { type: "string", mandatory: true, sets: all, help: "City." },
    State: { type: "string", mandatory: true, sets: all, help: "State or province; the code where the country has a list." },
    AddressLine1: { type: "string", mandatory: true, sets: all, help: "Street and number." },
    PostalCode: { type: "string", mandatory: true, sets: all, help: "Postal code." },
    FirstName: { type: "string", mandatory: true, sets: all, help: "First name of the contact." },
    LastName: { type: "string", mandatory: true, sets: all, help: "Last name of the contact." },
    PhoneNumber: { type: "string", mandatory: true, sets: all, help: "Phone number." },
    Domain: { type: "string", mandatory: true, sets: all, help: "The whole domain, such as fourthcoffee.onmicrosoft.com." },
    BillingProfile: { type: "BillingProfile", mandatory: true, sets: profiles, help: "A profile of New-PCCustomerBillingProfile." },
    CompanyProfile: { type: "CompanyProfile", mandatory: true, sets: profiles, help: "A profile of New-PCCustomerCompanyProfile." },
    SaToken: saToken,
  },
  output: ["System.Management.Automation.PSCustomObject"],
  examples: [{
    title: "From two profiles",
    code: "$address = New-PCCustomerDefaultAddress US '' Redmond WA '1 Example Way' 98052 Kim Lee 4255550100\n$billing = New-PCCustomerBillingProfile -FirstName Kim -LastName Lee -Email kim@example.com -Culture en-US -Language en -CompanyName 'Fourth Coffee' -DefaultAddress $address\n$company = New-PCCustomerCompanyProfile -Domain fourthcoffee.onmicrosoft.com\n$newCustomer = New-PCCustomer -BillingProfile $billing -CompanyProfile $company\n$newCustomer.userCredentials",
  }],
  links: ["New-PCCustomerDefaultAddress", "New-PCCustomerBillingProfile", "New-PCCustomerCompanyProfile", "Get-PCCustomer"],
  run(call) {
    return {
      async end(p) {
        const token = tokenFor(call, p.SaToken);
        const customer = call.parameterSet === "ByProfiles" ? makeCustomer(p.BillingProfile, p.CompanyProfile) : fromDetails(p);
        const body = writeJson(customer, { depth: 100, compress: false, enumsAsStrings: false, escape: "Default", session: call.session });
        const reply = await sendJson(call, { method: "POST", uri: `${apiBase}customers`, headers: moduleHeaders(token), body });
        writeReply(call, reply, "Customer");
      },
    };
  },
});

function fromDetails(p: Parameters): PartnerRecord {
  const address = makeAddress([p.Country, p.Region, p.City, p.State, p.AddressLine1, p.PostalCode, p.FirstName, p.LastName, p.PhoneNumber]);
  const billing = makeBillingProfile({
    firstName: p.FirstName, lastName: p.LastName, email: p.Email, culture: p.Culture, language: p.Language, companyName: p.CompanyName, address,
  });
  return makeCustomer(billing, makeCompanyProfile(p.Domain));
}
