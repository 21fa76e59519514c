type Defined = NonNullable<unknown>;

/**
 * Caches the results of `find` by the text that `keyOf` makes of its arguments. Once `most` results are cached, further
 * ones are computed on each call.
 */
export function memoize<
  Arguments extends readonly unknown[],
  Value extends Defined,
  KeyOf extends (...given: Arguments) => string,
>(
  keyOf: KeyOf,
  find: (...given: Arguments) => Value,
  maximum = Number.POSITIVE_INFINITY,
): (...given: Arguments) => Value {
  const values = new Map<string, Value>();
  return (...given) => {
    const key = keyOf(...given);
    const known = values.get(key);
    if (known !== undefined) return known;
    const found = find(...given);
    if (values.size < maximum) values.set(key, found);
    return found;
  };
}

/** Caches one result of `find` for each object, for as long as the object lives. */
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
