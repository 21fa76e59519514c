import { describe, expect, it } from 'vitest';
import { ENGINES } from '../testkit/engines.ts';
import { askOne, readRows, useGraph, writeRows } from '../testkit/use-graph.ts';

describe.each(ENGINES)('reads on $name', (engine) => {
  const graph = useGraph(engine);

  it('return all rows by column name, in the requested order', async () => {
    const rows = await readRows(graph(), 'UNWIND [3, 1, 2] AS n RETURN n, n * 10 AS tenfold ORDER BY n');
    expect(rows).toEqual([
      { n: 1, tenfold: 10 },
      { n: 2, tenfold: 20 },
      { n: 3, tenfold: 30 },
    ]);
  });

  it('return no rows if nothing matches', async () => {
    expect(await readRows(graph(), 'MATCH (n:Nothing) RETURN n.name AS name')).toEqual([]);
  });

  it('return more rows than fit into one page of the protocol', async () => {
    const rows = await readRows(graph(), 'UNWIND range(1, 5000) AS n RETURN n ORDER BY n');
    expect(rows).toHaveLength(5000);
    expect(rows[4999]).toEqual({ n: 5000 });
  });

  it('accept several parameters of different types', async () => {
    const parameters = { text: 'CAN', whole: 7, list: ['a', 'b'], map: { inner: true }, nothing: null };
    const text = 'RETURN $text AS text, $whole AS whole, $list AS list, $map.inner AS inner, $nothing AS nothing';
    expect(await readRows(graph(), text, parameters)).toEqual([
      { text: 'CAN', whole: 7, list: ['a', 'b'], inner: true, nothing: null },
    ]);
  });

  it('filter by a list parameter', async () => {
    await writeRows(graph(), 'UNWIND ["can", "aladi", "sica"] AS slug CREATE (:Organism {slug: slug})');
    const text = 'MATCH (o:Organism) WHERE o.slug IN $slugs RETURN o.slug AS slug ORDER BY slug';
    expect(await readRows(graph(), text, { slugs: ['sica', 'can', 'otca'] })).toEqual([
      { slug: 'can' },
      { slug: 'sica' },
    ]);
  });

  it('return null for a missing property and for one set to null', async () => {
    await writeRows(graph(), 'CREATE (:Organism {slug: $slug, acronym: $acronym})', { slug: 'can', acronym: null });
    const rows = await readRows(graph(), 'MATCH (o:Organism) RETURN o.acronym AS acronym, o.other AS other');
    expect(rows).toEqual([{ acronym: null, other: null }]);
  });

  it('reject a statement whose parameter is missing', async () => {
    await expect(readRows(graph(), 'RETURN $missing AS value', { other: 1 })).rejects.toThrow(/missing/);
  });

  it('reject a statement that is not Cypher', async () => {
    await expect(readRows(graph(), 'MATCHE (n) RETURN n')).rejects.toThrow(/MATCHE|syntax|clause/i);
  });

  it('refuse statements that write, without effect', async () => {
    await expect(readRows(graph(), 'CREATE (:Organism {slug: "can"}) RETURN 1 AS one')).rejects.toThrow(/writ/i);
    expect(await askOne(graph(), 'MATCH (n) RETURN count(n) AS count')).toBe(0);
  });

  it('run concurrently', async () => {
    const numbers = Array.from({ length: 200 }, (_, number) => number);
    const answers = await Promise.all(numbers.map((number) => askOne(graph(), 'RETURN $number AS it', { number })));
    expect(answers).toEqual(numbers);
  });

  it('treat a planner hint in a comment as a hint or as a comment', async () => {
    await graph().define({
      name: 'contract_hinted',
      text: 'CREATE INDEX contract_hinted IF NOT EXISTS FOR (n:Hinted) ON (n.key)',
    });
    await writeRows(graph(), 'CREATE (:Hinted {key: 1}), (:Hinted {key: 2})');
    const text = 'MATCH (n:Hinted) /*+ USING INDEX n:Hinted(key) */ WHERE n.key = $key RETURN n.key AS key';
    expect(await readRows(graph(), text, { key: 2 })).toEqual([{ key: 2 }]);
  });
});
