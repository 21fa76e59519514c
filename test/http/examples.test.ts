import { type DocumentNode, Kind, type OperationDefinitionNode, parse, validate } from 'graphql';
import { describe, expect, it } from 'vitest';
import { EXAMPLES, type Example } from '../../src/http/examples.ts';
import { schema } from '../../src/schema/index.ts';
import { useFoundingGraph } from '../competency/founding-graph.ts';
import { ENGINES } from '../testkit/engines.ts';
import { service } from '../testkit/execute.ts';

function operationOf(document: DocumentNode): OperationDefinitionNode {
  const operations = document.definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  if (operations.length !== 1 || !operations[0]) throw new Error(`Not one operation: ${operations.length}`);
  return operations[0];
}

const nameOf = ({ query }: Example) => operationOf(parse(query)).name?.value ?? '';
const named = (name: string): Example => {
  const example = EXAMPLES.find((one) => nameOf(one) === name);
  if (!example) throw new Error(`No example ${name} among ${EXAMPLES.map(nameOf).join(', ')}.`);
  return example;
};

describe('the examples', () => {
  it('are eight, each with a different name', () => {
    expect(EXAMPLES.map(nameOf)).toEqual([
      'Cooperation',
      'AxesAndLeaders',
      'WhatCanDoes',
      'WhatIsDue',
      'HowConnected',
      'Meeting',
      'NotKnown',
      'Matrix',
    ]);
  });

  it.each(EXAMPLES.map((example) => [nameOf(example), example] as const))(
    'are valid in the schema: %s',
    (_name, { query }) => {
      expect(validate(schema, parse(query))).toEqual([]);
    },
  );

  it.each(EXAMPLES.map((example) => [nameOf(example), example] as const))(
    'begin with the question and how to run it, in Spanish and in English: %s',
    (_name, { query, question }) => {
      const head = query.slice(0, query.indexOf('query ')).trimEnd();
      expect(head.split('\n').filter((line) => !line.startsWith('#') || line.length > 50)).toEqual([]);
      const [spanish = '', english = '', howInSpanish, howInEnglish, ...others] = head.split('\n#\n');
      expect([spanish, english].map((text) => text.replaceAll('\n#', '').slice(2))).toEqual([question.es, question.en]);
      expect(question.es).toMatch(/¿.+\?$/);
      expect(question.en).toMatch(/^[^¿]+\?$/);
      expect(howInSpanish).toMatch(/^# Ctrl\+Enter ejecuta la consulta/);
      expect(howInEnglish).toMatch(/^# Ctrl\+Enter runs the query/);
      expect(others).toEqual([]);
    },
  );
});

interface Edge {
  readonly status: string;
  readonly role: string | null;
  readonly roles: readonly string[];
  readonly node: { readonly acronym: string; readonly name: { readonly text: string } };
}

const acronyms = ({ edges }: { edges: Edge[] }) => edges.map(({ node }) => node.acronym);

describe.each(ENGINES)('the answers to the examples on $name', (engine) => {
  const graph = useFoundingGraph(engine);

  /**
   * Runs the example repeatedly, with the variables of its tab and without: the answer stays the same, with one
   * statement for each root field.
   */
  async function answerTo(name: string) {
    const { query, variables } = named(name);
    const ask = service(graph());
    const roots = operationOf(parse(query)).selectionSet.selections.length;
    const given = variables === null ? {} : { variables: JSON.parse(variables) };
    const answers = [await ask(query, given), await ask(query, given), await ask(query)];
    for (const { errors, statements, data } of answers) {
      expect(errors).toEqual([]);
      expect(statements).toHaveLength(roots);
      expect(data).toEqual(answers[0]?.data);
    }
    return answers[0]?.data;
  }

  it('1. food security: each actor with its paths, their status and their quotes', async () => {
    const { axis } = await answerTo('Cooperation');
    expect(axis.cooperations.edges.map(({ node, roles }: Edge) => [node.acronym, roles])).toEqual([
      ['CELAC', ['COMMISSIONS']],
      ['FAO', ['IN_COORDINATION', 'RUNS']],
      ['SELA', ['ORGANISES']],
      ['SICA', ['LEADS', 'SUPPORTS']],
    ]);
    const [leading] = axis.cooperations.edges[3].evidence;
    expect(leading).toMatchObject({ role: 'LEADS', status: 'PROPOSED', through: null });
    expect(leading.claims[0].citations[0].quote).toContain('SICA, seguridad alimentaria');
  });

  it('2. five axes, of which four have a proposed leader', async () => {
    const { axes } = await answerTo('AxesAndLeaders');
    const leaders = axes.nodes.map((axis: { position: number; leaders: { edges: Edge[] } }) => [
      axis.position,
      ...axis.leaders.edges.map(({ status, node }) => `${node.acronym} ${status}`),
    ]);
    expect(leaders).toEqual([
      [1, 'SICA PROPOSED'],
      [2, 'ALADI PROPOSED'],
      [3, 'AEC PROPOSED'],
      [4],
      [5, 'CAN PROPOSED'],
    ]);
    const energy = axes.nodes.find(({ position }: { position: number }) => position === 4);
    expect(energy.coverage).toContainEqual(expect.objectContaining({ relation: 'LEADS', result: 'NOT_FOUND' }));
  });

  it('3. CAN on cross-border cooperation: a proposed lead, a meeting, three initiatives, and an open list', async () => {
    const { organism } = await answerTo('WhatCanDoes');
    const acrossBorders = organism.cooperations.edges.find(
      ({ node }: Edge) => node.name.text === 'cooperación transfronteriza e infraestructura',
    );
    type Way = { role: string | null; through: { name: { text: string } } | null };
    expect(acrossBorders.evidence.map(({ role, through }: Way) => [role, through?.name.text ?? null])).toEqual([
      ['LEADS', null],
      ['ORGANISES', 'Reunión sobre cooperación transfronteriza e infraestructura'],
      [null, 'Centro Regional de Inteligencia Fitosanitaria'],
      [null, expect.stringContaining('Grupo de Alto Nivel')],
      [null, 'Proyecto de Interoperabilidad Comunitaria'],
    ]);
    expect(organism.coverage).toContainEqual(
      expect.objectContaining({ relation: 'COOPERATES_IN', aspect: null, result: 'OPEN' }),
    );
  });

  it('4. commitments due by the end of May, with their owners, the earliest first', async () => {
    const { commitments } = await answerTo('WhatIsDue');
    type Commitment = { due: { to: string; precision: string; text: string }; actors: { edges: Edge[] } };
    const owner = ({ edges }: Commitment['actors']) => edges.find(({ role }) => role === 'OWNER')?.node.name.text;
    expect(
      commitments.nodes.map(({ due, actors }: Commitment) => [due.to, due.precision, due.text, owner(actors)]),
    ).toEqual([
      ['2024-04-22', 'DAY', 'hasta el día 22 de abril', 'Las secretarías del trabajo intersecretarías'],
      ['2024-05-31', 'HALF_MONTH', 'la segunda quincena del mes de mayo', 'Comunidad Andina'],
      ['2024-05-31', 'MONTH', 'durante el mes de mayo', 'Asociación Latinoamericana de Integración'],
    ]);
    const [, meeting] = commitments.nodes;
    expect(acronyms(meeting.actors)).toEqual(['CAN', 'SELA']);
  });

  it('5. FAO and INTERCOM: two paths through the same centre, each step with its quotes', async () => {
    const { paths } = await answerTo('HowConnected');
    type Step = { node: { id: string }; claim: { citations: { quote: string }[] } };
    const centre = 'Initiative:centro-regional-de-inteligencia-fitosanitaria';
    expect(paths.map(({ steps }: { steps: Step[] }) => steps.map(({ node }) => node.id))).toEqual([
      [centre, 'Actor:can', 'Initiative:intercom'],
      [centre, 'Axis:cooperacion-transfronteriza', 'Initiative:intercom'],
    ]);
    for (const { claim } of paths.flatMap(({ steps }: { steps: Step[] }) => steps))
      expect(claim.citations.length).toBeGreaterThan(0);
  });

  it('6. the meeting: six organisms, and who spoke for whom', async () => {
    const { event } = await answerTo('Meeting');
    const attending = event.participants.edges.filter(
      ({ role, node }: Edge) => role === 'ATTENDS' && node.acronym !== null,
    );
    expect(acronyms({ edges: attending })).toEqual(['ALADI', 'ALBA-TCP', 'CAN', 'OTCA', 'SELA', 'SICA']);
    type Speaker = { node: { name: { text: string }; speaksFor: { edges: Edge[] } } };
    expect(event.people.edges.map(({ node }: Speaker) => [node.name.text, ...acronyms(node.speaksFor)])).toEqual([
      ['Alberto Lora', 'CAN'],
      ['Benjamín Blanco', 'ALADI'],
      ['Clarems Endara', 'SELA'],
      ['Ingrid Figueroa Santamaría', 'SICA'],
      ['Jean Paul Guevara', 'SELA'],
    ]);
  });

  it('7. what is not known: one axis, two offices and two open lists, each with its quote', async () => {
    const { axes, offices, initiatives } = await answerTo('NotKnown');
    type Subject = { name: { text: string }; coverage: { result: string; citations: object[] }[] };
    const results = ({ nodes }: { nodes: Subject[] }) =>
      nodes.map(({ name, coverage }) => [name.text, ...new Set(coverage.map(({ result }) => result))]);
    expect(results(axes)).toEqual([['energía sostenible e integración eléctrica', 'NOT_FOUND']]);
    expect(results(offices)).toEqual([
      ['Secretario de la ALADI', 'NOT_FOUND'],
      ['Secretario General del SICA', 'KNOWN_NONE'],
    ]);
    expect(results(initiatives)).toEqual([
      ['Centro Regional de Inteligencia Fitosanitaria', 'OPEN', 'NOT_FOUND'],
      ['Expo ALADI', 'OPEN'],
    ]);
    const subjects: Subject[] = [axes, offices, initiatives].flatMap(({ nodes }) => nodes);
    for (const { citations } of subjects.flatMap(({ coverage }) => coverage))
      expect(citations.length).toBeGreaterThan(0);
  });

  it('8. the matrix: all leaders are proposed, and each initiative counts once in each cell', async () => {
    type Values = { node: { id: string } | null }[];
    const { axes, initiatives } = await answerTo('Matrix');
    const leaders = ({ nodes }: { nodes: { leaders: { edges: Edge[] } }[] }) =>
      nodes.flatMap(({ leaders }) => leaders.edges.map(({ node, status }) => `${node.acronym} ${status}`));
    expect(leaders(axes)).toEqual(['SICA PROPOSED', 'ALADI PROPOSED', 'AEC PROPOSED', 'CAN PROPOSED']);
    const { count, groupBy } = initiatives.aggregate;
    const cells = groupBy.nodes.map((cell: { count: number; values: Values }) => [
      ...cell.values.map(({ node }) => node?.id ?? null),
      cell.count,
    ]);
    expect(cells).toContainEqual(['Axis:cooperacion-transfronteriza', 'Actor:can', 3]);
    expect(cells).toContainEqual(['Axis:cooperacion-transfronteriza', 'Actor:fao', 1]);
    expect(Math.max(...cells.map(([, , size]: [string, string, number]) => size))).toBeLessThanOrEqual(count);
    const { data } = await service(graph())(named('Matrix').query, {
      variables: { day: '2024-04-06', status: ['CONFIRMED'] },
    });
    expect(leaders(data.axes)).toEqual([]);
  });
});
