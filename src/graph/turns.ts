/** How long work may keep the event loop, before others have a turn. */
const TURN_MILLISECONDS = 10;

const nextTurn = () => new Promise<void>((resolve) => setImmediate(resolve));

/** Does something with each item, as `map` does, but lets others have turns of the event loop in between. */
export async function inTurns<Item, Result>(
  items: Iterable<Item>,
  each: (item: Item) => Result,
): Promise<readonly Result[]> {
  const results: Result[] = [];
  let start = performance.now();
  for (const item of items) {
    results.push(each(item));
    if (performance.now() - start < TURN_MILLISECONDS) continue;
    await nextTurn();
    start = performance.now();
  }
  return results;
}
