import * as z from 'zod';
import { NODE_KINDS } from '../../graph/model/index.ts';
import type { Arguments, Pages } from '../../graph/rows/rows.ts';
import { listing } from '../../select/listing.ts';
import { listingFrom, type Start } from '../../select/listing-from.ts';
import { namedIds } from './named-nodes.ts';
import { type RelationField, relationFieldsOf } from './relation-fields.ts';

/** From how many nodes a page is read at most: it takes up to its own length from each. */
const MOST_IDS = 100;

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

/** The nodes that each condition of a `where` names, if all rows have claims with one of them: `{ axes: { some: { slug: … } } }`. */
function startsOf(label: string, where: unknown): readonly Start[] {
  const given = conditions.safeParse(where).data;
  if (!given) return [];
  const own = relationFieldsOf(label).flatMap((field) => {
    const { some } = quantifier.safeParse(given[field.field]).data ?? {};
    const ids = namedIds(some, field.step.identity);
    return ids && ids.length <= MOST_IDS ? [{ step: backwards(label, field), ids }] : [];
  });
  return [...own, ...(both.safeParse(given).data?.and ?? []).flatMap((one) => startsOf(label, one))];
}

/** All nodes with a label; read from those that a `where` names, where it names some. */
export const listed =
  (label: string) =>
  ({ where }: Arguments): Pages => {
    const [start, other] = startsOf(label, where);
    return start ? listingFrom(start, other) : listing(label);
  };
