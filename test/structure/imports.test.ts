import { cruise } from 'dependency-cruiser';
import extractConfig from 'dependency-cruiser/config-utl/extract-depcruise-options';
import { describe, expect, it } from 'vitest';

describe('imports', () => {
  it('go along the arrows of docs/architecture.md', async () => {
    const options = await extractConfig('./.dependency-cruiser.cjs');
    const { output } = await cruise(['src', 'seed', 'examples', 'scripts', 'bench'], options);
    if (typeof output === 'string') throw new Error(output);
    const { violations, totalCruised } = output.summary;
    expect(violations.map(({ rule, from, to }) => `${rule.name}: ${from} imports ${to}`)).toEqual([]);
    expect(totalCruised).toBeGreaterThan(100);
  });
});
