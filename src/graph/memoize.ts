type Defined = NonNullable<unknown>;

/**
 * Finds each value once, by the text under which its arguments are known, and gives that value from then on. Past the most
 * of them, further ones are found anew each time.
 */
export function memoize<
  Arguments extends readonly unknown[],
  Value extends Defined,
  KeyOf extends (...given: Arguments) => string,
>(keyOf: KeyOf, find: (...given: Arguments) => Value, most = Number.POSITIVE_INFINITY): (...given: Arguments) => Value {
  const values = new Map<string, Value>();
  return (...given) => {
    const key = keyOf(...given);
    const known = values.get(key);
    if (known !== undefined) return known;
    const found = find(...given);
    if (values.size < most) values.set(key, found);
    return found;
  };
}

/** Finds what belongs to an object once, for as long as the object is there. */
export function memoizeByObject<Key extends object, More extends readonly unknown[], Value extends Defined>(
  find: (key: Key, ...more: More) => Value,
): (key: Key, ...more: More) => Value {
  const values = new WeakMap<Key, Value>();
  return (key, ...more) => {
    const known = values.get(key);
    if (known !== undefined) return known;
    const found = find(key, ...more);
    values.set(key, found);
    return found;
  };
}
