// Group commit: what arrives while a write is under way is written together with the next one.

interface Waiting<Item, Result> {
  item: Item;
  resolve: (result: Result) => void;
  reject: (reason: unknown) => void;
}

/**
 * Makes a function that writes single items out of one that writes many and gives their results in order.
 * Each promise settles only after the write that holds its item.
 */
export function groupCommit<Item, Result>(write: (items: Item[]) => Promise<Result[]>, most: number): (item: Item) => Promise<Result> {
  let waiting: Waiting<Item, Result>[] = [];
  let running = false;

  async function run(): Promise<void> {
    while (waiting.length > 0) {
      const group = waiting.slice(0, most);
      waiting = waiting.slice(most);
      try {
        const results = await write(group.map(({ item }) => item));
        group.forEach(({ resolve, reject }, index) => {
          const result = results[index];
          if (result === undefined) reject(new Error("the write gave no result"));
          else resolve(result);
        });
      } catch (error) {
        for (const { reject } of group) reject(error);
      }
      // Requests that came in during the write are read from their sockets before the next one begins.
      await new Promise((resolve) => setImmediate(resolve));
    }
    running = false;
  }

  return (item) =>
    new Promise((resolve, reject) => {
      waiting.push({ item, resolve, reject });
      if (running) return;
      running = true;
      setImmediate(() => void run());
    });
}
