// What a fresh session knows of the practice tenant: it starts signed in with the documented token, worthless anywhere else.

/** The bearer token that every practice tenant accepts. */
export const PRACTICE_TOKEN = "practice";

/** Variables of a session that talks to the practice tenant. */
export function practiceSignIn(): ReadonlyMap<string, unknown> {
  return new Map([["GlobalToken", PRACTICE_TOKEN]]);
}
