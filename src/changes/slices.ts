/** How many claims are read and written together: what is kept of them meanwhile takes many times the room of a change. */
const SLICE = 5_000;

/** The items of a list, a bounded number at a time. */
export function* slicesOf<Item>(items: readonly Item[]): Generator<readonly Item[]> {
  for (let start = 0; start < items.length; start += SLICE) yield items.slice(start, start + SLICE);
}
