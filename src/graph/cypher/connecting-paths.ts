import { BadInput } from '../errors.ts';
import { RELATIONS } from '../model/index.ts';
import { visible } from '../model/view.ts';
import type { Arguments, Frame, Names, Rows } from '../select/field.ts';
import { call } from '../select/level.ts';

/** How many claims a path between two nodes may have at most. */
export const MAXIMUM_LENGTH = 4;
export const DEFAULT_LENGTH = 3;

const TYPES = RELATIONS.map((relation) => relation.type).join('|');

/** The variables of one path: its nodes, the claims between them, and how many claims it has. */
interface Way {
  readonly length: string;
  readonly nodes: readonly string[];
  readonly claims: readonly string[];
}

function way(names: Names, length: number): Way {
  const each = (prefix: string, count: number) => Array.from({ length: count }, () => names.variable(prefix));
  return { length: names.variable('length'), nodes: each('n', length + 1), claims: each('k', length) };
}

/** Every two nodes of a path differ. */
const simple = (nodes: readonly string[]) =>
  nodes.flatMap((one, place) => nodes.slice(place + 1).map((other) => `${one}.id <> ${other}.id`));

/** The paths of one length; what a shorter path lacks is filled with its last node and claim, which `length` tells apart. */
function ofLength(length: number, from: string, to: string, names: Names, whole: Way): string {
  const own = way(names, length);
  const pattern = own.claims.map((claim, place) => `-[${claim}:${TYPES}]-(${own.nodes[place + 1]})`).join('');
  const at = <T>(list: readonly T[], place: number) => list[Math.min(place, list.length - 1)];
  const returned = [
    `${length} AS ${whole.length}`,
    ...whole.nodes.map((node, place) => `${at(own.nodes, place)} AS ${node}`),
    ...whole.claims.map((claim, place) => `${at(own.claims, place)} AS ${claim}`),
  ];
  return [
    `MATCH (${own.nodes[0]}:Entity {id: ${from}}), (${own.nodes[length]}:Entity {id: ${to}})`,
    `MATCH (${own.nodes[0]})${pattern}`,
    `WHERE ${[...simple(own.nodes), ...own.claims.map(visible)].join(' AND ')}`,
    `RETURN ${returned.join(', ')}`,
  ].join('\n');
}

function lengthOf(asked: unknown): number {
  if (asked === undefined || asked === null) return DEFAULT_LENGTH;
  if (typeof asked === 'number' && asked >= 1 && asked <= MAXIMUM_LENGTH) return asked;
  throw new BadInput(`paths: \`maxLength\` is ${asked}. Accepted: a whole number from 1 to ${MAXIMUM_LENGTH}.`);
}

/** The paths of visible claims between two nodes, shortest first. */
export function connectingPaths(_frame: Frame, names: Names, { from, to, maxLength }: Arguments): Rows {
  const longest = lengthOf(maxLength);
  const whole = way(names, longest);
  const [start, end] = [names.parameter(String(from)), names.parameter(String(to))];
  const lengths = Array.from({ length: longest }, (_, place) => longest - place);
  const branches = lengths.map((length) => ofLength(length, start, end, names, whole));
  const steps = whole.claims.flatMap((claim, place) => [
    [`claim${place + 1}`, claim],
    [`node${place + 1}`, whole.nodes[place + 1] ?? ''],
  ]);
  return {
    imports: [],
    lines: [call([], [branches.join('\nUNION ALL\n')])],
    frame: { length: whole.length, longest: String(longest), ...Object.fromEntries(steps) },
    carries: [whole.length, ...whole.nodes, ...whole.claims],
    order: [
      whole.length,
      ...whole.nodes.slice(1).map((node) => `${node}.id`),
      ...whole.claims.map((claim) => `${claim}.claimId`),
    ],
  };
}

/** The steps of a path: each claim with the node it leads to; absent past the path's length. */
export const stepsOf = (frame: Frame): readonly Frame[] =>
  Array.from({ length: Number(frame.longest) }, (_, place) => ({
    claim: `${frame[`claim${place + 1}`]}`,
    node: `${frame[`node${place + 1}`]}`,
    absent: `${frame.length} < ${place + 1}`,
  }));
