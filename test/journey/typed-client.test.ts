import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { install } from '../../src/graph/install.ts';
import { openGraph } from '../../src/graph/open.ts';
import { temporaryFolder } from '../testkit/engines.ts';
import { freePort } from '../testkit/ports.ts';
import { world } from '../testkit/world.ts';
import { runScript } from './command.ts';
import { endServices, Service } from './service.ts';

const FOLDER = 'examples/typed-client';
const COOPERATIONS = `${FOLDER}/cooperations.ts`;
const MATRIX = `${FOLDER}/matrix.ts`;
/** More than two pages of each list. */
const NUMBERS = Array.from({ length: 45 }, (_, place) => String(place + 1).padStart(2, '0'));

/** Each test starts processes of its own, which takes long on a busy machine. */
const PATIENCE = { timeout: 300_000 };

const newGraph = () => `file:${join(temporaryFolder(), 'graph.grafeo')}`;
const linesOf = (csv: string) => csv.trimEnd().split('\n');

describe('the typed client', PATIENCE, () => {
  let address: string;
  beforeAll(async () => {
    address = `${(await Service.started({ GRAPH_URL: newGraph() })).url}/graphql`;
  });
  afterAll(endServices);

  it('prints the output that its README shows', async () => {
    const readme = readFileSync(`${FOLDER}/README.md`, 'utf8');
    const shown = [...readme.matchAll(/```csv\n(.*?)```/gs)].map(([, csv]) => csv);
    expect(shown).toHaveLength(2);
    expect([await runScript(COOPERATIONS, address), await runScript(MATRIX, address)]).toEqual(
      shown.map((output) => ({ code: 0, output, errors: '' })),
    );
  });

  it('queries the given day: nobody was a proposed leader on 31 March 2024', async () => {
    const rows = linesOf((await runScript(COOPERATIONS, address, '2024-03-31')).output);
    expect(rows).toContain('seguridad alimentaria y nutricional,FAO,Cooperant,CONFIRMED,RUNS,1,1');
    expect(rows.filter((row) => /SICA|PROPOSED/.test(row))).toEqual([]);
  });

  it('prints the error of the service with its code, and no rows', async () => {
    expect(await runScript(COOPERATIONS, address, 'yesterday')).toEqual({
      code: 1,
      output: '',
      errors: expect.stringMatching(/^BAD_USER_INPUT: Variable "\$asOf" got invalid value "yesterday".*\n$/),
    });
  });

  it('names the address that does not answer', async () => {
    const nowhere = `http://127.0.0.1:${await freePort()}/graphql`;
    for (const wrong of [nowhere, address.replace('/graphql', '/nowhere')])
      expect(await runScript(MATRIX, wrong)).toEqual({
        code: 1,
        output: '',
        errors: expect.stringMatching(`^${wrong} gave no answer .*\n$`),
      });
  });
});

describe('the typed client of a service with more than one page', PATIENCE, () => {
  let address: string;
  beforeAll(async () => {
    const url = newGraph();
    await writeLarge(url);
    address = `${(await Service.started({ GRAPH_URL: url })).url}/graphql`;
  });
  afterAll(endServices);

  it('prints every row once, in order', async () => {
    const rows = linesOf((await runScript(COOPERATIONS, address)).output);
    expect(rows.filter((row) => row.startsWith('agua,'))).toEqual(
      NUMBERS.map((number) => `agua,'=C${number},Cooperant,CONFIRMED,LEADS,1,1`),
    );
    const cells = linesOf((await runScript(MATRIX, address)).output);
    expect(cells.filter((cell) => cell.startsWith('agua,'))).toEqual(NUMBERS.map((number) => `agua,país ${number},1`));
  });
});

/**
 * An axis with many leaders whose acronyms a spreadsheet would read as formulas, and an initiative in many countries.
 */
async function writeLarge(url: string): Promise<void> {
  const large = world().node('Axis', 'agua').node('Initiative', 'riego');
  large.claim('Initiative:riego', 'ADDRESSES', 'Axis:agua');
  for (const number of NUMBERS)
    large
      .node('Cooperant', `c-${number}`, { acronym: `=C${number}` })
      .claim(`Actor:c-${number}`, 'LEADS', 'Axis:agua')
      .node('Country', `p-${number}`, { nameEs: `país ${number}` })
      .claim('Initiative:riego', 'COVERS', `Country:p-${number}`);
  const graph = await openGraph({ url });
  await install(graph);
  await large.writeTo(graph);
  await graph.close();
}
