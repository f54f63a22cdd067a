// [CompanyProfile]: the domain of a customer; the service fills in the rest.
import { attributesOf } from "./attributes.ts";
import type { PartnerRecord } from "./record-class.ts";
import { recordClass, text } from "./record-class.ts";

export const companyProfileClass = recordClass({
  name: "CompanyProfile",
  properties: [["string", "TenantId"], ["string", "Domain"], ["string", "CompanyName"], ["Attributes", "Attributes"]],
  constructors: [
    ["new(string Domain)", (domain: string | null) => ({ Domain: text(domain), Attributes: attributesOf("CompanyProfile") })],
  ],
});

/** A CompanyProfile for the domain. */
export function makeCompanyProfile(domain: string): PartnerRecord {
  return companyProfileClass.constructors[0]!.run.call(companyProfileClass, domain) as PartnerRecord;
}
