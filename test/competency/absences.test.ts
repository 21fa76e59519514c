import { describe, expect, it } from 'vitest';
import { ONE_OF_EACH } from '../testkit/engines.ts';
import { ask } from '../testkit/execute.ts';
import { useFoundingGraph } from './founding-graph.ts';

describe.each(ONE_OF_EACH)('what the source does not say, on $name', (engine) => {
  const graph = useFoundingGraph(engine);

  /** What is known about the completeness of a node's lists, as `RELATION[ ASPECT][ YEAR][ WITHIN] RESULT`. */
  const coverageOf = async (id: string) => {
    const { data, statements } = await ask(
      graph(),
      `query Coverage($id: ID!) {
        node(id: $id) {
          coverage(first: 20) { relation aspect year within { id } result citations { quote } }
        }
      }`,
      { variables: { id } },
    );
    expect(statements).toHaveLength(1);
    type Coverage = {
      relation: string;
      aspect: string | null;
      year: number | null;
      within: { id: string } | null;
      result: string;
      citations: object[];
    };
    const rows: Coverage[] = data.node.coverage;
    for (const { citations } of rows) expect(citations.length).toBeGreaterThan(0);
    return rows
      .map(({ relation, aspect, year, within, result }) =>
        [relation, aspect, year, within?.id, result].filter((part) => part !== null && part !== undefined).join(' '),
      )
      .sort();
  };

  it.each([
    // A source states that there is none.
    ['Office:sica-secretario-general', ['HOLDS KNOWN_NONE']],
    // The source was read for this question and says nothing.
    ['Axis:energia', ['ADDRESSES 2024 NOT_FOUND', 'LEADS NOT_FOUND']],
    ['Axis:cooperacion-transfronteriza', ['ADDRESSES Event:seminarios-2023 NOT_FOUND']],
    ['Axis:desastres-y-clima', ['ADDRESSES 2024 NOT_FOUND', 'ADDRESSES Event:reuniones-de-matrices NOT_FOUND']],
    [
      'Document:declaracion-de-san-vicente',
      ['PRODUCES ADDRESS NOT_FOUND', 'PRODUCES DATE NOT_FOUND', 'PRODUCES SIGNATORIES NOT_FOUND'],
    ],
    ['Commitment:documentos-concretos', ['COMMITS_TO NOT_FOUND']],
    ['Commitment:organizadores-a-cargo', ['COMMITS_TO NOT_FOUND']],
    ['Commitment:trabajo-conjunto-con-la-fao', ['COMMITS_TO NOT_FOUND']],
    ['Event:seminario-alimentaria-2023', ['TAKES_PART_IN NOT_FOUND']],
    ['Event:seminario-alimentaria-2024', ['HELD_IN NOT_FOUND']],
    ['Event:reunion-cooperacion-transfronteriza-2024', ['HELD_IN NOT_FOUND']],
    ['Place:montevideo', ['LIES_IN NOT_FOUND']],
    ['Person:jean-paul-guevara', ['HOLDS NOT_FOUND']],
    ['Office:aladi-secretario', ['HOLDS NOT_FOUND']],
    ['Actor:aec', ['TAKES_PART_IN NOT_FOUND']],
    ['Initiative:ganidf', ['COVERS NOT_FOUND']],
    // The source leaves the list open.
    ['Topic:agenda-digital', ['PART_OF OPEN']],
    ['Initiative:expo-aladi', ['COMPLEMENTS OPEN']],
    // Both: the list of cooperants is open, and the source does not say what each of them does.
    [
      'Initiative:centro-regional-de-inteligencia-fitosanitaria',
      ['COOPERATES_IN OPEN', 'COOPERATES_IN ROLE NOT_FOUND', 'COVERS NOT_FOUND'],
    ],
    // Nobody has looked.
    ['Actor:otca', []],
    ['Country:peru', []],
  ])('%s: %j', async (id, expected) => {
    expect(await coverageOf(id)).toEqual(expected);
  });

  it('Which documents were read, and for what? Only the report; the others are only mentioned', async () => {
    const { data, statements } = await ask(
      graph(),
      '{ documents { nodes { slug readings(first: 20) { kinds relations horizon within { id } } } } }',
    );
    expect(statements).toHaveLength(1);
    type Reading = { kinds: string[]; relations: string[]; horizon: string; within: { id: string } | null };
    type Document = { slug: string; readings: Reading[] };
    const read = data.documents.nodes.filter(({ readings }: Document) => readings.length > 0);
    expect(read.map(({ slug }: Document) => slug)).toEqual(['informe-taller-intersecretarias-2024']);
    expect(data.documents.nodes).toHaveLength(5);
    const readings: Reading[] = read[0].readings;
    for (const { horizon } of readings) expect(horizon).toBe('2024-04-01');
    expect(readings).toContainEqual({
      kinds: ['Axis'],
      relations: ['LEADS', 'ADDRESSES', 'CONCERNS', 'PART_OF'],
      horizon: '2024-04-01',
      within: null,
    });
    expect(readings.filter(({ within }) => within)).toEqual([
      { kinds: ['Country'], relations: ['MEMBER_OF'], horizon: '2024-04-01', within: { id: 'Actor:can' } },
    ]);
  });

  it.each([
    ['some: {}', ['cooperacion-transfronteriza', 'desastres-y-clima', 'energia']],
    ['some: { relation: { eq: "LEADS" }, result: { eq: NOT_FOUND } }', ['energia']],
    ['some: { year: { eq: 2024 } }', ['desastres-y-clima', 'energia']],
    ['some: { result: { eq: KNOWN_NONE } }', []],
    ['single: {}', ['cooperacion-transfronteriza']],
    ['count: { gte: 2 }', ['desastres-y-clima', 'energia']],
    ['none: {}', ['encadenamientos-productivos', 'seguridad-alimentaria']],
  ])('finds axes by the coverage of their lists: %s', async (asked, expected) => {
    const { data, statements } = await ask(
      graph(),
      `{ axes(where: { coverage: { ${asked} } }) { totalCount nodes { slug } } }`,
    );
    expect(statements).toHaveLength(1);
    expect(data.axes.nodes.map(({ slug }: { slug: string }) => slug)).toEqual(expected);
    expect(data.axes.totalCount).toBe(expected.length);
  });
});
