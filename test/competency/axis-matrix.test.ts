import { describe, expect, it } from 'vitest';
import { ONE_OF_EACH } from '../testkit/engines.ts';
import { ask } from '../testkit/execute.ts';
import { useFoundingGraph } from './founding-graph.ts';

/** What was found of an axis, by question: nothing where the report says nothing. */
const FOUND = {
  'seguridad-alimentaria': {
    seminar: ['seminario-alimentaria-2023'],
    matrixMeeting: ['matriz-alimentaria'],
    leader: ['sica'],
    planned: ['seminario-alimentaria-2024'],
  },
  'encadenamientos-productivos': {
    seminar: ['seminario-encadenamientos-2023'],
    matrixMeeting: ['matriz-cadenas-productivas'],
    leader: ['aladi'],
    planned: ['taller-encadenamientos-2024'],
  },
  'desastres-y-clima': { seminar: ['seminario-desastres-2023'], matrixMeeting: [], leader: ['aec'], planned: [] },
  energia: { seminar: ['seminario-energia-2023'], matrixMeeting: ['matriz-energia'], leader: [], planned: [] },
  'cooperacion-transfronteriza': {
    seminar: [],
    matrixMeeting: ['matriz-cooperacion-transfronteriza'],
    leader: ['can'],
    planned: ['reunion-cooperacion-transfronteriza-2024'],
  },
};

const QUESTIONS = ['seminar', 'matrixMeeting', 'leader', 'planned'] as const;
type Question = (typeof QUESTIONS)[number];
type Axis = { slug: string } & Record<Question, { nodes: { slug: string }[] }> &
  Record<`no${string}`, { result: string; horizon: string; coverage: { slug: string }[] }>;

/** The coverage that says so of single cells; the readings say it of the others. */
const SAID: { readonly [cell: string]: string } = {
  'desastres-y-clima matrixMeeting': 'desastres-sin-reunion-de-matrices',
  'desastres-y-clima planned': 'desastres-sin-evento-2024',
  'energia leader': 'energia-sin-lider',
  'energia planned': 'energia-sin-evento-2024',
  'cooperacion-transfronteriza seminar': 'transfronteriza-sin-seminario-2023',
};

describe.each(ONE_OF_EACH)('seminar, matrix meeting, leader and planned event of each axis, on $name', (engine) => {
  const graph = useFoundingGraph(engine);

  const axes = async (view: string): Promise<readonly Axis[]> => {
    const events = (series: string) => `events(where: { partOf: { some: { slug: { eq: "${series}" } } } })`;
    const { data, statements } = await ask(
      graph(),
      `query AxisMatrix ${view} {
        axes { nodes {
          slug
          seminar: ${events('seminarios-2023')} { nodes { slug } }
          matrixMeeting: ${events('reuniones-de-matrices')} { nodes { slug } }
          leader: leaders { nodes { slug } }
          planned: events(where: { date: { overlaps: { from: "2024-01-01", to: "2024-12-31" } } }) { nodes { slug } }
          noseminar: absence(relation: ADDRESSES, within: "Event:seminarios-2023") { ...Absence }
          nomatrixMeeting: absence(relation: ADDRESSES, within: "Event:reuniones-de-matrices") { ...Absence }
          noleader: absence(relation: LEADS) { ...Absence }
          noplanned: absence(relation: ADDRESSES, year: 2024) { ...Absence }
        } }
      }
      fragment Absence on Absence { result horizon coverage { slug } }`,
    );
    expect(statements).toHaveLength(1);
    expect(data.axes.nodes).toHaveLength(5);
    return data.axes.nodes;
  };

  const slugs = ({ nodes }: { nodes: { slug: string }[] }) => nodes.map(({ slug }) => slug);

  it.each([
    ['what the report knew', '@view(asOf: "2024-04-01")', 'NOT_FOUND'],
    ['today, when nobody has looked since', '', 'NOT_RESEARCHED'],
  ])('are found or not found: %s', async (_when, view, absent) => {
    for (const axis of await axes(view))
      for (const question of QUESTIONS) {
        const { result, horizon, coverage } = axis[`no${question}`] ?? {};
        const said = SAID[`${axis.slug} ${question}`];
        expect([axis.slug, question, result, horizon]).toEqual([axis.slug, question, absent, '2024-04-01']);
        expect(coverage?.map(({ slug }) => slug)).toEqual(said ? [said] : []);
      }
  });

  it('are given if found, and have coverage if not', async () => {
    const found = (await axes('')).map((axis) => [
      axis.slug,
      Object.fromEntries(QUESTIONS.map((question) => [question, slugs(axis[question])])),
    ]);
    expect(Object.fromEntries(found)).toEqual(FOUND);
    const missing = Object.entries(FOUND).flatMap(([axis, cells]) =>
      QUESTIONS.flatMap((question) => (cells[question].length === 0 ? [`${axis} ${question}`] : [])),
    );
    expect(missing.sort()).toEqual(Object.keys(SAID).sort());
  });

  it('depend on the day of the view: before the meeting, nobody leads and nothing is planned', async () => {
    for (const axis of await axes('@view(asOf: "2024-04-01")'))
      expect([slugs(axis.leader), slugs(axis.planned)]).toEqual([[], []]);
  });
});
