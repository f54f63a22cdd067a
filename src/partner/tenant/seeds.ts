// The customers a fresh practice tenant has. The companies are the fictitious ones of Microsoft's own documentation.

import type { CustomerRecord, NewCustomer } from "./tenant-store.ts";

type Row = readonly [company: string, prefix: string, contact: string, place: string, phone: string];

/** Place: country|state|city|street|postal code|culture. */
const rows: readonly Row[] = [
  ["Contoso", "contoso", "Kim Akers", "US|WA|Redmond|4567 Main Street|98052|en-US", "4255550100"],
  ["Fabrikam", "fabrikam", "April Meyer", "US|CA|San Francisco|880 Market Street|94102|en-US", "4155550119"],
  ["Fourth Coffee", "fourthcoffee", "Marshall Levi", "US|WA|Seattle|1100 Pine Street|98101|en-US", "2065550142"],
  ["Adventure Works", "adventureworks", "Dana Birkby", "US|TX|Austin|210 Congress Avenue|78701|en-US", "5125550173"],
  ["Northwind Traders", "northwindtraders", "Anne Weiler", "GB||London|12 Borough Road|SE1 0AA|en-GB", "02079460958"],
  ["Tailspin Toys", "tailspintoys", "Eric Gruber", "DE||Berlin|Torstrasse 40|10119|de-DE", "03023125010"],
  ["Wide World Importers", "wideworldimporters", "Isabel Martins", "PT||Lisboa|Rua Augusta 112|1100-053|pt-PT", "213550123"],
  ["Litware", "litware", "Claire Dupont", "FR||Paris|18 rue de Rivoli|75004|fr-FR", "0155501234"],
  ["Proseware", "proseware", "Jordan Mitchell", "CA|ON|Toronto|77 King Street West|M5K 1A1|en-US", "4165550188"],
  ["Lamna Healthcare", "lamnahealthcare", "Riley Johnson", "AU|Victoria|Melbourne|55 Collins Street|3000|en-AU", "0355500123"],
  ["Humongous Insurance", "humongousinsurance", "Yuki Tanaka", "JP||Tokyo|1-2-3 Marunouchi|100-0005|ja-JP", "0355501234"],
  ["Margie's Travel", "margiestravel", "Margie Shoop", "US|FL|Orlando|9 Lake Avenue|32801|en-US", "4075550155"],
];

/** The customers, the same at every call. */
export function seedCustomers(): NewCustomer[] {
  return rows.map((row, index) => {
    const customer = toRecord(row, index + 1);
    return {
      customer,
      // A fixed morning, minutes apart, so that lessons can show the audit records.
      audit: {
        operationType: "add_customer",
        operationDate: `2025-01-15T08:${String(index + 1).padStart(2, "0")}:00Z`,
        customerId: customer.id,
        customerName: customer.companyName,
      },
      reply: null,
    };
  });
}

function toRecord([companyName, prefix, contact, place, phoneNumber]: Row, number: number): CustomerRecord {
  const [firstName = "", lastName = ""] = contact.split(" ");
  const [country = "", state = "", city = "", addressLine1 = "", postalCode = "", culture = ""] = place.split("|");
  const id = fixedId(1, number);
  return {
    id,
    commerceId: fixedId(2, number),
    domain: `${prefix}.onmicrosoft.com`,
    companyName,
    billingProfile: {
      id: fixedId(3, number),
      firstName,
      lastName,
      email: `${firstName.toLowerCase()}@${prefix}.example`,
      culture,
      language: culture === "pt-PT" ? "pt-PT" : culture.slice(0, 2),
      companyName,
      defaultAddress: { country, city, ...(state === "" ? {} : { state }), addressLine1, postalCode, firstName, lastName, phoneNumber },
      etag: `${7_100_000_000_000_000_000n + BigInt(number) * 7_919_031_337_113n}`,
    },
    relationshipToPartner: "reseller",
    allowDelegatedAccess: true,
  };
}

/** Ids that look like the service's and stay the same: kind and number mixed by a multiplication. */
function fixedId(kind: number, number: number): string {
  let state = BigInt(kind * 1_000 + number) * 0x9e3779b97f4a7c15f39cc0605cedc835n;
  state &= (1n << 128n) - 1n;
  const hex = state.toString(16).padStart(32, "0");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20)}`;
}
