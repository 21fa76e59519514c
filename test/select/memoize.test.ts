import { describe, expect, it } from 'vitest';
import { memoize, memoizeByObject } from '../../src/graph/memoize.ts';

describe('a memoized function', () => {
  it('runs once per key, whatever its result is', () => {
    const asked: string[] = [];
    const found = memoize(
      (text: string) => text.toLowerCase(),
      (text: string, end: string) => {
        asked.push(text);
        return text === '' ? '' : text + end;
      },
    );
    expect([found('a', '1'), found('A', '2'), found('', '3'), found('', '4'), found('b', '5')]).toEqual([
      'a1',
      'a1',
      '',
      '',
      'b5',
    ]);
    expect(asked).toEqual(['a', '', 'b']);
  });

  it('does not remember more than the maximum: the first results stay, later ones are computed each time', () => {
    const asked: string[] = [];
    const found = memoize(
      (text: string) => text,
      (text: string) => asked.push(text),
      1,
    );
    expect([found('a'), found('b'), found('b'), found('a')]).toEqual([1, 2, 3, 1]);
  });

  it('runs once per object, and again for an equal but different object', () => {
    const found = memoizeByObject((one: { readonly name: string }, more: number) => ({ ...one, more }));
    const [first, second] = [{ name: 'a' }, { name: 'a' }];
    expect(found(first, 1)).toBe(found(first, 2));
    expect(found(second, 2)).toEqual({ name: 'a', more: 2 });
  });
});
