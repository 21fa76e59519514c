import { describe, expect, it } from 'vitest';
import { install } from '../../src/graph/install.ts';
import { patient } from '../../src/graph/patient.ts';
import { ENGINES } from '../testkit/engines.ts';
import { service } from '../testkit/execute.ts';
import { useGraph } from '../testkit/use-graph.ts';
import { world } from '../testkit/world.ts';

const numbers = (count: number) => Array.from({ length: count }, (_, number) => number);
const INITIATIVES = numbers(60);
const ACTORS = numbers(40);

/** For each initiative it reads all others of its axes, then all actors, then everything that they do. */
const slow =
  '{ initiatives(first: 1, where: { axes: { all: { initiatives: { all: { actors: { all: { initiatives: { all: ' +
  '{ slug: { ne: "zz" } } } } } } } } } }) { totalCount } }';

describe.each(ENGINES)('an operation that takes too long on $name', (engine) => {
  const graph = useGraph(engine);

  it('ends with a code, every time, and others are answered meanwhile', async () => {
    await install(graph());
    const dense = world().node('Axis', 'energia');
    for (const actor of ACTORS) dense.node('Organism', `a${actor}`);
    for (const one of INITIATIVES) {
      dense.node('Initiative', `i${one}`).claim(`Initiative:i${one}`, 'ADDRESSES', 'Axis:energia');
      for (const actor of ACTORS) dense.claim(`Actor:a${actor}`, 'COOPERATES_IN', `Initiative:i${one}`);
    }
    await dense.writeTo(graph());
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
    expect((await other('{ axes { totalCount } }')).data).toEqual({ axes: { totalCount: 1 } });
  });
});
