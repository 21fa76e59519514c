import { beforeAll, describe, expect, it } from 'vitest';
import { undo } from '../../src/administration/changes.ts';
import { install } from '../../src/graph/install.ts';
import { check } from '../../src/graph/maintenance/check.ts';
import type { Graph } from '../../src/graph/port.ts';
import { emptyGraph } from '../testkit/empty-graph.ts';
import { ONE_OF_EACH } from '../testkit/engines.ts';
import { ask } from '../testkit/execute.ts';
import { iatiActivity, iatiXml, importFiles } from '../testkit/iati.ts';
import { readRows } from '../testkit/use-graph.ts';
import { world } from '../testkit/world.ts';
import { fileWith } from './file-with.ts';

const project = (number: number, ...elements: readonly string[]) =>
  iatiActivity(
    `XM-DAC-46008-${number}`,
    `<title><narrative>Proyecto ${number}</narrative></title>`,
    '<activity-status code="2"/>',
    '<activity-date type="2" iso-date="2024-10-07"/>',
    ...elements,
  );
const ministry = '<participating-org role="4"><narrative>MINISTERIO DE ENERGíA</narrative></participating-org>';
const energy = '<sector vocabulary="99" code="5"><narrative>Energía e industrias extractivas</narrative></sector>';
const organisation = (name: string, ref = '') =>
  `<participating-org role="1"${ref && ` ref="${ref}"`}><narrative>${name}</narrative></participating-org>`;

const FIRST = iatiXml(
  project(
    1,
    ministry,
    '<recipient-country code="EC" percentage="60"/>',
    energy,
    '<related-activity ref="XM-DAC-46008-2" type="2"/>',
  ),
  project(
    2,
    ministry,
    '<recipient-country code="PE"/>',
    energy,
    organisation('FAO'),
    organisation('Fondo Andino', 'XM-DAC-99999'),
  ),
  project(
    3,
    ministry.replace('ENERGíA', 'Energía'),
    '<recipient-country code="EC"/>',
    '<recipient-region code="489"/>',
    organisation('Fondo Andino', '99999'),
    organisation('Fondo Andino - FONDIN', 'GB-COH-1'),
    '<related-activity ref="XM-DAC-46008-9" type="4"/>',
  ),
);

const QUESTION = `{
  cooperants(where: { initiatives: { some: { axes: { some: { slug: { eq: "energia" } } }, countries: { some: { code: { eq: "EC" } } } } } }) { nodes { slug externalIds } }
  institutions(orderBy: [{ field: SLUG }]) { nodes { slug name { text } distinction { text } } }
  initiative(slug: "iati-xm-dac-46008-1") {
    name { text origin } state date { from to precision } externalIds
    actors(orderBy: [{ edge: ROLE }]) { edges { role node { slug } } }
    countries { edges { node { slug code } claim { percentage } } }
    axes { edges { node { slug } claim { basis rule note citations { quote section document { publisher date { from } } } } } }
    parts { nodes { slug } }
  }
  claims(where: { type: { eq: SAME_AS } }, orderBy: [{ field: STATUS }]) { nodes { status basis rule note subject { id } object { id } } }
}`;

const EXPECTED = {
  cooperants: { nodes: [{ slug: 'caf', externalIds: ['iati:XM-DAC-46008'] }] },
  institutions: {
    nodes: [
      { slug: 'fao-pe', name: { text: 'FAO' }, distinction: { text: 'en Perú' } },
      { slug: 'fondo-andino', name: { text: 'Fondo Andino' }, distinction: null },
      { slug: 'fondo-andino-99999', name: { text: 'Fondo Andino' }, distinction: null },
      { slug: 'fondo-andino-fondin', name: { text: 'Fondo Andino - FONDIN' }, distinction: null },
      { slug: 'ministerio-de-energia', name: { text: 'MINISTERIO DE Energía' }, distinction: null },
      {
        slug: 'ministerio-de-energia-ec',
        name: { text: 'MINISTERIO DE ENERGíA' },
        distinction: { text: 'en Ecuador' },
      },
      { slug: 'ministerio-de-energia-pe', name: { text: 'MINISTERIO DE ENERGíA' }, distinction: { text: 'en Perú' } },
    ],
  },
  initiative: {
    name: { text: 'Proyecto 1', origin: 'SOURCE' },
    state: 'UNDER_WAY',
    date: { from: '2024-10-07', to: null, precision: 'DAY' },
    externalIds: ['iati:XM-DAC-46008-1'],
    actors: {
      edges: [
        { role: 'IMPLEMENTS', node: { slug: 'ministerio-de-energia-ec' } },
        { role: 'REPORTS', node: { slug: 'caf' } },
      ],
    },
    countries: { edges: [{ node: { slug: 'ecuador', code: 'EC' }, claim: { percentage: 60 } }] },
    axes: {
      edges: [
        {
          node: { slug: 'energia' },
          claim: {
            basis: 'DERIVED',
            rule: 'caf-5',
            note: 'Sector de la CAF: energía e industrias extractivas; la lista no las separa',
            citations: [
              {
                quote: 'Energía e industrias extractivas',
                section: 'XM-DAC-46008-1/sector[1] vocabulary="99" code="5"',
                document: {
                  publisher: 'CAF Development Bank of Latin America and the Caribbean',
                  date: { from: '2025-10-09' },
                },
              },
            ],
          },
        },
      ],
    },
    parts: { nodes: [{ slug: 'iati-xm-dac-46008-2' }] },
  },
};

async function filled(graph: Graph): Promise<void> {
  await emptyGraph(graph);
  await install(graph);
  await world()
    .node('Cooperant', 'caf', { acronym: 'CAF', nameEn: 'CAF - Development Bank of Latin America and the Caribbean' })
    .node('Cooperant', 'fao', { acronym: 'FAO', nameEs: 'Organización para la Alimentación' })
    .node('Axis', 'energia', { position: 1 })
    .node('Country', 'peru', { code: 'PE', nameEs: 'Perú' })
    .writeTo(graph);
}

describe.each(ONE_OF_EACH)('an import of IATI on $name', (engine) => {
  let graph: Graph;
  beforeAll(async () => {
    graph = await engine.open();
    await filled(graph);
    return () => graph.close();
  });
  const file = fileWith(FIRST);
  const sets = () =>
    readRows(graph, 'MATCH (s:ChangeSet) RETURN s.id AS id, s.batch AS batch, s.undoes AS undoes ORDER BY s.number');

  it('shows what it would change, and writes nothing', async () => {
    const { changes, read } = await importFiles(graph, [file], { apply: false });
    expect(changes?.id).toBeUndefined();
    expect(read.map(({ count }) => count)).toEqual([1, 3, 1, 7, 4]);
    expect(await sets()).toEqual([]);
  });

  it('says what activities say, with the rule and the element behind each claim', async () => {
    const { changes, notes } = await importFiles(graph, [file]);
    expect([changes?.id, changes?.lastId, changes?.left]).toEqual(['1', '2', []]);
    const { data } = await ask(graph, QUESTION);
    expect(data).toMatchObject(EXPECTED);
    expect(
      data.claims.nodes
        .map((one: { subject: { id: string }; object: { id: string }; rule: string }) => [
          one.subject.id,
          one.object.id,
          one.rule,
        ])
        .sort(),
    ).toEqual([
      ['Actor:fao-pe', 'Actor:fao', 'iati-twin-acronym'],
      ['Actor:fondo-andino-99999', 'Actor:fondo-andino', 'iati-twin-reference'],
      ['Actor:fondo-andino-fondin', 'Actor:fondo-andino', 'iati-twin-name'],
      ['Actor:ministerio-de-energia', 'Actor:ministerio-de-energia-ec', 'iati-twin-name'],
    ]);
    expect(
      new Set(data.claims.nodes.map((one: { status: string; basis: string }) => `${one.status} ${one.basis}`)),
    ).toEqual(new Set(['PROPOSED DERIVED']));
    expect(
      notes.some(
        ({ value, what }) =>
          value === 'XM-DAC-46008-9' && what.en.startsWith('related activity that is not in the graph'),
      ),
    ).toBe(true);
    expect((await check(graph)).problems).toEqual([]);
  });

  it('changes nothing the second time', async () => {
    const { changes } = await importFiles(graph, [file], { complete: true });
    expect([changes?.counts, changes?.id]).toEqual([{ nodes: 0, claims: 0, left: 0 }, undefined]);
  });

  it('retracts what a file lacks only where the file is complete', async () => {
    const less = fileWith(
      iatiXml(project(1, ministry, '<recipient-country code="EC" percentage="40"/>'), project(2), project(3)),
    );
    const part = await importFiles(graph, [less]);
    expect(part.changes?.claims.filter(({ after }) => after === null)).toEqual([]);
    const covered = await ask(
      graph,
      '{ initiative(slug: "iati-xm-dac-46008-1") { countries { edges { claim { percentage } } } axes { totalCount } } }',
    );
    expect(covered.data.initiative).toEqual({
      countries: { edges: [{ claim: { percentage: 40 } }] },
      axes: { totalCount: 1 },
    });
    const whole = await importFiles(graph, [less], { complete: true });
    expect(whole.changes?.claims.every(({ after }) => after === null)).toBe(true);
    const left = await ask(
      graph,
      '{ initiative(slug: "iati-xm-dac-46008-1") { axes { totalCount } parts { totalCount } } claims(where: { type: { eq: SAME_AS } }) { totalCount } }',
    );
    expect(left.data).toEqual({
      initiative: { axes: { totalCount: 0 }, parts: { totalCount: 0 } },
      claims: { totalCount: 4 },
    });
  });

  it('is taken back whole, whichever of its sets is named', async () => {
    const earlier = await sets();
    await importFiles(graph, [file]);
    const before = await sets();
    const last = before.at(-1);
    expect(last?.batch).toBe(earlier[0]?.batch);
    const undone = await undo(graph, { set: String(before.at(-2)?.id), by: 'somebody', apply: true });
    const after = (await sets()).slice(before.length).map(({ undoes }) => undoes);
    expect(after).toEqual(
      before
        .slice(earlier.length)
        .map(({ id }) => id)
        .reverse(),
    );
    expect(undone.undoes).toBe(after.toReversed().join(', '));
    expect((await check(graph)).problems).toEqual([]);
  });

  it('stops between two sets, and goes on when it is run again', async () => {
    await filled(graph);
    let told = 0;
    const stopping = importFiles(graph, [file], {}, () => {
      told += 1;
      if (told > 3) throw new Error('the caller went away');
    });
    await expect(stopping).rejects.toThrow('the caller went away');
    expect(await sets()).toEqual([]);
    await importFiles(graph, [file]);
    expect((await ask(graph, QUESTION)).data).toMatchObject(EXPECTED);
    await expect(importFiles(graph, [file, fileWith('<iati-activities version="2.03">')])).rejects.toThrow(/:1:\d+:/);
    expect(await sets()).toHaveLength(2);
  });
});
