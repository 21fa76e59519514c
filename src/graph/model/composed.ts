/** Text with each accent in its letter where Unicode has such a letter (NFC): what looks the same is the same. */
export const composed = (text: string): string => text.normalize('NFC');

/** A value as JSON has it, with every text in it composed, and every key. */
export function composedIn(value: unknown): unknown {
  if (typeof value === 'string') return composed(value);
  if (typeof value !== 'object' || value === null) return value;
  return Array.isArray(value) ? value.map(composedIn) : composedValues(value);
}

/** The same of an object. */
export const composedValues = (values: object): { [name: string]: unknown } =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [composed(name), composedIn(value)]));
