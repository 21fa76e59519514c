const ELLIPSIS = '…';

const isRecord = (value: unknown): value is { [key: string]: unknown } => typeof value === 'object' && value !== null;

function abridgedList(items: readonly unknown[], like: readonly unknown[]): readonly unknown[] {
  const shown = like.at(-1) === ELLIPSIS ? like.length - 1 : items.length;
  const kept = items.slice(0, shown).map((item, place) => abridged(item, like[place]));
  return shown < items.length ? [...kept, ELLIPSIS] : kept;
}

/** A value without the parts that another one leaves out: a "…" at the end of a list stands for one or more items. */
export function abridged(value: unknown, like: unknown): unknown {
  if (Array.isArray(value)) return Array.isArray(like) ? abridgedList(value, like) : value;
  if (!isRecord(value)) return value;
  const shape = isRecord(like) ? like : {};
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, abridged(inner, shape[key])]));
}
