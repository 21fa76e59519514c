import { describe, expect, it } from 'vitest';
import { DeadlineExceeded } from '../../src/graph/errors.ts';
import { toFault } from '../../src/graph/grafeo/faults.ts';

describe('faults of the embedded engine', () => {
  it('become DeadlineExceeded if a statement exceeds the time limit of the engine, as on Neo4j', () => {
    const late = new Error('Query error: GRAFEO-Q003: timeout error: Query exceeded the 30s timeout');
    expect(toFault(late)).toEqual(new DeadlineExceeded(late.message, { cause: late }));
  });

  it('stay unchanged if they have no translation', () => {
    const wrong = new Error('Query error: GRAFEO-Q002: semantic error: Undefined variable');
    expect(toFault(wrong)).toBe(wrong);
  });
});
