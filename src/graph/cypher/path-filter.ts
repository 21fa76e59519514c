import { BadInput } from '../errors.ts';
import { NODE_KINDS, RELATIONS } from '../model/index.ts';
import { kindName, type NodeKind } from '../model/node.ts';
import type { Relation } from '../model/relation.ts';
import { about } from '../model/relations.ts';

/** ABOUT is followed only on request: one statement about two nodes does not relate them. */
const BY_DEFAULT = RELATIONS.filter((relation) => relation !== about);

const atEnds = new Set(RELATIONS.flatMap(({ from, to }) => [...from, ...to]));
/** Every kind that a path may go by. */
export const PATH_KINDS: readonly NodeKind[] = NODE_KINDS.filter((kind) => atEnds.has(kind));

/** By what paths may go: which claims, and which nodes between the ends. */
export interface PathFilter {
  /** The types of claims, as a pattern has them: `LEADS|ADDRESSES`. */
  readonly types: string;
  /** The conditions on a node between the ends. */
  between(node: string): readonly string[];
}

/** An argument that chooses from a closed list, and what holds where it is left out. */
interface Choice<T> {
  readonly argument: string;
  readonly all: readonly T[];
  readonly fallback: string;
  name(one: T): string;
}

/** Those of a closed list that were asked for, in the order of that list; nothing where nobody asked. */
function chosen<T>({ argument, all, fallback, name }: Choice<T>, asked: unknown): readonly T[] | undefined {
  if (!Array.isArray(asked)) return undefined;
  if (asked.length === 0) {
    throw new BadInput(
      `paths: \`via.${argument}\` is empty, so there can be no path. Accepted: one or more of ` +
        `${all.map(name).join(', ')}; ${fallback} if it is left out.`,
    );
  }
  return all.filter((one) => asked.includes(name(one)));
}

const isRecord = (value: unknown): value is { readonly [key: string]: unknown } =>
  typeof value === 'object' && value !== null;

const RELATION_TYPES = {
  argument: 'relations',
  all: RELATIONS,
  fallback: 'all but ABOUT',
  name: ({ type }: Relation) => type,
};
const KINDS = { argument: 'kinds', all: PATH_KINDS, fallback: 'all', name: kindName };

/** @throws BadInput for a list without anything in it. */
export function pathFilterOf(via: unknown): PathFilter {
  const { kinds, relations } = isRecord(via) ? via : {};
  const walked = chosen(RELATION_TYPES, relations) ?? BY_DEFAULT;
  const labels = chosen(KINDS, kinds)?.map(({ label }) => label);
  return {
    types: walked.map(({ type }) => type).join('|'),
    between: (node) => (labels ? [`(${labels.map((label) => `${node}:${label}`).join(' OR ')})`] : []),
  };
}
