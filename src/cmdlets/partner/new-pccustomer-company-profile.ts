// New-PCCustomerCompanyProfile: the domain of a new customer.
import "#partner/classes.ts";
import { makeCompanyProfile } from "#partner/classes/company-profile.ts";
import { cmdlet } from "#engine/cmdlet.ts";

interface Parameters {
  Domain: string;
}

export default cmdlet<Parameters>({
  name: "New-PCCustomerCompanyProfile",
  module: "PartnerCenterModule",
  function: true,
  synopsis: "Makes the company profile of a new customer.",
  description: "Holds the domain the customer will have; the service fills in the rest. Nothing is sent yet.",
  parameters: {
    Domain: { type: "string", mandatory: true, help: "The whole domain, such as fourthcoffee.onmicrosoft.com." },
  },
  output: ["CompanyProfile"],
  examples: [{ title: "A profile", code: "New-PCCustomerCompanyProfile -Domain 'fourthcoffee.onmicrosoft.com'" }],
  links: ["New-PCCustomer", "Get-PCDomainAvailability"],
  run(call) {
    return {
      end(p) {
        call.write(makeCompanyProfile(p.Domain));
      },
    };
  },
});
