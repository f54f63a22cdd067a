// A link to the page may bring a line along (#code=...): it is put at the prompt and never run by itself.

/** The text of the address's fragment, or null. */
export function prefillFrom(hash: string): string | null {
  const text = new URLSearchParams(hash.replace(/^#/, "")).get("code");
  return text ? text : null;
}

/** A link that brings the text along. */
export function linkWith(page: string, text: string): string {
  const url = new URL(page);
  url.hash = new URLSearchParams({ code: text }).toString();
  return url.href;
}
