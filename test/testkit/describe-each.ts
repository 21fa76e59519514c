import { describe, it } from 'vitest';

/** Like `describe.each`, but where a run has none of the cases, its report says that they were skipped. */
export function describeEach<T extends object>(cases: readonly T[], name: string, body: (one: T) => void): void {
  if (cases.length > 0) describe.each(cases)(name, body);
  else describe.skip(name, () => it('is left out of this run'));
}
