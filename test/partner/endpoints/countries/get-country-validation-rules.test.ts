// GET /v1/countryvalidationrules/{country}.
import { describe, expect, it } from "vitest";
import { faultBody, practiceTenant } from "../../practice-tenant.ts";

describe("GET /v1/countryvalidationrules/{country}", () => {
  it("shows the recorded rules of the United States, whatever the case of the path", async () => {
    const { send } = await practiceTenant();
    const reply = await send("GET", "/v1/Countryvalidationrules/us");
    expect([reply.status, reply.bom]).toEqual([200, true]);
    expect(reply.text).toBe(
      JSON.stringify({
        iso2Code: "US",
        defaultCulture: "en-US",
        isStateRequired: true,
        supportedStatesList:
          "AK AL AR AZ CA CO CT DC DE FL GA HI IA ID IL IN KS KY LA MA MD ME MI MN MO MS MT NC ND NE NH NJ NM NV NY OH OK OR PA RI SC SD TN TX UT VA VT WA WI WV WY".split(" "),
        supportedLanguagesList: ["en", "es"],
        supportedCulturesList: ["en-US", "es-US"],
        isPostalCodeRequired: true,
        postalCodeRegex: "^\\d{5}(-\\d{4})?$",
        isCityRequired: true,
        isVatIdSupported: false,
        phoneNumberRegex: "^(1[ \\-\\/\\.]?)?(\\((\\d{3})\\)|(\\d{3}))[ \\-\\/\\.]?(\\d{3})[ \\-\\/\\.]?(\\d{4})$",
        isTaxIdSupported: true,
        isTaxIdOptional: true,
        countryCallingCodesList: ["1"],
        attributes: { objectType: "CountryValidationRules" },
      }),
    );
  });

  it("accepts the phone numbers the service accepts", async () => {
    const { send } = await practiceTenant();
    const { phoneNumberRegex } = (await send("GET", "/v1/countryvalidationrules/US")).json as { phoneNumberRegex: string };
    for (const phone of ["(267)/1101945", "1.(458)-866-4473", "206.1847393"]) expect(phone).toMatch(new RegExp(phoneNumberRegex));
  });

  it("shows the value added tax id of Portugal", async () => {
    const { send } = await practiceTenant();
    expect((await send("GET", "/v1/countryvalidationrules/PT")).text).toBe(
      '{"iso2Code":"PT","defaultCulture":"pt-PT","isStateRequired":false,"supportedStatesList":[],"supportedLanguagesList":["en","pt-PT"],' +
        '"supportedCulturesList":["pt-PT","en-US"],"isPostalCodeRequired":true,"postalCodeRegex":"^\\\\d{4}(-\\\\d{3})?$","isCityRequired":true,' +
        '"isVatIdSupported":true,"taxIdFormat":"PT#########","taxIdSample":"PT980152267","vatIdRegex":"^PT[\\\\d]{9,9}$","isTaxIdSupported":true,' +
        '"isTaxIdOptional":false,"countryCallingCodesList":["351"],"attributes":{"objectType":"CountryValidationRules"}}',
    );
  });

  it("says what a registration number looks like where one is due", async () => {
    const { send } = await practiceTenant();
    expect((await send("GET", "/v1/countryvalidationrules/IN")).json).toMatchObject({
      supportedCulturesList: ["en-IN", "hi-IN", "en-US"],
      customerOrganizationRegistrationNumberRegex: "^[A-Za-z]{5}\\d{4}[A-Za-z]$",
      customerOrganizationRegistrationNumberSample: "ABCDE1234F",
      customerOrganizationRegistrationNumberRequired: true,
      customerOrganizationPhoneNumberRequired: true,
    });
  });

  it("has no rules for UK, which is no code", async () => {
    const { send } = await practiceTenant();
    const reply = await send("GET", "/v1/countryvalidationrules/UK");
    expect([reply.status, reply.json]).toEqual([400, faultBody(3000, "No validation rules were found for the country/region UK")]);
  });
});
