import { setImmediate as nextTurn } from 'node:timers/promises';

/** How long a turn of the event loop may take: others wait meanwhile. */
const TURN_MILLISECONDS = 15;
/** How many items are visited between two looks at the clock. */
const STEP = 500;

/** Visits all items, and lets others have their turn in between; `step` is smaller where each takes long. */
export async function inTurns<Item>(items: readonly Item[], visit: (item: Item) => void, step = STEP): Promise<void> {
  let begun = performance.now();
  for (let start = 0; start < items.length; start += step) {
    for (const item of items.slice(start, start + step)) visit(item);
    if (performance.now() - begun < TURN_MILLISECONDS) continue;
    await nextTurn();
    begun = performance.now();
  }
}
