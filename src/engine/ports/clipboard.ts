// The machine's clipboard for Set-Clipboard and Get-Clipboard.

export interface Clipboard {
  read(): Promise<string>;
  write(text: string): Promise<void>;
}
