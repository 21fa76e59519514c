import { beforeAll, describe, expect, it } from 'vitest';
import { loadSeed } from '../../seed/load.ts';
import { install } from '../../src/graph/install.ts';
import { check } from '../../src/graph/maintenance/check.ts';
import type { Graph } from '../../src/graph/port.ts';
import { ENGINES } from '../testkit/engines.ts';
import { command, fileWith } from './matrix.ts';

const ROWS = `Organismo;Iniciativa;Tipo;Qué hace;Ejes y temas;Países;Cooperantes y papeles;Inicio;Fin;Estado;Fuente;Frase
SICA;Programa de riego;programa;Lleva agua a las parcelas;seguridad alimentaria;Perú;FAO (financia), CAF;mar-24;2026;en ejecución;Informe 2024;el programa lleva agua
`;

describe.each(ENGINES.filter(({ kind }) => kind === 'grafeo'))('a matrix, on $name', (engine) => {
  let graph: Graph;
  beforeAll(async () => {
    graph = await engine.open();
    await install(graph);
    await loadSeed(graph, 'seed/facts');
    return () => graph.close();
  });
  it('is imported', async () => {
    const file = fileWith('matriz.csv', ROWS);
    const shown = await command(graph, 'import', 'matrix', file, '--language', 'es');
    console.log(shown.text);
    const applied = await command(graph, 'import', 'matrix', file, '--language', 'es', '--apply');
    console.log(applied.lines.at(-1), applied.code);
    const again = await command(graph, 'import', 'matrix', file, '--language', 'es', '--apply');
    console.log(again.text, again.code);
    expect((await check(graph)).problems).toEqual([]);
    const out = fileWith('x', '').replace(/x$/, 'sica.xlsx');
    console.log((await command(graph, 'import', 'template', out, '--organism', 'SICA')).text);
    console.log((await command(graph, 'import', 'matrix', out)).text);
  });
});
