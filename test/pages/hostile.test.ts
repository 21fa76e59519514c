import { describe, expect, it } from 'vitest';
import { install } from '../../src/graph/install.ts';
import { ENGINES } from '../testkit/engines.ts';
import { useGraph } from '../testkit/use-graph.ts';
import { hostileWorld } from './hostile.ts';
import { usePages } from './serving.ts';

const [EMBEDDED] = ENGINES;
if (!EMBEDDED) throw new Error('There is no embedded engine.');

const TAG = /<(\/?)([a-zA-Z!][^\s>/]*)((?:[^>"']|"[^"]*"|'[^']*')*)>/g;

/** What may become a script in the tags of a page. */
const runnable = (page: string): readonly string[] =>
  [...page.matchAll(TAG)]
    .filter(
      ([, end = '', name = '', attributes = '']) =>
        /^(img|svg|iframe|object|style|!--)/i.test(name) ||
        /\son\w+\s*=/i.test(attributes.replaceAll(/"[^"]*"/g, '')) ||
        /\s(href|src|action)="\s*javascript:/i.test(attributes) ||
        (name === 'script' && end === '' && attributes !== ' type="module" src="/assets/page.js"'),
    )
    .map(([tag]) => tag);

describe('what a source says', () => {
  const graph = useGraph(EMBEDDED);
  const show = usePages(graph);

  it('never becomes a tag, an attribute or an address that runs', async () => {
    const { facts, paths } = hostileWorld();
    await install(graph());
    await facts.writeTo(graph());
    for (const language of ['es', 'en'])
      for (const path of paths) {
        const { status, text, headers } = await show(`${path}${path.includes('?') ? '&' : '?'}lang=${language}`);
        expect([path, status]).toEqual([path, 200]);
        expect([path, runnable(text)]).toEqual([path, []]);
        expect(headers['content-security-policy']).toMatch(/^default-src 'none'; script-src 'self';/);
      }
  });
});
