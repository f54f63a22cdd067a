// Work that may have to wait: a plain value when it did not, a promise when it did.

/** Never `await` a Maybe on a hot path: look with `isWaiting` first, so that work that does not wait stays synchronous. */
export type Maybe<T> = T | Promise<T>;

export function isWaiting<T>(value: Maybe<T>): value is Promise<T> {
  return value instanceof Promise;
}

/** Continues at once when the value is there, later when it must be waited for. */
export function after<T, U>(value: Maybe<T>, next: (value: T) => Maybe<U>): Maybe<U> {
  return value instanceof Promise ? value.then(next) : next(value);
}

/** Takes the items one after another, waiting where a step waits. */
export function inTurn<T>(items: readonly T[], step: (item: T) => Maybe<void>): Maybe<void> {
  for (let i = 0; i < items.length; i++) {
    const answer = step(items[i]!);
    if (answer instanceof Promise) return answer.then(() => inTurn(items.slice(i + 1), step));
  }
}
