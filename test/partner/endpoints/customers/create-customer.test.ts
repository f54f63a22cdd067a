// POST /v1/customers.
import { describe, expect, it } from "vitest";
import { faultBody, newCustomerBody, practiceTenant } from "../../practice-tenant.ts";

const requestId = "94e4e214-6b06-4fb7-96d1-94d559f9b47f";
const correlationId = "ab993325-1605-4cf4-bac4-fb7d49a9f7f2";

/** A request as the docs write it: PascalCase, nulls, odd casing of culture and language, commas too many. */
const docsRequest = `{
    "Id": null,
    "CommerceId": null,
    "CompanyProfile": {
        "TenantId": null,
        "Domain": "fourthcoffeesamples.onmicrosoft.com",
        "CompanyName": null,
        "Attributes": { "ObjectType": "CustomerCompanyProfile", },
    },
    "BillingProfile": {
        "Id": null,
        "FirstName": null,
        "LastName": null,
        "Email": "marshall.levi@fourthcoffee.com",
        "Culture": "EN-US",
        "Language": "En",
        "CompanyName": "Fourth Coffee Company",
        "DefaultAddress": {
            "Country": "US",
            "Region": null,
            "City": "Redmond",
            "State": "WA",
            "AddressLine1": "One Microsoft Way",
            "AddressLine2": null,
            "PostalCode": "98052",
            "FirstName": "Marshall",
            "LastName": "Levi",
            "PhoneNumber": null
        },
        "Attributes": { "ObjectType": "CustomerBillingProfile" }
    },
    "RelationshipToPartner": "none",
    "AllowDelegatedAccess": null,
    "UserCredentials": null,
    "CustomDomains": null,
    "AssociatedPartnerId": null,
    "Attributes": { "ObjectType": "Customer" }
}`;

interface Created {
  id: string;
  commerceId: string;
  billingProfile: { id: string; attributes: { etag: string } };
  userCredentials: { password: string };
}

describe("POST /v1/customers", () => {
  it("answers the docs' request with the docs' reply, member for member", async () => {
    const { send } = await practiceTenant();
    const reply = await send("POST", "/v1/customers", { body: docsRequest, headers: { "MS-RequestId": requestId, "MS-CorrelationId": correlationId } });
    const { id, commerceId, billingProfile, userCredentials } = reply.json as Created;
    const expected = {
      id,
      commerceId,
      companyProfile: { tenantId: id, domain: "fourthcoffeesamples.onmicrosoft.com", attributes: { objectType: "CustomerCompanyProfile" } },
      billingProfile: {
        id: billingProfile.id,
        email: "marshall.levi@fourthcoffee.com",
        culture: "en-US",
        language: "en",
        companyName: "Fourth Coffee Company",
        defaultAddress: {
          country: "US",
          city: "Redmond",
          state: "WA",
          addressLine1: "One Microsoft Way",
          postalCode: "98052",
          firstName: "Marshall",
          lastName: "Levi",
          phoneNumber: "",
        },
        attributes: { etag: billingProfile.attributes.etag, objectType: "CustomerBillingProfile" },
      },
      relationshipToPartner: "none",
      userCredentials: { userName: "admin", password: userCredentials.password },
      attributes: { objectType: "Customer" },
    };
    expect(reply.status).toBe(201);
    expect(reply.text).toBe(JSON.stringify(expected));
    expect(reply.bom).toBe(true);
    expect(reply.headers.get("content-length")).toBe(String(reply.bytes));
    expect(reply.bytes).toBe(reply.text.length + 3);
    expect(reply.headers.get("ms-requestid")).toBe(requestId);
    expect(reply.headers.get("ms-correlationid")).toBe(correlationId);
    expect(new Set([id, commerceId, billingProfile.id]).size).toBe(3);
    expect(billingProfile.attributes.etag).toMatch(/^-?\d{1,19}$/);
    expect(userCredentials.password).toMatch(/^[!-~]{8,13}$/);
    // With an etag and a password as long as the docs' own, the text has the docs' 834 bytes.
    const asLong = reply.text.replace(billingProfile.attributes.etag, "-8799889149591823008").replace(JSON.stringify(userCredentials.password), '"0Krha*Io"');
    expect(asLong.length).toBe(834);
  });

  it("takes the module's body: object types without prefix, \"unknown\", lower case region, names in the billing profile", async () => {
    const { send } = await practiceTenant();
    const { CompanyProfile, BillingProfile } = newCustomerBody();
    const reply = await send("POST", "/v1/customers", {
      body: {
        Id: null,
        CommerceId: null,
        RelationshipToPartner: "unknown",
        UserCredentials: null,
        BillingProfile: {
          Id: null,
          FirstName: "Kim",
          LastName: "Lee",
          ...BillingProfile,
          DefaultAddress: { ...BillingProfile.DefaultAddress, region: "USA", AddressLine2: null },
          Attributes: { ObjectType: "BillingProfile" },
        },
        CompanyProfile: { TenantId: null, ...CompanyProfile, CompanyName: null, Attributes: { ObjectType: "CompanyProfile" } },
        AllowDelegatedAccess: null,
        Attributes: { ObjectType: "Customer" },
      },
    });
    const { id, commerceId, billingProfile, userCredentials } = reply.json as Created;
    expect(reply.status).toBe(201);
    expect(reply.json).toEqual({
      id,
      commerceId,
      companyProfile: { tenantId: id, domain: "fourthcoffeetest.onmicrosoft.com", attributes: { objectType: "CustomerCompanyProfile" } },
      billingProfile: {
        id: billingProfile.id,
        firstName: "Kim",
        lastName: "Lee",
        email: "kim@example.com",
        culture: "en-US",
        language: "en",
        companyName: "Fourth Coffee",
        defaultAddress: {
          country: "US",
          city: "Redmond",
          state: "WA",
          addressLine1: "1 Example Way",
          postalCode: "98052",
          firstName: "Kim",
          lastName: "Lee",
          phoneNumber: "4255550100",
        },
        attributes: { etag: billingProfile.attributes.etag, objectType: "CustomerBillingProfile" },
      },
      relationshipToPartner: "none",
      userCredentials: { userName: "admin", password: userCredentials.password },
      attributes: { objectType: "Customer" },
    });
  });

  it("reads member names in any case and numbers as text, and keeps text of any language", async () => {
    const { send } = await practiceTenant();
    const body = JSON.stringify(newCustomerBody(undefined, { POSTALCODE: 98052, postalCode: undefined, City: "Zürich 東京" })).replace(/"(\w+)":/g, (name) => name.toUpperCase());
    const reply = await send("POST", "/v1/customers", { body });
    expect(reply.status).toBe(201);
    expect(reply.text).toContain('"city":"Zürich 東京","state":"WA","addressLine1":"1 Example Way","postalCode":"98052"');
  });

  it("says reseller and delegated access for an indirect reseller's customer, and echoes enableGDAPByDefault", async () => {
    const { send } = await practiceTenant();
    const reply = await send("POST", "/v1/customers", { body: { ...newCustomerBody(), AssociatedPartnerId: "1234567", EnableGDAPByDefault: false } });
    expect(reply.text).toContain('"enableGDAPByDefault":false,"relationshipToPartner":"reseller","allowDelegatedAccess":true,"userCredentials"');
  });

  it("gives a repeated MS-RequestId the first reply again, password included, and makes nothing", async () => {
    const { send } = await practiceTenant();
    const sent = { body: newCustomerBody(), headers: { "MS-RequestId": requestId } };
    const first = await send("POST", "/v1/customers", sent);
    const second = await send("POST", "/V1/Customers/", { ...sent, headers: { "MS-RequestId": requestId.toUpperCase() } });
    expect([second.status, second.text]).toEqual([201, first.text]);
    expect((await send("GET", "/v1/customers?size=1")).json).toMatchObject({ totalCount: 13 });
  });

  it("refuses a domain that is taken, with another MS-RequestId or none", async () => {
    const { send } = await practiceTenant();
    const taken = faultBody(3000, "The domain specified during customer creation is already used by another tenant", ["companyProfile.domain"]);
    const reply = await send("POST", "/v1/customers", { body: newCustomerBody("FourthCoffee.onmicrosoft.com") });
    expect([reply.status, reply.json, reply.bom]).toEqual([400, taken, false]);
  });

  it("burns the domain when the e-mail address is wrong", async () => {
    const { send } = await practiceTenant();
    const body = newCustomerBody("burned.onmicrosoft.com");
    const wrong = { ...body, BillingProfile: { ...body.BillingProfile, Email: "x" } };
    const reply = await send("POST", "/v1/customers", { body: wrong });
    expect([reply.status, reply.json]).toEqual([400, faultBody(27002, "NotificationEmailAddress: x is invalid")]);
    expect((await send("POST", "/v1/customers", { body })).json).toEqual(
      faultBody(3000, "The domain specified during customer creation is already used by another tenant", ["companyProfile.domain"]),
    );
    expect((await send("HEAD", "/v1/domains/burned.onmicrosoft.com")).status).toBe(200);
  });

  it("names the members that are missing", async () => {
    const { send } = await practiceTenant();
    const faults = async (body: unknown) => (await send("POST", "/v1/customers", { body })).json;
    expect(await faults("")).toEqual(faultBody(2001, "Customer details are missing"));
    expect(await faults({})).toEqual(faultBody(2001, "Customer details are missing", ["billingProfile", "companyProfile.domain"]));
    expect(await faults(newCustomerBody(undefined, { AddressLine1: null }))).toEqual(
      faultBody(2001, "Customer details are missing", ["billingProfile.defaultAddress.addressLine1"]),
    );
    expect(await faults({ CompanyProfile: { Domain: "a.onmicrosoft.com" }, BillingProfile: { DefaultAddress: { Country: "US" } } })).toEqual(
      faultBody(2001, "Customer details are missing", [
        "billingProfile.email",
        "billingProfile.culture",
        "billingProfile.language",
        "billingProfile.companyName",
        "billingProfile.defaultAddress.city",
        "billingProfile.defaultAddress.state",
        "billingProfile.defaultAddress.addressLine1",
        "billingProfile.defaultAddress.postalCode",
        "billingProfile.defaultAddress.firstName",
        "billingProfile.defaultAddress.lastName",
      ]),
    );
  });

  it.each([
    ["a country that is none", { Country: "UK" }, 3000, "No validation rules were found for the country/region UK", []],
    ["a country outside every market", { Country: "RU" }, 20000, "Current country not supported", []],
    ["a state the country does not have", { Country: "AE", State: "Dubai" }, 4002, "State Dubai in not valid in country AE", ["billingProfile.defaultAddress.state"]],
    [
      "a postal code of another form",
      { PostalCode: "9805" },
      3000,
      "Invalid property: billingProfile.defaultAddress.postalCode '9805' is not a postal code of US; it should be of the format ^\\d{5}(-\\d{4})?$",
      ["billingProfile.defaultAddress.postalCode"],
    ],
    [
      "a phone number of another form",
      { PhoneNumber: "12" },
      3000,
      "Invalid property: billingProfile.defaultAddress.phoneNumber '12' is not a phone number of US; it should look like (425) 555-0100",
      ["billingProfile.defaultAddress.phoneNumber"],
    ],
    [
      "a street that is too long",
      { AddressLine1: "x".repeat(201) },
      3000,
      "Invalid property: billingProfile.defaultAddress.addressLine1 is longer than 200 characters",
      ["billingProfile.defaultAddress.addressLine1"],
    ],
    ["no registration number where one is due", { Country: "BR" }, 600049, "Organization registration ID information is missing", ["companyProfile.organizationRegistrationNumber"]],
    [
      "an object where text is due",
      { City: {} },
      3000,
      "Invalid property: billingProfile.defaultAddress.city does not have the expected type",
      ["billingProfile.defaultAddress.city"],
    ],
  ])("refuses %s", async (_what, change, code, description, data) => {
    const { send } = await practiceTenant();
    const reply = await send("POST", "/v1/customers", { body: newCustomerBody(undefined, change) });
    expect([reply.status, reply.json]).toEqual([400, faultBody(code, description, data)]);
  });

  it.each([
    ["culture", { Culture: "en.us" }, "'en.us' is not a supported culture; those of US are en-US, es-US"],
    ["language", { Language: "english" }, "'english' is not a language code such as en or fr"],
    ["companyName", { CompanyName: "GmbH" }, "cannot be a legal form only"],
    ["companyName", { CompanyName: "!!" }, "cannot be special characters only"],
  ])("refuses a wrong %s (%o)", async (name, change, why) => {
    const { send } = await practiceTenant();
    const body = newCustomerBody();
    const reply = await send("POST", "/v1/customers", { body: { ...body, BillingProfile: { ...body.BillingProfile, ...change } } });
    expect([reply.status, reply.json]).toEqual([400, faultBody(3000, `Invalid property: billingProfile.${name} ${why}`, [`billingProfile.${name}`])]);
  });

  it.each(["fourthcoffee", "fourth coffee.onmicrosoft.com", "a@b.onmicrosoft.com", `${"x".repeat(28)}.onmicrosoft.com`])("refuses the domain %s", async (domain) => {
    const { send } = await practiceTenant();
    const reply = await send("POST", "/v1/customers", { body: newCustomerBody(domain) });
    expect([reply.status, reply.json]).toEqual([
      400,
      faultBody(3000, `Invalid property: companyProfile.domain '${domain}' is not a domain such as fourthcoffee.onmicrosoft.com`, ["companyProfile.domain"]),
    ]);
  });

  it("wants the registration number in its form, the phone number with it, and no number elsewhere", async () => {
    const { send } = await practiceTenant();
    const withNumber = (country: string, number: string, phone: string) => ({
      ...newCustomerBody("registered.onmicrosoft.com", { Country: country, PhoneNumber: phone }),
      CompanyProfile: { Domain: "registered.onmicrosoft.com", OrganizationRegistrationNumber: number },
    });
    const answer = async (body: unknown) => {
      const { status, json } = await send("POST", "/v1/customers", { body });
      return [status, json];
    };
    const path = "companyProfile.organizationRegistrationNumber";
    expect(await answer(withNumber("IN", "12", "1"))).toEqual([
      400,
      faultBody(600050, "Organization registration ID information is invalid and should be of the format ^[A-Za-z]{5}\\d{4}[A-Za-z]$", [path]),
    ]);
    expect(await answer(withNumber("IN", "ABCDE1234F", ""))).toEqual([
      400,
      faultBody(600051, "Customer phone number is missing", ["billingProfile.defaultAddress.phoneNumber"]),
    ]);
    expect(await answer(withNumber("US", "12-3456789", "4255550100"))).toEqual([400, faultBody(600002, "Organization registration ID value is not supported", [path])]);
    const made = await send("POST", "/v1/customers", { body: withNumber("IN", "ABCDE1234F", "9876543210") });
    expect(made.status).toBe(201);
    expect(made.text).toContain('"organizationRegistrationNumber":"ABCDE1234F"');
  });

  it("sells only in the partner's market when it has one", async () => {
    const { send } = await practiceTenant({ market: "Europe" });
    expect((await send("POST", "/v1/customers", { body: newCustomerBody() })).json).toEqual(faultBody(20000, "Current country not supported"));
    const german = newCustomerBody(undefined, { Country: "de", State: "whatever", PostalCode: "10119", PhoneNumber: "030" });
    const reply = await send("POST", "/v1/customers", { body: german });
    expect(reply.status).toBe(201);
    expect(reply.text).toContain('"country":"DE"');
  });

  it("notes the new customer in the audit records", async () => {
    const { send, store } = await practiceTenant({ seed: false });
    const { id } = (await send("POST", "/v1/customers", { body: newCustomerBody() })).json as Created;
    expect(await store.auditRecords()).toEqual([
      { operationType: "add_customer", operationDate: "2015-02-20T00:00:00.000Z", customerId: id, customerName: "Fourth Coffee" },
    ]);
  });
});
