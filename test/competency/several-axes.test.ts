import { describe, expect, it } from 'vitest';
import { ONE_OF_EACH } from '../testkit/engines.ts';
import { ask } from '../testkit/execute.ts';
import { useFoundingGraph } from './founding-graph.ts';

describe.each(ONE_OF_EACH)('cooperation as a condition, on $name', (engine) => {
  const graph = useFoundingGraph(engine);

  const one = async (query: string) => {
    const { data, statements } = await ask(graph(), query);
    expect(statements).toHaveLength(1);
    return data;
  };
  const slugs = (list: { nodes: readonly { slug: string }[] }) => list.nodes.map(({ slug }) => slug);

  it('Who cooperates both on food security and on cross-border cooperation?', async () => {
    const { actors } = await one(`{ actors(where: { and: [
      { cooperatesOn: { some: { slug: { eq: "seguridad-alimentaria" } } } }
      { cooperatesOn: { some: { slug: { eq: "cooperacion-transfronteriza" } } } }
    ] }) { nodes { slug } } }`);
    expect(slugs(actors)).toEqual(['fao', 'sela']);
  });

  it('On which axes does FAO work with SELA?', async () => {
    const { axes } = await one(`{ axes(where: { and: [
      { cooperators: { some: { slug: { eq: "fao" } } } }
      { cooperators: { some: { slug: { eq: "sela" } } } }
    ] }) { nodes { slug } } }`);
    expect(slugs(axes)).toEqual(['cooperacion-transfronteriza', 'seguridad-alimentaria']);
  });

  it('Who cooperates on several axes, and on which?', async () => {
    const { actors } = await one(`{ actors(where: { cooperatesOn: { count: { gte: 2 } } }) {
      nodes { slug cooperations { nodes { slug } } } } }`);
    expect(
      actors.nodes.map(({ slug, cooperations }: { slug: string; cooperations: { nodes: { slug: string }[] } }) => [
        slug,
        ...slugs(cooperations),
      ]),
    ).toEqual([
      ['can', 'cooperacion-transfronteriza', 'encadenamientos-productivos'],
      ['fao', 'cooperacion-transfronteriza', 'seguridad-alimentaria'],
      ['sela', 'cooperacion-transfronteriza', 'encadenamientos-productivos', 'seguridad-alimentaria'],
    ]);
  });

  it('Which cooperation rests on most evidence, and how many are there on each axis?', async () => {
    const { cooperations } =
      await one(`{ cooperations(first: 2, orderBy: [{ field: EVIDENCE_COUNT, direction: DESC }]) {
      totalCount
      nodes { actor { acronym } axis { slug } roles }
      aggregate { groupBy(keys: [AXIS]) { nodes { count values { node { ... on Axis { slug } } } } } }
    } }`);
    expect(cooperations.totalCount).toBe(13);
    expect(cooperations.nodes).toEqual([
      {
        actor: { acronym: 'ALADI' },
        axis: { slug: 'encadenamientos-productivos' },
        roles: ['CONVENES', 'HOSTS', 'LEADS', 'ORGANISES', 'RUNS'],
      },
      { actor: { acronym: 'CAN' }, axis: { slug: 'cooperacion-transfronteriza' }, roles: ['LEADS', 'ORGANISES'] },
    ]);
    const count = (slug: string, count: number) => ({ count, values: [{ node: { slug } }] });
    expect(cooperations.aggregate.groupBy.nodes).toEqual([
      count('cooperacion-transfronteriza', 5),
      count('seguridad-alimentaria', 4),
      count('encadenamientos-productivos', 3),
      count('desastres-y-clima', 1),
    ]);
  });

  it('On what do cooperants work, and in which roles?', async () => {
    const { cooperations } = await one(`{ cooperations(where: { actor: { kind: { eq: COOPERANT } } }) {
      nodes { actor { acronym } axis { slug } roles } } }`);
    expect(
      cooperations.nodes.map(
        (row: { actor: { acronym: string }; axis: { slug: string }; roles: readonly string[] }) => [
          row.actor.acronym,
          row.axis.slug,
          ...row.roles,
        ],
      ),
    ).toEqual([
      ['CAF', 'cooperacion-transfronteriza'],
      ['FAO', 'cooperacion-transfronteriza'],
      ['FAO', 'seguridad-alimentaria', 'IN_COORDINATION', 'RUNS'],
      ['ICA', 'cooperacion-transfronteriza'],
    ]);
  });
});
