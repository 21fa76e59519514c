import { ACTORS } from '../../src/graph/model/actor.ts';
import { RELATIONS } from '../../src/graph/model/index.ts';
import type { NodeKind } from '../../src/graph/model/node.ts';
import type { Relation } from '../../src/graph/model/relation.ts';
import { isMost } from './kinds.ts';
import { code, codes } from './markdown.ts';

/** PART_OF is used only between these, as its description says. */
const PARTS: readonly string[] = ['Topic Topic', 'Topic Axis', 'Initiative Initiative', 'Event Event'];

const isMeant = ({ type }: Relation, from: string, to: string) => type !== 'PART_OF' || PARTS.includes(`${from} ${to}`);

/** Actors of every kind share one box. */
const boxes = (kinds: readonly NodeKind[]) => new Set(kinds.map((kind) => kind.identity));

interface Arrow {
  readonly from: string;
  readonly to: string;
  readonly type: string;
}

const arrowsOf = (relation: Relation): readonly Arrow[] =>
  [...boxes(relation.from)].flatMap((from) =>
    [...boxes(relation.to)]
      .filter((to) => isMeant(relation, from, to))
      .map((to) => ({ from, to, type: relation.type })),
  );

const ARROWS = RELATIONS.filter(({ to }) => !isMost(to)).flatMap(arrowsOf);

/** Groups arrows by a key: the types between two boxes, or the boxes of a type. */
function gathered(arrows: readonly Arrow[], key: (arrow: Arrow) => string, value: (arrow: Arrow) => string) {
  const found = new Map<string, string[]>();
  for (const arrow of arrows) found.set(key(arrow), [...(found.get(key(arrow)) ?? []), value(arrow)]);
  return [...found];
}

/** The relations between different kinds, as a Mermaid flowchart. */
export function diagram(): string {
  const between = ARROWS.filter(({ from, to }) => from !== to);
  const drawn = gathered(
    between,
    ({ from, to }) => `${from} ${to}`,
    ({ type }) => type,
  ).map(([pair, types]) => `  ${pair.replace(' ', ` -->|${types.join('<br>')}| `)}`);
  const actor = `  Actor["Actor:<br>${ACTORS.map(({ label }) => label).join('<br>')}"]`;
  return ['```mermaid', 'flowchart TD', actor, ...drawn, '```'].join('\n');
}

/** The relations within one kind, as sentences. */
export function withinKinds(): string {
  const within = ARROWS.filter(({ from, to }) => from === to);
  const said = gathered(
    within,
    ({ type }) => type,
    ({ from }) => from,
  ).map(([type, kinds]) => `${code(type)} (${codes(kinds)})`);
  return `Between things of one kind there are ${said.join(', ')}.`;
}
