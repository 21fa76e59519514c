import fc from 'fast-check';
import type { View } from '../../src/graph/model/view.ts';
import { STEPS } from './plain-walk.ts';

const ACTOR_TYPES = ['Organism', 'Cooperant', 'Group'];

const stepsOf = (type: string) =>
  Object.entries(STEPS).flatMap(([field, [, , label]]) => {
    const [on, name] = field.split('.');
    return on === type && name ? [{ name, label }] : [];
  });

const alias = (field: string) => fc.constantFrom('', 'a: ', 'b: ', 'slug: ').map((name) => `${name}${field}`);

/** The response key of a field; a selection must not have two fields with the same key. */
const keyOf = (field: string) => field.trim().split(/[ ({:]/)[0] ?? '';

const fields = (choices: readonly fc.Arbitrary<string>[]) =>
  fc
    .tuple(...choices.map((one) => fc.option(one, { nil: undefined, freq: 3 })))
    .map((some) => some.filter((field) => field !== undefined))
    .map((some) => some.filter((field, place) => some.findIndex((other) => keyOf(other) === keyOf(field)) === place))
    .map((some) => (some.length > 0 ? some.join(' ') : '__typename'));

function connection(field: string, label: string, depth: number): fc.Arbitrary<string> {
  const node = nodeSelection(label, depth - 1);
  return fc
    .tuple(
      fc.integer({ min: 0, max: 4 }),
      fields([
        node.map((inner) => `edges { status claim { id } node { ${inner} } }`),
        node.map((inner) => `nodes { ${inner} }`),
        fc.constant('pageInfo { hasNextPage hasPreviousPage }'),
        fc.constant('totalCount'),
      ]),
    )
    .chain(([first, inner]) => alias(`${field}(first: ${first}) { ${inner} }`));
}

function cooperations(label: string, depth: number): fc.Arbitrary<string> {
  return nodeSelection(label, Math.min(depth - 1, 1)).chain((inner) =>
    alias(
      `cooperations(first: 3) { totalCount edges { roles status node { ${inner} }
       evidence { role status through { __typename id } topic { slug } claims { id status } } } }`,
    ),
  );
}

/** A selection on nodes of a type, or of the interface `Actor`. */
function nodeSelection(type: string, depth: number): fc.Arbitrary<string> {
  const on = ACTOR_TYPES.includes(type) ? 'Actor' : type;
  const plain = [fc.constant('slug'), fc.constant('id'), fc.constant('__typename'), alias('name { text }')];
  if (depth === 0) return fields(plain);
  const nested = stepsOf(on).map(({ name, label }) => connection(name, label, depth));
  // Only at the top: nested in each other, they make statements that take longer to plan than to run.
  const whole =
    depth === 3 && (on === 'Actor' || on === 'Axis') ? [cooperations(on === 'Actor' ? 'Axis' : 'Actor', depth)] : [];
  const own =
    type === 'Actor'
      ? [
          connection('members', 'Country', depth).map(
            (field) => `... on Organism { m: ${field.replace(/^\w+: /, '')} }`,
          ),
        ]
      : [];
  return fields([...plain, ...nested, ...whole, ...own]);
}

/** How an operation under a view begins. */
export const viewedQuery = (view: View) =>
  `query Random @view(asOf: "${view.asOf}", ${view.recordedAt ? `recordedAt: "${view.recordedAt}", ` : ''}status: [${view.status.join(' ')}], ` +
  `basis: [${view.basis.join(' ')}], minSources: ${view.minSources})`;

/** A whole operation under a view. */
export const randomQuery = (view: View): fc.Arbitrary<string> =>
  fc
    .oneof(
      nodeSelection('Axis', 3).map((inner) => `axis(slug: "frontera") { ${inner} }`),
      nodeSelection('Actor', 3).map((inner) => `actor(slug: "can") { ${inner} }`),
      connection('axes', 'Axis', 2),
      connection('initiatives', 'Initiative', 3),
    )
    .map(
      (field) =>
        `${viewedQuery(view)} { ${field.replace(/edges \{ status claim \{ id \} node/, field.startsWith('axis(') ? '$&' : 'edges { node')} }`,
    );
