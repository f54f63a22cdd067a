// The Http port over fetch. What a browser does not allow: it follows redirects by itself, it sends its own Host, Accept-Encoding,
// User-Agent and Cookie, and it does not tell why a request failed; so those parts of the port's promise hold only on Node.
import { HttpFailure } from "#engine/ports/http.ts";
import type { Http } from "#engine/ports/http.ts";

/** Names a page may not set; fetch would drop them in silence or refuse the request. */
const forbidden = /^(accept-charset|accept-encoding|access-control-request-.*|connection|content-length|cookie2?|date|dnt|expect|host|keep-alive|origin|referer|te|trailer|transfer-encoding|upgrade|via|proxy-.*|sec-.*)$/i;

export function fetchHttp(): Http {
  return {
    async send(request) {
      const url = new URL(request.url);
      const headers = new Headers();
      for (const [name, value] of request.headers) if (!forbidden.test(name)) headers.append(name, value);
      const ending = new AbortController();
      let cause: HttpFailure | null = null;
      const end = (failure: HttpFailure) => {
        cause ??= failure;
        ending.abort();
      };
      const abort = () => end(new HttpFailure("aborted", "The operation was canceled."));
      const seconds = (request.timeout ?? 0) / 1000;
      const timer = request.timeout
        ? setTimeout(() => end(new HttpFailure("timeout", `The request was canceled due to the configured HttpClient.Timeout of ${seconds} seconds elapsing.`)), request.timeout)
        : undefined;
      const forget = request.signal?.onStop(abort);
      try {
        const reply = await fetch(url, {
          method: request.method, headers, body: request.body ? new Uint8Array(request.body) : null,
          cache: "no-store", redirect: "follow", signal: ending.signal,
        });
        const body = new Uint8Array(await reply.arrayBuffer());
        // The body is decoded already; .NET takes the two headers away together with the encoding.
        const encoded = reply.headers.has("content-encoding");
        const shown = [...reply.headers].filter(([name]) => !encoded || !/^content-(encoding|length)$/.test(name));
        return { status: reply.status, reason: reply.statusText, headers: shown, body, httpVersion: "1.1" };
      } catch (error) {
        if (cause) throw cause as HttpFailure;
        if (error instanceof TypeError) {
          const port = url.port || (url.protocol === "https:" ? "443" : "80");
          throw new HttpFailure("refused", `Connection refused (${url.hostname}:${port})`);
        }
        throw new HttpFailure("protocol", "An error occurred while sending the request.");
      } finally {
        clearTimeout(timer);
        forget?.();
      }
    },
  };
}
