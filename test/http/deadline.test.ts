import { describe, expect, it } from 'vitest';
import { install } from '../../src/graph/install.ts';
import { patient } from '../../src/graph/patient.ts';
import { ENGINES, ONE_OF_EACH } from '../testkit/engines.ts';
import { service } from '../testkit/execute.ts';
import { useGraph } from '../testkit/use-graph.ts';
import { world } from '../testkit/world.ts';

const numbers = (count: number) => Array.from({ length: count }, (_, number) => number);
const INITIATIVES = numbers(60);
const ACTORS = numbers(40);

const ofAll = (ways: readonly string[]): string =>
  ways.reduceRight((inner, way) => `{ ${way}: { all: ${inner} } }`, '{ slug: { ne: "zz" } }');

/** From each initiative it looks at all others of its axes, from there at all actors, and again at all that they do. */
const slow = `{ initiatives(first: 1, where: ${ofAll(['axes', 'initiatives', 'actors', 'initiatives'])}) { totalCount } }`;

/** The same from one axis, and at all actors once more: where nothing addresses it, it is quick. */
const slowForOne = `query ($slug: String!) { axis(slug: $slug) {
  initiatives(first: 1, where: ${ofAll(['axes', 'initiatives', 'actors', 'initiatives', 'actors'])}) { totalCount } } }`;

/** Each actor cooperates in each initiative, all on one axis; another axis has none. */
function dense() {
  const made = world().node('Axis', 'energia').node('Axis', 'frontera');
  for (const actor of ACTORS) made.node('Organism', `a${actor}`);
  for (const one of INITIATIVES) {
    made.node('Initiative', `i${one}`).claim(`Initiative:i${one}`, 'ADDRESSES', 'Axis:energia');
    for (const actor of ACTORS) made.claim(`Actor:a${actor}`, 'COOPERATES_IN', `Initiative:i${one}`);
  }
  return made;
}

describe.each(ONE_OF_EACH)('an operation that exceeds its deadline on $name', (engine) => {
  const graph = useGraph(engine);

  it('fails with an error code every time, while others are answered', async () => {
    await install(graph());
    await dense().writeTo(graph());
    const [hurried, other] = [service(patient(graph(), 1_000)), service(graph())];
    for (const time of [1, 2]) {
      const late = hurried(slow);
      expect((await other('{ axis(slug: "energia") { slug } }')).data, `${time}`).toEqual({
        axis: { slug: 'energia' },
      });
      const { data, errors } = await late;
      expect(data).toBeNull();
      expect(errors).toEqual([
        expect.objectContaining({
          message: expect.stringMatching(/within 1 s.*Accepted/),
          path: ['initiatives'],
          extensions: { code: 'DEADLINE_EXCEEDED' },
        }),
      ]);
    }
    expect((await other('{ axes { totalCount } }')).data).toEqual({ axes: { totalCount: 2 } });
  });
});

describe.each(ENGINES.filter(({ kind }) => kind === 'grafeo'))(
  'an operation that exceeds its deadline on $name',
  (engine) => {
    const graph = useGraph(engine);

    it('fails alone, although another one shares its statement', async () => {
      await install(graph());
      await dense().writeTo(graph());
      const hurried = service(patient(graph(), 4_000));
      const [late, other] = await Promise.all(
        ['energia', 'frontera'].map((slug) => hurried(slowForOne, { variables: { slug } })),
      );
      expect(late?.errors).toEqual([expect.objectContaining({ extensions: { code: 'DEADLINE_EXCEEDED' } })]);
      expect(other?.data).toEqual({ axis: { initiatives: { totalCount: 0 } } });
    });
  },
);
