import { isDeepStrictEqual } from 'node:util';
import * as z from 'zod';
import { median } from './measure.ts';
import { ask, type Running } from './servers.ts';
import { HUB, SMALL } from './world.ts';

/** The ways to compute a page of cooperations. */
const VARIANTS = ['ours', 'index', 'paths'] as const;
type Variant = (typeof VARIANTS)[number];
export const AXES = [HUB, SMALL] as const;
type AxisName = (typeof AXES)[number];

/** The time of a page of 20, in milliseconds. */
export type Cooperations = { readonly [axis in AxisName]: { readonly [way in Variant]: number } };

const rows = z.array(z.object({ slug: z.string(), roles: z.array(z.string()), status: z.string() }));
const page = z
  .object({
    axis: z.object({
      cooperations: z.object({
        edges: z.array(
          z.object({ node: z.object({ slug: z.string() }), roles: z.array(z.string()), status: z.string() }),
        ),
      }),
    }),
  })
  .transform(({ axis }) =>
    axis.cooperations.edges.map(({ node, roles, status }) => ({ slug: node.slug, roles, status })),
  );

const QUERY = `query Cooperations($slug: String!) { axis(slug: $slug) {
  cooperations(first: 20) { edges { node { slug } roles status } } } }`;

const bodyFor = (way: Variant, slug: string) =>
  way === 'ours'
    ? { path: '/graphql', body: JSON.stringify({ query: QUERY, variables: { slug } }) }
    : { path: '/', body: JSON.stringify({ question: `cooperationsBy${way === 'index' ? 'Index' : 'Paths'}`, slug }) };

/** Measures each variant in turn, one request at a time. @throws Error if two variants answer differently. */
export async function measureCooperations(servers: readonly Running[], times: number): Promise<Cooperations> {
  const serverOf = (way: Variant) => {
    const server = servers.find(({ name }) => name === (way === 'ours' ? 'ours' : 'hand'));
    if (!server) throw new Error('no server for cooperations');
    return server;
  };
  const timed = async (way: Variant, slug: string) => {
    const start = performance.now();
    const answer = await ask(serverOf(way), bodyFor(way, slug));
    return { milliseconds: performance.now() - start, answer: (way === 'ours' ? page : rows).parse(answer) };
  };
  const onAxis = async (slug: AxisName) => {
    const answers: Awaited<ReturnType<typeof timed>>[] = [];
    for (const way of VARIANTS) answers.push(await timed(way, slug));
    const differing = answers.findIndex(({ answer }) => !isDeepStrictEqual(answer, answers[0]?.answer));
    if (differing >= 0) {
      const shown = [0, differing].map(
        (at) => `${VARIANTS[at]}: ${JSON.stringify(answers[at]?.answer).slice(0, 1500)}`,
      );
      throw new Error(`The cooperations on ${slug} differ.\n${shown.join('\n')}`);
    }
    return answers.map(({ milliseconds }) => milliseconds);
  };
  const all: { [axis in AxisName]: number[][] } = { [HUB]: [], [SMALL]: [] };
  const warmUp = 5;
  for (let time = -warmUp; time < times; time += 1) {
    for (const axis of AXES) {
      const milliseconds = await onAxis(axis);
      if (time >= 0) all[axis].push(milliseconds);
    }
  }
  const medians = (axis: AxisName) => {
    const of = (place: number) => median(all[axis].map((one) => one[place] ?? Number.NaN));
    return { ours: of(0), index: of(1), paths: of(2) };
  };
  return { [HUB]: medians(HUB), [SMALL]: medians(SMALL) };
}
