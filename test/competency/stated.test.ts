import { describe, expect, it } from 'vitest';
import { ONE_OF_EACH } from '../testkit/engines.ts';
import { ask } from '../testkit/execute.ts';
import { useFoundingGraph } from './founding-graph.ts';

const STATED = '@view(basis: [STATED])';

describe.each(ONE_OF_EACH)('what is stated and what was completed, on $name', (engine) => {
  const graph = useFoundingGraph(engine);
  const answer = async (query: string, variables = {}) => {
    const { data, statements } = await ask(graph(), query, { variables });
    expect(statements).toHaveLength(1);
    return data;
  };

  it('Which matrix meetings were there, and which of their days does the report state?', async () => {
    const meetings = (view: string) =>
      answer(`query Q ${view} {
        event(slug: "reuniones-de-matrices") {
          parts(orderBy: [{ field: DATE_FROM }]) { nodes { slug date { from basis text } } }
        }
      }`);
    const held: [slug: string, from: string, text: string][] = [
      ['matriz-alimentaria', '2023-09-27', '27 de septiembre'],
      ['matriz-cadenas-productivas', '2023-10-04', '4 de octubre'],
      ['matriz-energia', '2023-10-06', '6 de octubre'],
      ['matriz-cooperacion-transfronteriza', '2023-10-11', '11 de octubre'],
    ];
    const nodes = held.map(([slug, from, text]) => ({ slug, date: { from, basis: 'INFERRED', text } }));
    expect(await meetings('')).toEqual({ event: { parts: { nodes } } });
    const inOrder = held.toSorted(([one], [other]) => (one < other ? -1 : 1));
    const said = inOrder.map(([slug, , text]) => ({ slug, date: { from: null, basis: null, text } }));
    expect(await meetings(STATED)).toEqual({ event: { parts: { nodes: said } } });
  });

  it('Who has committed to what, and is the year of the deadline said?', async () => {
    const commitments = (view: string) =>
      answer(`query Q ${view} {
        commitments(where: { due: { overlaps: { from: "2024-04-01", to: "2024-06-30" } } }, orderBy: [{ field: DUE_FROM }]) {
          nodes { slug due { to basis } }
        }
      }`);
    const due = (slug: string, to: string, basis: string) => ({ slug, due: { to, basis } });
    const june = due('seminario-alimentaria-2024', '2024-06-30', 'STATED');
    expect((await commitments('')).commitments.nodes).toEqual([
      due('nota-de-liderazgo', '2024-04-22', 'INFERRED'),
      due('taller-encadenamientos-2024', '2024-05-31', 'INFERRED'),
      due('reunion-cooperacion-transfronteriza-2024', '2024-05-31', 'INFERRED'),
      june,
    ]);
    expect((await commitments(STATED)).commitments.nodes).toEqual([june]);
    const owners = 'actors(edge: { role: { eq: OWNER } }) { nodes { slug } }';
    const ratified = await answer(`query Q ${STATED} {
      commitment(slug: "reunion-cooperacion-transfronteriza-2024") { due { from to text } ${owners} }
    }`);
    expect(ratified.commitment).toEqual({
      due: { from: null, to: null, text: 'la segunda quincena del mes de mayo' },
      actors: { nodes: [{ slug: 'can' }] },
    });
  });

  it('Which seminars have the same title, what tells them apart, and is the title that of the report?', async () => {
    const title = 'Seminario sobre Seguridad Alimentaria y Nutricional';
    const { events } = await answer(
      `query Q($title: String!) {
        events(where: { name: { eq: $title } }, orderBy: [{ field: DATE_FROM }]) {
          nodes { slug name { origin } distinction { text origin } date { basis } }
        }
      }`,
      { title },
    );
    const one = (year: string) => ({
      slug: `seminario-alimentaria-${year}`,
      name: { origin: 'SOURCE' },
      distinction: { text: year, origin: 'EDITORIAL' },
      date: { basis: 'STATED' },
    });
    expect(events.nodes).toEqual([one('2023'), one('2024')]);
    const { search } = await answer(
      'query Q($title: String!) { search(text: $title, kinds: [EVENT], first: 2) { hits { match node { ... on Event { slug } } } } }',
      { title },
    );
    expect(search.hits.map(({ match }: { match: string }) => match)).toEqual(['NAME', 'NAME']);
    expect(search.hits.map(({ node }: { node: { slug: string } }) => node.slug)).toEqual([
      one('2023').slug,
      one('2024').slug,
    ]);
  });

  it('Which names of organisms and cooperants are not in the report?', async () => {
    const { actors } = await answer('{ actors { nodes { slug name { origin } } } }');
    const coined = actors.nodes.filter(({ name }: { name: { origin: string } }) => name.origin === 'EDITORIAL');
    expect(coined.map(({ slug }: { slug: string }) => slug)).toEqual([
      'aec',
      'caf',
      'celac',
      'fao',
      'puntos-focales',
      'secretarias',
      'secretarios',
    ]);
  });
});
