// Asks whether the page's own server has the Partner Center API; a static host has not, and the tenant inside the page answers instead.

const patience = 1_500;

/** Address of the API of the page's own origin, or null. `send` is fetch. */
export async function findApi(origin: string, send: typeof fetch): Promise<string | null> {
  if (!/^https?:/.test(origin)) return null;
  try {
    const reply = await send(`${origin}/healthz`, { cache: "no-store", signal: AbortSignal.timeout(patience) });
    const state: unknown = reply.ok ? await reply.json() : null;
    return (state as { status?: unknown } | null)?.status === "ok" ? origin : null;
  } catch {
    // A file server has a page there, or nothing; neither is JSON.
    return null;
  }
}
