// The docs' REST sample of creating a customer, byte by byte over a socket as curl sends it (reference partner-center 2.0 and 2.1).
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { afterAll, beforeAll, expect, it } from "vitest";
import { startServer, type RunningServer } from "#server/start-server.ts";

let server: RunningServer;
beforeAll(async () => {
  server = await startServer({ port: 0, host: "127.0.0.1", dataFolder: null, databaseAddress: null, pageFolder: tmpdir() });
}, 60_000);
afterAll(() => server.close());

interface RawReply {
  /** Status lines before the last one: "HTTP/1.1 100 Continue". */
  interim: string[];
  statusLine: string;
  headers: Map<string, string>;
  body: Buffer;
}

/** Sends what a request says and reads the connection to its end. */
function exchange(head: string[], body: string): Promise<RawReply> {
  const { hostname, port } = new URL(server.address);
  const bytes = Buffer.from(body);
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = [];
    const socket = connect(Number(port), hostname, () => {
      const length = body === "" ? [] : [`Content-Length: ${bytes.length}`];
      socket.write(`${[...head, `Host: ${hostname}:${port}`, ...length, "Connection: close"].join("\r\n")}\r\n\r\n`);
      socket.write(bytes);
    });
    socket.on("data", (part) => void parts.push(part));
    socket.on("error", reject);
    socket.on("close", () => resolve(readReply(Buffer.concat(parts))));
  });
}

function readReply(bytes: Buffer, interim: string[] = []): RawReply {
  const end = bytes.indexOf("\r\n\r\n");
  const [statusLine = "", ...lines] = bytes.subarray(0, end).toString("latin1").split("\r\n");
  const rest = bytes.subarray(end + 4);
  if (/^HTTP\/1.1 1/.test(statusLine)) return readReply(rest, [...interim, statusLine]);
  const headers = new Map(lines.map((line) => [line.slice(0, line.indexOf(":")), line.slice(line.indexOf(":") + 2)]));
  return { interim, statusLine, headers, body: rest };
}

const requestId = "94e4e214-6b06-4fb7-96d1-94d559f9b47f";
const correlationId = "ab993325-1605-4cf4-bac4-fb7d49a9f7f2";
const common = ["Authorization: Bearer practice", "Accept: application/json", `MS-CorrelationId: ${correlationId}`, "X-Locale: en-US"];
const createHead = ["POST /v1/customers HTTP/1.1", ...common, `MS-RequestId: ${requestId}`, "Content-Type: application/json", "Expect: 100-continue"];

/** PascalCase, nulls, commas too many, culture and language in other cases, as the docs' body has them. */
const createBody = `{
  "CompanyProfile": { "Domain": "docssample.onmicrosoft.com", },
  "BillingProfile": {
    "Culture": "EN-US",
    "Email": "kim@docssample.example",
    "Language": "En",
    "CompanyName": "Docs Sample",
    "DefaultAddress": {
      "FirstName": "Kim", "LastName": "Lee", "AddressLine1": "1 Example Way", "City": "Redmond", "State": "WA",
      "PostalCode": "98052", "Country": "US", "Region": null,
    },
  },
}`;

interface Created {
  id: string;
  commerceId: string;
  billingProfile: { id: string; attributes: { etag: string } };
  userCredentials: { password: string };
}

it("answers 201 with every member in its place and a length that counts the byte order mark", async () => {
  const reply = await exchange(createHead, createBody);
  expect([reply.interim, reply.statusLine]).toEqual([["HTTP/1.1 100 Continue"], "HTTP/1.1 201 Created"]);
  expect(reply.headers.get("Content-Length")).toBe(String(reply.body.length));
  expect([...reply.body.subarray(0, 4)]).toEqual([0xef, 0xbb, 0xbf, "{".charCodeAt(0)]);
  const text = reply.body.subarray(3).toString();
  const { id, commerceId, billingProfile, userCredentials } = JSON.parse(text) as Created;
  const created = {
    id,
    commerceId,
    companyProfile: { tenantId: id, domain: "docssample.onmicrosoft.com", attributes: { objectType: "CustomerCompanyProfile" } },
    billingProfile: {
      id: billingProfile.id,
      email: "kim@docssample.example",
      culture: "en-US",
      language: "en",
      companyName: "Docs Sample",
      defaultAddress: { country: "US", city: "Redmond", state: "WA", addressLine1: "1 Example Way", postalCode: "98052", firstName: "Kim", lastName: "Lee", phoneNumber: "" },
      attributes: { etag: billingProfile.attributes.etag, objectType: "CustomerBillingProfile" },
    },
    relationshipToPartner: "none",
    userCredentials: { userName: "admin", password: userCredentials.password },
    attributes: { objectType: "Customer" },
  };
  expect(text).toBe(JSON.stringify(created));
  expect(reply.body.length).toBe(Buffer.byteLength(text) + 3);
  const named = (name: string) => reply.headers.get(name) ?? "";
  expect([named("Content-Type"), named("MS-RequestId"), named("MS-CorrelationId")]).toEqual(["application/json; charset=utf-8", requestId, correlationId]);
  expect([named("MS-CV"), named("MS-ServerId"), named("Request-Context"), named("Date")]).toEqual([
    expect.stringMatching(/^[A-Za-z0-9+/]{16}\.0$/), expect.stringMatching(/^\w+$/), expect.stringMatching(/^appId=cid-v1:[0-9a-f-]{36}$/), expect.stringMatching(/ GMT$/),
  ]);
  expect([reply.headers.has("ETag"), reply.headers.has("Transfer-Encoding"), [...reply.headers.keys()].some((name) => /^access-control/i.test(name))]).toEqual([false, false, false]);

  // The same MS-RequestId again is the same answer; another one finds the domain taken.
  const again = await exchange(createHead, createBody);
  expect([again.statusLine, again.body.equals(reply.body)]).toEqual(["HTTP/1.1 201 Created", true]);
  const other = await exchange(createHead.filter((line) => !line.startsWith("MS-RequestId")), createBody);
  expect(other.statusLine).toBe("HTTP/1.1 400 Bad Request");
  expect(other.headers.get("Content-Length")).toBe(String(other.body.length));

  // A later GET shows the customer without its password, the domain is taken, and HEAD has no body.
  const shown = await exchange([`GET /v1/customers/${id} HTTP/1.1`, ...common], "");
  expect([shown.statusLine, shown.headers.get("Content-Length"), shown.body.includes("password")]).toEqual(["HTTP/1.1 200 OK", String(shown.body.length), false]);
  const taken = await exchange(["HEAD /v1/domains/docssample.onmicrosoft.com HTTP/1.1", ...common], "");
  expect([taken.statusLine, taken.body.length]).toEqual(["HTTP/1.1 200 OK", 0]);
});
