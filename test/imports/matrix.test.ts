import { beforeAll, describe, expect, it } from 'vitest';
import { loadSeed } from '../../seed/load.ts';
import { install } from '../../src/graph/install.ts';
import { check } from '../../src/graph/maintenance/check.ts';
import type { Graph } from '../../src/graph/port.ts';
import { ENGINES } from '../testkit/engines.ts';
import { service } from '../testkit/execute.ts';
import { askOne, writeRows } from '../testkit/use-graph.ts';
import { command, correct, fileWith, newFile } from './matrix.ts';

const HEADER =
  'Organismo;Iniciativa;Tipo;Qué hace;Ejes y temas;Países;Cooperantes y papeles;Inicio;Fin;Estado;Fuente;Frase';
const RIEGO =
  'SICA;Programa de riego;programa;Lleva agua a las parcelas;seguridad alimentaria;Perú, Brasil;FAO (financia, apoya), CAF;mar-24;2026;en ejecución;Informe 2024;el programa lleva agua';
const CAMINOS =
  'SICA (coordina);Caminos rurales;;;energia;;nuevo: OPS = Organización Panamericana de la Salud;;;propuesta;;';
const csv = (...rows: readonly string[]) => `${[HEADER, ...rows].join('\n')}\n`;

describe.each(ENGINES.filter(({ kind }) => kind === 'grafeo'))('a matrix, on $name', (engine) => {
  let graph: Graph;
  const ask = async (query: string) => {
    const { data, errors } = await service(graph)(query);
    expect(errors).toEqual([]);
    return data;
  };
  const imports = (file: string, ...words: readonly string[]) =>
    command(graph, 'import', 'matrix', file, '--by', 'Ana', '--language', 'en', ...words);
  const count = () => askOne(graph, 'MATCH (n) RETURN count(n)');
  const cooperants = async (slug: string) => {
    const { initiative } = await ask(
      `{ initiative(slug: "${slug}") { actors { edges { role status node { slug } } } } }`,
    );
    return initiative.actors.edges
      .map(({ role, status, node }: never) => `${(node as { slug: string }).slug} ${role} ${status}`)
      .toSorted();
  };

  beforeAll(async () => {
    graph = await engine.open();
    await install(graph);
    await loadSeed(graph, 'seed/facts');
    return () => graph.close();
  });

  it('is shown first, and nothing is written', async () => {
    const before = await count();
    const shown = await imports(fileWith('matriz.csv', csv(RIEGO, CAMINOS)));
    expect(shown.code).toBe(0);
    expect(shown.lines[0]).toBe('Read: rows: 2.');
    expect(shown.text).toContain('+ Initiative:programa-de-riego  (Initiative, new)');
    expect(shown.lines.slice(-2)).toEqual([
      'New: 17. Changed: 0. Retracted: 0. Left as others have it: 0.',
      'Nothing was written: this is what would change. With --apply it is written.',
    ]);
    expect(await count()).toBe(before);
  });

  it('is written with the file, sheet and row of each claim; the same file again changes nothing', async () => {
    const file = fileWith('matriz.csv', csv(RIEGO, CAMINOS));
    const written = await imports(file, '--apply');
    expect(written.lines.at(-1)).toMatch(/^Written as change set 2, at /);
    const { initiative } = await ask(`{ initiative(slug: "programa-de-riego") {
      name { text origin } kind state date { from to precision }
      axes { edges { citations { quote section document { title { text } } } node { slug } } }
      countries { nodes { slug } }
    } }`);
    expect(initiative).toMatchObject({
      name: { text: 'Programa de riego', origin: 'SOURCE' },
      kind: 'PROGRAMME',
      state: 'UNDER_WAY',
      date: { from: '2024-03-01', to: '2026-12-31', precision: 'YEAR' },
      countries: { nodes: [{ slug: 'brasil' }, { slug: 'peru' }] },
    });
    expect(initiative.axes.edges).toEqual([
      {
        citations: [
          {
            quote: 'el programa lleva agua',
            section: 'hoja matriz, fila 2; fuente: Informe 2024',
            document: { title: { text: 'matriz.csv' } },
          },
        ],
        node: { slug: 'seguridad-alimentaria' },
      },
    ]);
    expect(await cooperants('programa-de-riego')).toEqual([
      ...['caf null CONFIRMED', 'fao FUNDS CONFIRMED', 'fao SUPPORTS CONFIRMED', 'sica null CONFIRMED'],
    ]);
    expect(await cooperants('caminos-rurales')).toEqual(['ops null PROPOSED', 'sica COORDINATES PROPOSED']);
    const again = await imports(file, '--apply');
    expect(again.lines.at(-1)).toBe('Nothing to change.');
    expect((await check(graph)).problems).toEqual([]);
  });

  it('is corrected and read again: what a cell no longer names goes, moved rows keep their claims', async () => {
    const claims = () => askOne(graph, 'MATCH (c:Claim) RETURN count(c)');
    const before = await claims();
    const corrected = RIEGO.replace('FAO (financia, apoya), CAF', 'FAO (financia)').replace(
      'mar-24',
      '1 de marzo de 2024',
    );
    const { lines, code } = await imports(fileWith('matriz (2).csv', csv(CAMINOS, corrected)), '--apply');
    expect(code).toBe(0);
    expect(lines).toContain(
      '- caf-cooperates-in-programa-de-riego  (Actor:caf COOPERATES_IN Initiative:programa-de-riego, retracted)',
    );
    expect(lines.filter((line) => line.startsWith('-'))).toHaveLength(2);
    expect(await cooperants('programa-de-riego')).toEqual(['fao FUNDS CONFIRMED', 'sica null CONFIRMED']);
    expect(await claims()).toBe(before);
    expect((await check(graph)).problems).toEqual([]);
  });

  it('of an organism is written with what the graph has, and changes nothing as it is', async () => {
    const file = newFile('sica.xlsx');
    const { text } = await command(graph, 'import', 'template', file, '--organism', 'SICA', '--language', 'es');
    expect(text).toMatch(/^La plantilla está en .*sica\.xlsx, con 2 iniciativas\.$/);
    const { code, lines } = await imports(file, '--apply');
    expect([code, lines.at(-1)]).toEqual([0, 'Nothing to change.']);
    expect(lines[0]).toBe('Read: rows: 2. example rows, which do not count: 1.');
    await expect(command(graph, 'import', 'template', file)).rejects.toThrow(/is there already, and stays/);
  });

  it('of an organism is corrected: only what was changed changes, whoever wrote it, and can be taken back', async () => {
    const file = newFile('sica.xlsx');
    await command(graph, 'import', 'template', file, '--organism', 'sica');
    await writeRows(graph, "MATCH (n:Entity {id: 'Initiative:programa-de-riego'}) SET n.kind = 'PROJECT'");
    const corrected = await correct(file, (rows) =>
      rows.map((row) =>
        row.Iniciativa === 'Programa de riego'
          ? {
              ...row,
              Iniciativa: 'Programa de riego parcelario',
              Tipo: 'política',
              Estado: null,
              'Cooperantes y papeles': 'FAO (ejecuta)',
            }
          : row,
      ),
    );
    const { lines, code } = await imports(corrected, '--apply');
    expect(lines).toContain('    nameEs: Programa de riego → Programa de riego parcelario');
    expect(lines).toContain('    state: UNDER_WAY → (nothing)');
    expect(lines).toContain('! Initiative:programa-de-riego  (left as it is: others have changed kind)');
    expect(code).toBe(3);
    expect(await cooperants('programa-de-riego')).toEqual(['fao IMPLEMENTS CONFIRMED', 'sica null CONFIRMED']);
    const again = await imports(corrected, '--apply');
    expect(again.lines.filter((line) => /^[+~-]/.test(line))).toEqual([]);
    await command(graph, 'undo', '4', '--apply');
    expect(await cooperants('programa-de-riego')).toEqual(['fao FUNDS CONFIRMED', 'sica null CONFIRMED']);
    const { initiative } = await ask('{ initiative(slug: "programa-de-riego") { name { text } kind state } }');
    expect(initiative).toEqual({ name: { text: 'Programa de riego' }, kind: 'PROJECT', state: 'UNDER_WAY' });
    expect((await check(graph)).problems).toEqual([]);
  });
});
