// The country tables agree with the reference's counts and with each other.
import { describe, expect, it } from "vitest";
import { countryName, suggestCountry } from "#partner/countries/country-names.ts";
import { countryValidationRules } from "#partner/countries/country-validation-rules.ts";
import { canonicalCulture, countryCodes, culturesOf } from "#partner/countries/cultures.ts";
import { currencyOf, marketOf, markets } from "#partner/countries/markets.ts";
import { statesOfPostalCode } from "#partner/countries/postal-areas.ts";
import { registrationOf } from "#partner/countries/registration.ts";
import { isStateAccepted, statesOf } from "#partner/countries/states.ts";

describe("the markets", () => {
  it("have as many countries as the documented table", () => {
    expect(markets.map(({ name, countries }) => [name, countries.length])).toEqual([
      ["Africa", 47], ["Asia and Pacific", 18], ["Australia", 21], ["Brazil", 1], ["Canada", 2], ["China", 1], ["Europe", 45], ["India", 1],
      ["Japan", 1], ["Korea, Republic of", 1], ["Latin America and the Caribbean", 53],
      ["Middle East, Central Europe, and Eastern Europe", 44], ["New Zealand", 3], ["Taiwan", 1], ["United States", 5],
    ]);
  });

  it("leave out exactly BY, RU, AN and XJ", () => {
    expect(countryCodes.filter((code) => marketOf(code) === null)).toEqual(["AN", "BY", "RU", "XJ"]);
    expect(markets.flatMap(({ countries }) => countries).filter((code) => culturesOf(code).length === 0)).toEqual([]);
  });

  it("know the currency of a customer's country", () => {
    expect(["US", "DE", "GB", "CH", "DK", "NO", "BR", "IN", "PM"].map(currencyOf)).toEqual(["USD", "EUR", "GBP", "CHF", "DKK", "NOK", "BRL", "INR", "CAD"]);
    expect(["VA", "KN", "BA", "MK", "PS"].map(currencyOf)).toEqual([null, null, null, null, null]);
  });
});

describe("the cultures", () => {
  it("cover 248 codes, with English almost everywhere", () => {
    expect(countryCodes.length).toBe(248);
    expect(countryCodes.filter((code) => !culturesOf(code).includes("en-US"))).toEqual(["MZ", "SR"]);
    expect(culturesOf("ES")).toEqual(["es-ES", "ca-ES", "eu-ES", "gl-ES", "en-US"]);
    expect(culturesOf("UK")).toEqual([]);
  });

  it("are spelled in one way", () => {
    expect(canonicalCulture("AZ-LATN-az")).toBe("az-Latn-AZ");
    expect(canonicalCulture("en.us")).toBe(null);
  });
});

describe("the rules of a country", () => {
  it("exist for every code and have expressions that can be read", () => {
    for (const code of countryCodes) {
      const rules = countryValidationRules(code.toLowerCase());
      expect(rules?.iso2Code).toBe(code);
      for (const pattern of [rules?.postalCodeRegex, rules?.vatIdRegex, rules?.phoneNumberRegex]) expect(() => new RegExp(pattern ?? "")).not.toThrow();
    }
  });

  it("demand states from 51 in the United States and take any where none are known", () => {
    expect(statesOf("US").length).toBe(51);
    expect(statesOf("CN").length).toBe(31);
    expect([isStateAccepted("US", "wa"), isStateAccepted("US", "XX"), isStateAccepted("DE", "XX"), isStateAccepted("AU", "NSW")]).toEqual([true, false, true, true]);
  });

  it("have a registration number whose sample fits its own form", () => {
    const required = countryCodes.filter((code) => registrationOf(code) !== null);
    expect(required).toEqual("AE AM AZ BR BY HU IN IQ KG KZ MD MM PL RU SA SS TH TJ TR UA UZ VE VN ZA".split(" "));
    for (const code of required) {
      const registration = registrationOf(code);
      expect(registration?.sample).toMatch(new RegExp(registration?.pattern ?? "^$"));
    }
  });

  it("know the state of a postal code", () => {
    expect(statesOfPostalCode("US", "98052")).toEqual(["WA"]);
    expect(statesOfPostalCode("US", "20500-0001")).toEqual(["DC"]);
    expect(statesOfPostalCode("CA", "m5k 1a1")).toEqual(["ON"]);
    expect(statesOfPostalCode("DE", "10119")).toEqual([]);
    for (const state of statesOf("US")) expect(Array.from({ length: 1000 }, (_, area) => statesOfPostalCode("US", `${String(area).padStart(3, "0")}00`)).flat()).toContain(state);
  });
});

describe("country hints", () => {
  it("suggest the code somebody meant", () => {
    expect(["UK", "uk", "Germany", "USA", "EL"].map(suggestCountry)).toEqual(["GB", "GB", "DE", "US", "GR"]);
    expect(["GB", "us", "nowhere"].map(suggestCountry)).toEqual([null, null, null]);
    expect(countryName("GB")).toBe("United Kingdom");
  });
});
