// The filter query of lists: a JSON object, encoded as System.Web's UrlEncode does.

/** Those whose company name begins with the text. */
export function nameFilter(text: string): string {
  return urlEncode(JSON.stringify({ Field: "CompanyName", Value: text, Operator: "starts_with" }));
}

/** HttpUtility.UrlEncode: blanks as "+", lower-case hex, "!()*-._" left as they are. */
function urlEncode(text: string): string {
  let result = "";
  for (const byte of new TextEncoder().encode(text)) {
    const character = String.fromCharCode(byte);
    if (/[A-Za-z0-9!()*\-._]/.test(character)) result += character;
    else result += byte === 0x20 ? "+" : `%${byte.toString(16).padStart(2, "0")}`;
  }
  return result;
}
