// The text form of a SecureString, as PowerShell writes it where there is no data protection (Linux): UTF-16 bytes in hexadecimal.

export const protectedText = {
  write(plain: string): string {
    return Array.from({ length: plain.length }, (_, i) => {
      const unit = plain.charCodeAt(i);
      return [unit & 0xff, unit >> 8].map((byte) => byte.toString(16).padStart(2, "0")).join("");
    }).join("");
  },
  /** Null when the text is not of this form. */
  read(text: string): string | null {
    if (text.length % 4 !== 0 || !/^[0-9a-f]*$/i.test(text)) return null;
    let plain = "";
    for (let i = 0; i < text.length; i += 4) plain += String.fromCharCode(parseInt(text.slice(i, i + 2), 16) | (parseInt(text.slice(i + 2, i + 4), 16) << 8));
    return plain;
  },
};
