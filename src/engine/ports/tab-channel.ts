// How the tabs of one browser tell each other news (a history line was added) without a server.

export interface TabChannel {
  /** Sends plain data to every other tab; the sender does not hear itself. */
  post(message: unknown): void;
  /** Calls the listener for every message of another tab; the answer ends the subscription. */
  subscribe(listener: (message: unknown) => void): () => void;
}
