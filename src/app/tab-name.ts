// A name for this tab that a reload keeps: history tells this tab's lines from other tabs' by it.

const key = "partnershell.tab";

/** Without session storage every load is a new tab. */
export function tabName(): string {
  const fresh = crypto.randomUUID?.() ?? Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16)).join("");
  try {
    const kept = sessionStorage.getItem(key) ?? fresh;
    sessionStorage.setItem(key, kept);
    return kept;
  } catch {
    return fresh;
  }
}
