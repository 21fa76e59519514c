import { BadInput } from '../errors.ts';
import { NODE_KINDS, RELATIONS } from '../model/index.ts';
import { kindName, type NodeKind } from '../model/node.ts';
import type { Relation } from '../model/relation.ts';
import { about } from '../model/relations.ts';

/** ABOUT is followed only on request: that one statement concerns two nodes does not relate them. */
const BY_DEFAULT = RELATIONS.filter((relation) => relation !== about);

const atEnds = new Set(RELATIONS.flatMap(({ from, to }) => [...from, ...to]));
/** The kinds of nodes that paths may pass through. */
export const PATH_KINDS: readonly NodeKind[] = NODE_KINDS.filter((kind) => atEnds.has(kind));

/** Which claims and which intermediate nodes a path may contain. */
export interface PathFilter {
  /** The claim types as in a pattern: `LEADS|ADDRESSES`. */
  readonly types: string;
  /** The conditions on an intermediate node. */
  between(node: string): readonly string[];
}

/** An argument of `via`: what may be chosen, by name, and what applies if it is left out. */
interface Choice<T> {
  readonly argument: string;
  readonly all: readonly T[];
  readonly byDefault: string;
  name(one: T): string;
}

const RELATION_CHOICE: Choice<Relation> = {
  argument: 'relations',
  all: RELATIONS,
  byDefault: 'all but ABOUT',
  name: ({ type }) => type,
};
const KIND_CHOICE: Choice<NodeKind> = { argument: 'kinds', all: PATH_KINDS, byDefault: 'all', name: kindName };

/** The items that the caller chose, in the order of the closed list; undefined if the caller chose none. */
function chosen<T>({ argument, all, byDefault, name }: Choice<T>, asked: unknown): readonly T[] | undefined {
  if (!Array.isArray(asked)) return undefined;
  if (asked.length === 0) {
    throw new BadInput(
      `paths: \`via.${argument}\` is empty, so there can be no path. Accepted: one or more of ` +
        `${all.map(name).join(', ')}; ${byDefault} if it is left out.`,
    );
  }
  const found = all.filter((one) => asked.includes(name(one)));
  if (found.length > 0) return found;
  throw new BadInput(
    `paths: \`via.${argument}\` is ${asked.join(', ')}, which no claim leads to. Accepted: one or more of ` +
      `${all.map(name).join(', ')}.`,
  );
}

const isRecord = (value: unknown): value is { readonly [key: string]: unknown } =>
  typeof value === 'object' && value !== null;

/** @throws BadInput for an empty list. */
export function pathFilterOf(via: unknown): PathFilter {
  const { kinds, relations } = isRecord(via) ? via : {};
  const walked = chosen(RELATION_CHOICE, relations) ?? BY_DEFAULT;
  const labels = chosen(KIND_CHOICE, kinds)?.map(({ label }) => label);
  return {
    types: walked.map(({ type }) => type).join('|'),
    between: (node) => (labels ? [`(${labels.map((label) => `${node}:${label}`).join(' OR ')})`] : []),
  };
}
