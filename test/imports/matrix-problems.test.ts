import { beforeAll, describe, expect, it } from 'vitest';
import { loadSeed } from '../../seed/load.ts';
import { install } from '../../src/graph/install.ts';
import { check } from '../../src/graph/maintenance/check.ts';
import type { Graph } from '../../src/graph/port.ts';
import { ENGINES } from '../testkit/engines.ts';
import { service } from '../testkit/execute.ts';
import { askOne } from '../testkit/use-graph.ts';
import { command, correct, fileWith, newFile } from './matrix.ts';

const HEADER = 'Organismo;Iniciativa;Tipo;Ejes y temas;Países;Cooperantes y papeles;Papel;Inicio;Fin;Estado;Frase';
const AXIS = 'energía sostenible e integración eléctrica';
const csv = (...rows: readonly string[]) => `${[HEADER, ...rows].join('\n')}\n`;

describe.each(ENGINES.filter(({ kind }) => kind === 'grafeo'))('what a matrix may get wrong, on $name', (engine) => {
  let graph: Graph;
  let files = 0;
  const imports = (rows: readonly string[], ...words: readonly string[]) => {
    files += 1;
    return command(graph, 'import', 'matrix', fileWith(`m${files}.csv`, csv(...rows)), '--language', 'en', ...words);
  };
  const problemsIn = async (...rows: readonly string[]) => {
    const { text, code } = await imports(rows, '--json');
    const { problems, notes } = JSON.parse(text);
    return { problems, notes, code };
  };
  const ask = async (query: string) => {
    const { data, errors } = await service(graph)(query);
    expect(errors).toEqual([]);
    return data;
  };

  beforeAll(async () => {
    graph = await engine.open();
    await install(graph);
    await loadSeed(graph, 'seed/facts');
    return () => graph.close();
  });

  it.each([
    ['Organismo', 'SIKA', 'SIKA;Riego;;;;;;;;;', /is not known/, 'SICA'],
    ['Tipo', 'programma', 'SICA;Riego;programma;;;;;;;;', /is not known/, 'programa'],
    ['Ejes y temas', 'enerjía', 'SICA;Riego;;enerjía;;;;;;;', /is not known/, AXIS],
    ['Países', 'Bolibia', 'SICA;Riego;;;Bolibia;;;;;;', /is not known/, 'Bolivia'],
    ['Cooperantes y papeles', 'FAOO', 'SICA;Riego;;;;FAOO (financia);;;;;', /is not known/, 'FAO'],
    ['Cooperantes y papeles', 'financea', 'SICA;Riego;;;;FAO (financea);;;;;', /is not known/, 'financia'],
    ['Papel', 'jefe', 'SICA;Riego;;;;FAO;jefe;;;;', /is not known/, 'ejecuta'],
    ['Inicio', '31/02/2024', 'SICA;Riego;;;;;;31/02/2024;;;', /no date that exists/, '2024-03-01'],
    ['Fin', '2023', 'SICA;Riego;;;;;;2024;2023;;', /before the start/, undefined],
    ['Fin', '2023', 'SICA;Riego;;;;;;;2023;;', /an end and no start/, undefined],
    ['Estado', 'lista', 'SICA;Riego;;;;;;;;lista;', /is not known/, 'cerrada'],
    ['Frase', undefined, `SICA;Riego;;;;;;;;;${'palabra '.repeat(31)}`, /31 words; accepted: at most 30/, undefined],
    ['Iniciativa', undefined, 'SICA;;;energía;;;;;;;', /does not say which initiative/, undefined],
    ['Iniciativa', 'ninguna', 'SICA;ninguna;;;;;;;;;', /needs an organism and one or more axes/, undefined],
    ['Iniciativa', 'ninguna', 'SICA;ninguna;programa;energía;;;;;;;', /and nothing else/, undefined],
  ])('is told with its place: %s %s', async (column, value, row, what, nearest) => {
    const { problems, code } = await problemsIn('CAN;Agua;;;;;;;;;', row);
    expect(problems).toHaveLength(1);
    expect(problems[0].place).toEqual({ file: `m${files}.csv`, sheet: `m${files}`, row: 3, column });
    expect(problems[0].value).toBe(value);
    expect(problems[0].what.en).toMatch(what);
    expect(problems[0].what.es).not.toBe('');
    if (nearest !== undefined) expect(problems[0].accepted).toContain(nearest);
    expect(code).toBe(1);
  });

  it('keeps everything from being written, and is told in Spanish and English', async () => {
    const count = () => askOne(graph, 'MATCH (n) RETURN count(n)');
    const before = await count();
    const rows = ['SICA;Agua;;;;;;;;;', 'SIKA;Riego;programma;;;;;;;;'];
    const english = await imports(rows, '--apply');
    expect([english.code, english.lines.at(-1)]).toEqual([1, 'Nothing was written: there are 2 problems.']);
    expect(english.text).toMatch(
      /✗ m\d+\.csv, sheet m\d+, row 3, column Organismo: "SIKA": is not known; accepted: SICA \|/,
    );
    const spanish = await imports(rows, '--language', 'es');
    expect(spanish.text).toMatch(
      /✗ m\d+\.csv, hoja m\d+, fila 3, columna Tipo: "programma": no se conoce; se acepta: programa \|/,
    );
    expect(spanish.lines.at(-1)).toBe('No se escribió nada: hay 2 problemas.');
    expect(spanish.text).toContain('+ Initiative:agua');
    expect(await count()).toBe(before);
  });

  it('repeats a row: it is read once; contradicts itself: both rows are named', async () => {
    const same = await problemsIn('SICA;Riego;programa;;;;;;;;', 'SICA;Riego;programa;;;;;;;;');
    expect(same).toMatchObject({ problems: [], code: 0 });
    expect(same.notes).toMatchObject([{ place: { row: 3 }, what: { en: expect.stringMatching(/repeats row 2/) } }]);
    const { problems } = await problemsIn(
      ...[
        'SICA;Riego;programa;;;FAO;;2024;;;',
        'SICA;riego;proyecto;;;ninguno;;2024;;;',
        'SICA;RIEGO;programa;;;;;1/1/2024;;;',
      ],
    );
    const places = problems.map(({ place, what }: { place: { row: number; column: string }; what: { en: string } }) => [
      place.row,
      place.column,
      /contradicts row (\d)/.exec(what.en)?.[1],
    ]);
    expect(places.toSorted()).toEqual([
      [2, 'Cooperantes y papeles', '3'],
      [3, 'Tipo', '2'],
      [4, 'Inicio', '2'],
    ]);
    const none = await problemsIn('SICA;ninguna;;energía;;;;;;;', 'SICA;Riego;;energía;;;;;;;');
    expect(none.problems).toMatchObject([{ place: { row: 2, column: 'Iniciativa' } }]);
  });

  it('names something in many ways, which all lead to it', async () => {
    const rows = [
      'can',
      'Comunidad Andina',
      'comunidad  ANDINA',
      'Actor:can',
      'Comunidad Andina (CAN)',
      'CAN (ejecuta)',
    ];
    for (const name of rows) expect((await problemsIn(`${name};Agua;;;;;;;;;`)).problems, name).toEqual([]);
    const lists = [
      'FAO (financia, apoya); CAF',
      'FAO, CAF',
      'FAO\tCAF'.replace('\t', '; '),
      'nuevo: OPS = Organización, y más; FAO',
    ];
    for (const list of lists)
      expect((await problemsIn(`CAN;Agua;;;PE, Brasil;"${list}";apoya;;;;`)).problems, list).toEqual([]);
  });

  it('says that there is none: of an organism within an axis, and of lists of an initiative, until some are named', async () => {
    const file = 'Organismo;Iniciativa;Ejes y temas;Países\n';
    const none = fileWith('nada.csv', `${file}SICA;ninguna;energia;\nSICA;Plan sin países;ninguno;ninguno\n`);
    const written = await command(graph, 'import', 'matrix', none, '--apply', '--language', 'en');
    expect(written.code).toBe(0);
    const absence = (field: string, relation: string, within = '') =>
      ask(`{ ${field} { absence(relation: ${relation}${within}) { result } } }`).then((data) => Object.values(data)[0]);
    const sica = 'organism(slug: "sica")';
    const inEnergy = () => absence(sica, 'COOPERATES_IN', ', within: "Axis:energia"');
    expect(await inEnergy()).toMatchObject({ absence: { result: 'KNOWN_NONE' } });
    expect(await absence(sica, 'COOPERATES_IN', ', within: "Axis:desastres-y-clima"')).toMatchObject({
      absence: { result: 'NOT_RESEARCHED' },
    });
    const plan = 'initiative(slug: "plan-sin-paises")';
    expect(await absence(plan, 'COVERS')).toMatchObject({ absence: { result: 'KNOWN_NONE' } });
    const again = await command(graph, 'import', 'matrix', none, '--apply', '--language', 'en');
    expect(again.lines.at(-1)).toBe('Nothing to change.');
    const some = fileWith('nada.csv', `${file}SICA;Plan sin países;energia;Perú\n`);
    await command(graph, 'import', 'matrix', some, '--apply');
    expect(await absence(plan, 'COVERS')).toMatchObject({ absence: { result: 'NOT_RESEARCHED' } });
    expect(await inEnergy()).toMatchObject({ absence: { result: 'NOT_RESEARCHED' } });
    expect((await command(graph, 'import', 'matrix', some, '--apply', '--language', 'en')).lines.at(-1)).toBe(
      'Nothing to change.',
    );
    expect((await check(graph)).problems).toEqual([]);
  });

  it('is a row that was copied in a written matrix: with another name it is another initiative', async () => {
    const file = newFile('sica.xlsx');
    await command(graph, 'import', 'template', file, '--organism', 'SICA');
    const copied = await correct(file, (rows) => {
      const [example = {}, first = {}] = rows;
      return [
        example,
        { ...first, Iniciativa: 'Otro plan' },
        first,
        { ...first, Iniciativa: null, Tipo: null, Organismo: null, 'Ejes y temas': null, Países: null },
      ];
    });
    const { lines } = await command(graph, 'import', 'matrix', copied, '--language', 'en');
    expect(lines).toContain('+ Initiative:otro-plan  (Initiative, new)');
    expect(lines.filter((line) => line.startsWith('~'))).toEqual([]);
    expect(lines.filter((line) => line.startsWith('·'))).toEqual([
      '· corregida.xlsx, sheet Matriz, row 5: the row was emptied; what it said stays as it is',
    ]);
  });

  it('is a claim that others wrote: it rests on the matrix too; what others said otherwise stays', async () => {
    const query =
      "MATCH (:Entity {id: 'Actor:can'})-[k:LEADS]->(:Entity {id: 'Axis:cooperacion-transfronteriza'}) WHERE k.retractedAt IS NULL RETURN k.sources";
    expect(await askOne(graph, query)).toBe(1);
    const seeded = await askOne(
      graph,
      "MATCH (:Actor)-[k:COOPERATES_IN]->(i:Initiative) WHERE k.origin = 'seed' AND k.status = 'CONFIRMED' RETURN i.nameEs ORDER BY i.id LIMIT 1",
    );
    expect(typeof seeded).toBe('string');
    const { code, lines } = await imports([`;${seeded};;;;;;;;propuesta;`, `;${seeded};fase;;;;;;;;`]);
    expect([code, lines.some((line) => line.startsWith('!'))]).toEqual([3, true]);
  });

  it('asks for an organism that there is', async () => {
    await expect(command(graph, 'import', 'template', newFile('x.xlsx'), '--organism', 'SIKA')).rejects.toThrow(
      /"SIKA" is no organism of the graph\. Accepted: SICA/,
    );
    for (const words of [
      ['matrix'],
      ['template', '--apply'],
      ['matrix', 'a', 'b'],
      ['facts', 'x', '--organism', 'y'],
      ['excel', 'x'],
    ])
      await expect(command(graph, 'import', ...words), words.join(' ')).rejects.toThrow(
        /Accepted: import facts FOLDER, import matrix FILE/,
      );
    await expect(command(graph, 'import', 'matrix', '/nowhere/x.csv')).rejects.toThrow(
      /cannot be read .* Accepted: an XLSX or CSV file/,
    );
    await expect(command(graph, 'import', 'matrix', fileWith('seed.csv', csv('CAN;Agua;;;;;;;;;')))).rejects.toThrow(
      /founding facts/,
    );
  });
});
