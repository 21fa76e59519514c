import { describe, expect, it } from 'vitest';
import { DeadlineExceeded } from '../../src/graph/errors.ts';
import { toFault } from '../../src/graph/grafeo/faults.ts';

describe('faults of the embedded engine', () => {
  it('are a passed deadline where a statement took longer than the engine lets it, as on Neo4j', () => {
    const late = new Error('Query error: GRAFEO-Q003: timeout error: Query exceeded the 30s timeout');
    expect(toFault(late)).toEqual(new DeadlineExceeded(late.message, { cause: late }));
  });

  it('stay as they came where nobody promised anything', () => {
    const wrong = new Error('Query error: GRAFEO-Q002: semantic error: Undefined variable');
    expect(toFault(wrong)).toBe(wrong);
  });
});
