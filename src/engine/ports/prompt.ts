// How a session asks the person: Read-Host, missing mandatory parameters, confirmations.

export interface Prompt {
  /**
   * Asks for one line. `caption` is printed as it stands before the answer is read (`Name: `).
   * Resolves to the line without its newline; to null when the input ended or the person pressed Ctrl+C.
   */
  readLine(caption: string, options?: { mask?: boolean }): Promise<string | null>;
  /** False when nobody can answer (-NonInteractive): the engine then raises PowerShell's own error. */
  readonly interactive: boolean;
}
