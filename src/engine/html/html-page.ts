// The fixed parts of a page that ConvertTo-Html writes: document type, head and its meta lines.

const DOCTYPE = '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0';
const HTTP_META = new Set(["content-type", "default-style", "x-ua-compatible"]);
const NAMED_META = new Set(["application-name", "author", "description", "generator", "keywords", "viewport"]);

export interface HtmlHead {
  title: string;
  /** Takes the place of the title line. */
  head: readonly string[] | null;
  cssUri: string | null;
  charset: string | null;
  meta: readonly (readonly [name: string, content: string])[];
  transitional: boolean;
}

/** Everything before the body's content. `refuse` hears of meta names that are not allowed. */
export function pageStart(page: HtmlHead, refuse: (name: string) => void): string[] {
  const lines = [
    page.transitional ? `${DOCTYPE} Transitional//EN"  "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">` : `${DOCTYPE} Strict//EN"  "http://www.w3.org/TR/xhtml1/DTD/xhtml1-strict.dtd">`,
    '<html xmlns="http://www.w3.org/1999/xhtml">',
    "<head>",
  ];
  if (page.charset !== null) lines.push(`<meta charset="${page.charset}">`);
  for (const [name, content] of page.meta) {
    const lower = name.toLowerCase();
    if (HTTP_META.has(lower)) lines.push(`<meta http-equiv="${name}" content="${content}">`);
    else if (NAMED_META.has(lower)) lines.push(`<meta name="${name}" content="${content}">`);
    else refuse(name);
  }
  lines.push(...(page.head ?? [`<title>${page.title}</title>`]));
  if (page.cssUri !== null) lines.push(`<link rel="stylesheet" type="text/css" href="${page.cssUri}" />`);
  lines.push("</head><body>");
  return lines;
}
