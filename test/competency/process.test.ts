import { describe, expect, it } from 'vitest';
import { ONE_OF_EACH } from '../testkit/engines.ts';
import { ask } from '../testkit/execute.ts';
import { readRows as cypher } from '../testkit/use-graph.ts';
import { useFoundingGraph } from './founding-graph.ts';

interface Statement {
  readonly slug: string;
  readonly kind: string;
  readonly position: number | null;
  readonly text: { readonly text: string };
}

describe.each(ONE_OF_EACH)('what the work is for and how it is done, on $name', (engine) => {
  const graph = useFoundingGraph(engine);

  const statementsOf = async (kind: string): Promise<readonly Statement[]> => {
    const { data, statements } = await ask(
      graph(),
      '{ statements(first: 100) { totalCount nodes { slug kind position text { text } } } }',
    );
    expect(statements).toHaveLength(1);
    expect(data.statements.nodes).toHaveLength(data.statements.totalCount);
    return data.statements.nodes.filter((statement: Statement) => statement.kind === kind);
  };
  const inOrder = (statements: readonly Statement[]) =>
    statements
      .toSorted((one, other) => Number(one.position) - Number(other.position))
      .map(({ position, text }) => [position, text.text]);
  const slugs = (statements: readonly Statement[]) => statements.map(({ slug }) => slug);

  /** The subjects of the statements of one kind, and their quotes. */
  const aboutOf = async (kind: string) => {
    const rows = await cypher(
      graph(),
      'MATCH (s:Statement {kind: $kind})-[about:ABOUT]->(end:Entity) ' +
        'MATCH (:Claim {claimId: about.claimId})-[:CITES]->(q:Citation) ' +
        'RETURN s.slug AS slug, end.id AS about, q.quote AS quote, q.section AS section ORDER BY slug, about, quote',
      { kind },
    );
    return rows;
  };

  it('What did the meeting of 5 April 2024 conclude? Eight conclusions, in order', async () => {
    expect(inOrder(await statementsOf('CONCLUSION'))).toEqual([
      [1, 'Los participantes valoraron el reinicio de las reuniones de trabajo intersecretarías.'],
      [2, 'Los puntos focales buscarán reunirse en línea cada mes.'],
      [3, 'La ALADI organizará en mayo un taller sobre encadenamientos productivos y agenda digital.'],
      [4, 'Los talleres partirán de los diagramas y subconjuntos elaborados a partir de las matrices.'],
      [5, 'Cada secretaría informará por nota, hasta el 22 de abril, el eje que liderará.'],
      [6, 'La CAN realizará la reunión pendiente en la segunda quincena de mayo, con apoyo del SELA.'],
      [7, 'El SELA organizará el seminario de junio, con apoyo del SICA y en coordinación con la FAO.'],
      [8, 'La segunda fase debe dar documentos concretos para los mandantes de cada organismo.'],
    ]);
  });

  it('Where does the report say so? Each conclusion rests on its own section', async () => {
    const rows = await aboutOf('CONCLUSION');
    const own = rows.filter(({ section }) => String(section).startsWith('III.'));
    const sections = new Set(own.map(({ slug, section }) => `${slug} ${section}`));
    expect([...sections].sort()).toEqual(
      [1, 2, 3, 4, 5, 6, 7, 8].map((number) => `conclusion-${number} III. Conclusiones, ${number}`),
    );
    const elsewhere = rows.filter((row) => !own.includes(row)).map(({ slug, about }) => `${slug} ${about}`);
    expect(elsewhere, 'the names of the axes that the fifth is about').toEqual([
      'conclusion-5 Axis:cooperacion-transfronteriza',
      'conclusion-5 Axis:desastres-y-clima',
      'conclusion-5 Axis:encadenamientos-productivos',
      'conclusion-5 Axis:energia',
      'conclusion-5 Axis:seguridad-alimentaria',
    ]);
    expect(rows).toContainEqual({
      slug: 'conclusion-1',
      about: 'Initiative:trabajo-intersecretarias',
      quote: 'valoraron el reinicio de las reuniones',
      section: 'III. Conclusiones, 1',
    });
  });

  it('What is the work for, and what was the meeting for?', async () => {
    const purposes = await statementsOf('PURPOSE');
    expect(inOrder(purposes.filter(({ position }) => position !== null))).toEqual([
      [1, 'Evitar la duplicidad de funciones.'],
      [2, 'Promover la convergencia regional.'],
    ]);
    const ofTheMeeting = (await aboutOf('PURPOSE')).filter(({ about }) => about === 'Event:reunion-2024-04-05');
    expect(ofTheMeeting.map(({ slug }) => slug)).toEqual([
      'proposito-calendario',
      'proposito-de-la-reunion',
      'proposito-metodologia',
      'temas-del-taller',
    ]);
  });

  it('By which two paths is the work done?', async () => {
    expect(inOrder(await statementsOf('PATH'))).toEqual([
      [1, 'Seminarios temáticos presenciales.'],
      [2, 'Una matriz de políticas, programas y acciones de cada organismo.'],
    ]);
  });

  it('By which method?', async () => {
    expect(slugs(await statementsOf('METHODOLOGY'))).toEqual([
      'cinco-ejes',
      'metodologia-diagramas',
      'metodologia-matrices',
      'metodologia-mecanismo-mas-avanzado',
    ]);
    const about = (await aboutOf('METHODOLOGY')).map((row) => `${row.slug} ${row.about}`);
    expect(about).toContain('metodologia-matrices Document:matrices-tematicas');
    expect(about).toContain('metodologia-diagramas Document:diagramas-de-las-matrices');
    expect(about).toContain('metodologia-mecanismo-mas-avanzado Event:reuniones-de-priorizacion');
  });

  it('With which results?', async () => {
    expect(slugs(await statementsOf('RESULT'))).toEqual([
      'matrices-validadas',
      'resultado-conocimiento',
      'resultado-declaracion',
      'resultado-espacio',
      'resultado-fortalecimiento',
    ]);
    const quotes = (await aboutOf('RESULT')).map(({ quote }) => quote);
    expect(quotes).toContain('conocimiento mutuo […] de las matrices');
  });

  it('What was remarked, and about what?', async () => {
    const remarks = new Set((await aboutOf('REMARK')).map(({ slug, about }) => `${slug} ${about}`));
    expect([...remarks]).toEqual([
      'acuerdo-de-trabajo-conjunto Actor:fao',
      'acuerdo-de-trabajo-conjunto Commitment:trabajo-conjunto-con-la-fao',
      'agenda-digital-adecuada Commitment:incluir-la-agenda-digital',
      'agenda-digital-coincidencia Topic:agenda-digital',
      'agenda-digital-compartida Topic:agenda-digital',
      'buenas-practicas Initiative:trabajo-intersecretarias',
      'coincidencia-con-la-celac Actor:celac',
      'coincidencia-con-la-celac Initiative:trabajo-intersecretarias',
      'disposicion-de-la-aladi Actor:aladi',
      'disposicion-de-la-aladi Axis:encadenamientos-productivos',
      'esfuerzo-de-la-celac Actor:celac',
      'esfuerzo-digital Topic:agenda-digital',
      'interes-en-la-subregion Event:reunion-cooperacion-transfronteriza-2024',
      'interes-en-la-subregion Person:gonzalo-alfonso-gutierrez',
      'metodo-adecuado Actor:aladi',
      'metodo-adecuado Initiative:trabajo-intersecretarias',
      'necesidad-del-trabajo-conjunto Event:reunion-de-secretarios-viii-cumbre',
      'necesidad-del-trabajo-conjunto Initiative:trabajo-intersecretarias',
      'proyecto-de-la-reunion Actor:can',
      'proyecto-de-la-reunion Event:reunion-cooperacion-transfronteriza-2024',
      'reproduccion-con-autorizacion Actor:sela',
      'reproduccion-con-autorizacion Document:informe-taller-intersecretarias-2024',
      'reproduccion-sin-autorizacion Document:informe-taller-intersecretarias-2024',
      'trabajo-desde-2022 Initiative:trabajo-intersecretarias',
      'voluntad-de-mantener-el-foro Initiative:trabajo-intersecretarias',
    ]);
  });

  it('Who proposes, requests and offers what?', async () => {
    const { data, statements } = await ask(
      graph(),
      `query Said {
        commitments(first: 100) {
          nodes { slug kind actors(first: 10) { edges { role status node { acronym } } } }
        }
      }`,
    );
    expect(statements).toHaveLength(1);
    type Commitment = {
      slug: string;
      kind: string;
      actors: { edges: { status: string; node: { acronym: string } }[] };
    };
    const nodes: Commitment[] = data.commitments.nodes;
    const said = nodes
      .filter(({ kind }) => kind !== 'COMMITMENT')
      .map(({ slug, kind, actors }) => [kind, slug, ...actors.edges.map(({ node }) => node.acronym)].join(' '));
    expect(said.sort()).toEqual([
      'OFFER plataforma-a-disposicion ALADI',
      'PROPOSAL areas-de-convergencia ALADI',
      'PROPOSAL complementar-ruedas-de-negocios ALADI',
      'PROPOSAL formacion-conjunta ALADI',
      'PROPOSAL incluir-la-agenda-digital ALADI',
      'PROPOSAL organizadores-a-cargo',
      'PROPOSAL reunion-por-eje ALADI',
      'PROPOSAL reunion-virtual-cadenas-productivas ALADI',
      'PROPOSAL trabajo-por-subconjuntos ALADI',
      'REQUEST solicitud-del-sica SICA',
    ]);
    const made = nodes.filter(({ kind }) => kind !== 'COMMITMENT').flatMap(({ actors }) => actors.edges);
    expect([...new Set(made.map(({ status }) => status))], 'that each was made is said').toEqual(['CONFIRMED']);
  });
});
