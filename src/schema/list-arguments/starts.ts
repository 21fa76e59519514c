import * as z from 'zod';
import { NODE_KINDS } from '../../graph/model/index.ts';
import type { Arguments, Pages } from '../../graph/rows/rows.ts';
import { listing, listingFrom, type Start } from '../../select/traversal.ts';
import { namedIds } from './named-nodes.ts';
import { type RelationField, relationFieldsOf } from './relation-fields.ts';

const conditions = z.record(z.string(), z.unknown());
const both = z.object({ and: z.array(z.unknown()).catch([]) });
const quantifier = z.object({ some: z.unknown() });

const identityOf = (label: string) => NODE_KINDS.find((kind) => kind.label === label)?.identity ?? label;

/** The step from what a relation field of a label leads to, back to the nodes that have the field. */
const backwards = (label: string, { step }: RelationField): Start['step'] => ({
  type: step.type,
  direction: step.direction === 'out' ? 'in' : 'out',
  label,
  identity: identityOf(label),
});

/**
 * The nodes that a `where` of a list names, if all its rows have claims with them: `{ axes: { some: { slug: … } } }`. One
 * for each condition that names exactly one.
 */
function startsOf(label: string, where: unknown): readonly Start[] {
  const given = conditions.safeParse(where).data;
  if (!given) return [];
  const own = relationFieldsOf(label).flatMap((field) => {
    const { some } = quantifier.safeParse(given[field.field]).data ?? {};
    const [id, ...others] = namedIds(some, field.step.identity) ?? [];
    return id === undefined || others.length > 0 ? [] : [{ step: backwards(label, field), id }];
  });
  return [...own, ...(both.safeParse(given).data?.and ?? []).flatMap((one) => startsOf(label, one))];
}

/** All nodes with a label; read from one that a `where` names, where it names one. */
export const listed =
  (label: string) =>
  ({ where }: Arguments): Pages => {
    const [start] = startsOf(label, where);
    return start ? listingFrom(start) : listing(label);
  };
