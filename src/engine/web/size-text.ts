// Byte counts as the verbose lines of the web cmdlets show them: "1.5 KB (1,536 bytes)".

const units = ["B", "KB", "MB", "GB", "TB"];

export function sizeText(bytes: number): string {
  if (bytes === 0) return "0 b (0 bytes)";
  let value = bytes;
  let unit = 0;
  while (value >= 1024 && unit < units.length - 1) {
    value /= 1024;
    unit++;
  }
  return `${Math.round(value * 100) / 100} ${units[unit]} (${bytes.toLocaleString("en-US")} bytes)`;
}
