// The service's error replies: {code, description, data, source} (reference 2.0).

import type { Answer } from "../endpoint.ts";

export interface Fault {
  readonly status: number;
  readonly code: number;
  readonly description: string;
  /** Paths or values the description is about. */
  readonly data?: readonly string[];
}

/**
 * A fault as an answer. Whether the service's error bodies carry a byte order mark is unknown; the only transcript
 * shows the text from its brace on, so none is sent (derived).
 */
export function faultAnswer({ status, code, description, data = [] }: Fault, headers: Answer["headers"] = []): Answer {
  return { status, body: { code, description: description.slice(0, 1024), data, source: "PartnerFD" }, headers, bom: false };
}

/** 400 with the documented row "invalid property"; the sentence that follows is ours (derived). */
export function invalidProperty(path: string, why: string): Fault {
  return { status: 400, code: 3000, description: `Invalid property: ${path} ${why}`, data: [path] };
}

/** 400 with the documented row "invalid request input"; the rest of the sentence is ours (derived). */
export function invalidInput(why: string, data: readonly string[] = []): Fault {
  return { status: 400, code: 800002, description: `Invalid request input: ${why}`, data };
}

/** 404 with the documented row 1000 (choice of row derived). */
export const notFound: Fault = { status: 404, code: 1000, description: "Expected resource not found" };

/** The text is first-hand, code and status are those of the "invalid property" row (derived). */
export const domainTaken: Fault = {
  status: 400,
  code: 3000,
  description: "The domain specified during customer creation is already used by another tenant",
  data: ["companyProfile.domain"],
};

/** First-hand text, with the code as the caller wrote it; code and status 400 (code derived). */
export function noCountryRules(country: string): Fault {
  return { status: 400, code: 3000, description: `No validation rules were found for the country/region ${country}` };
}
