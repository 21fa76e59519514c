import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { dashboard } from '../../scripts/grafana/dashboard.ts';
import { feedsOf } from '../../src/feeds/feed.ts';
import { OPERATIONS } from '../../src/http/operations.ts';
import { schema } from '../../src/schema/index.ts';
import { useFoundingGraph } from '../competency/founding-graph.ts';
import { ENGINES } from '../testkit/engines.ts';
import { useServing } from './serving.ts';

const [EMBEDDED] = ENGINES;
if (!EMBEDDED) throw new Error('no engine');

const DASHBOARD: unknown = JSON.parse(readFileSync('examples/grafana/convergencia.json', 'utf8'));
const shape = z.object({
  panels: z.array(
    z.object({
      type: z.string(),
      title: z.string(),
      targets: z.array(
        z.object({
          format: z.string(),
          url: z.string(),
          columns: z.array(z.object({ selector: z.string(), type: z.string() })),
        }),
      ),
    }),
  ),
  templating: z.object({
    list: z.array(z.object({ name: z.string(), current: z.object({ value: z.unknown() }).optional() })),
  }),
});
const { panels, templating } = shape.parse(DASHBOARD);

/** An address as Grafana makes it: with the values that its variables begin with. */
function replaced(url: string): string {
  return url.replaceAll(/\$\{(\w+)(?::csv)?\}/g, (_, name: string) => {
    const value = templating.list.find((one) => one.name === name)?.current?.value;
    return [value].flat().join(',');
  });
}

const FITS: { readonly [type: string]: (value: unknown) => boolean } = {
  string: (value) => typeof value === 'string',
  number: (value) => typeof value === 'number',
  boolean: (value) => typeof value === 'boolean',
  timestamp: (value) => !Number.isNaN(Date.parse(String(value))),
};

describe('the dashboard for Grafana', () => {
  const graph = useFoundingGraph(EMBEDDED);
  const serve = useServing();

  it('is what `npm run grafana` writes', () => {
    expect(DASHBOARD).toEqual(JSON.parse(JSON.stringify(dashboard(feedsOf(schema, OPERATIONS)))));
  });

  it('has eight panels, one of them the network', () => {
    expect(panels).toHaveLength(8);
    const network = panels.find(({ type }) => type === 'nodeGraph');
    expect(network?.targets.map(({ format, columns }) => [format, columns.map(({ selector }) => selector)])).toEqual([
      ['node-graph-nodes', ['id', 'title', 'subtitle', 'mainstat']],
      ['node-graph-edges', ['id', 'source', 'target', 'mainstat']],
    ]);
  });

  it.each(panels)('reads in "$title" rows that have its columns, of their types', async ({ targets }) => {
    const { ask } = await serve(graph());
    for (const { url, columns } of targets) {
      const path = replaced(url).replace('http://localhost:4000', '');
      const { status, text } = await ask(path);
      expect([path, status]).toEqual([path, 200]);
      const rows = z.array(z.record(z.string(), z.unknown())).parse(JSON.parse(text));
      expect(rows.length).toBeGreaterThan(0);
      for (const row of rows) {
        expect(Object.keys(row)).toEqual(columns.map(({ selector }) => selector));
        for (const { selector, type } of columns)
          if (row[selector] !== null)
            expect([selector, row[selector], FITS[type]?.(row[selector])]).toEqual([selector, row[selector], true]);
      }
    }
  });
});
