import { type GraphQLResolveInfo, getDirectiveValues } from 'graphql';
import * as z from 'zod';
import { BadInput } from '../graph/errors.ts';
import { CLAIM_BASES, CLAIM_STATUSES } from '../graph/model/claim.ts';
import { defaultView, type View } from '../graph/model/view.ts';

/** How far in the future a moment may seem to lie, since clocks differ. */
const CLOCKS_DIFFER_MILLISECONDS = 60_000;

const chosen = <const Values extends readonly string[]>(values: Values) =>
  z.array(z.enum(values)).min(1, {
    error: 'an empty list shows nothing; accepted: one or more of its values, or no list for those by default',
  });

const given = z.object({
  asOf: z.string().nullish(),
  recordedAt: z
    .string()
    .refine((moment) => Date.parse(moment) <= Date.now() + CLOCKS_DIFFER_MILLISECONDS, {
      error: 'the moment lies in the future; accepted: a moment up to now, or none for the present',
    })
    .nullish(),
  status: chosen(CLAIM_STATUSES).nullish(),
  basis: chosen(CLAIM_BASES).nullish(),
  minSources: z.number().int().min(0, { error: 'accepted: 0 or more' }).nullish(),
});

/** The view of an operation, and as the caller wrote it: what a cursor is bound to. */
export function viewOf(info: GraphQLResolveInfo, now: Date): { view: View; given: unknown } {
  const directive = info.schema.getDirective('view');
  const values = directive ? getDirectiveValues(directive, info.operation, info.variableValues) : undefined;
  if (!values) return { view: defaultView(now), given: null };
  const parsed = given.safeParse(values);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new BadInput(`@view: \`${issue?.path.join('.')}\`: ${issue?.message}.`);
  }
  const written = Object.entries(parsed.data).filter(([, value]) => value !== null && value !== undefined);
  return { view: { ...defaultView(now), ...Object.fromEntries(written) }, given: parsed.data };
}
