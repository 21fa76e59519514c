import { describe, it } from 'vitest';

/** Like `describe.each`, but if a run has no cases, its report lists the tests as skipped. */
export function describeEach<T extends object>(cases: readonly T[], name: string, body: (one: T) => void): void {
  if (cases.length > 0) describe.each(cases)(name, body);
  else describe.skip(name, () => it('is left out of this run'));
}
