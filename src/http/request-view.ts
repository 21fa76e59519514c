import { type GraphQLResolveInfo, getDirectiveValues } from 'graphql';
import * as z from 'zod';
import { BadInput } from '../graph/errors.ts';
import { CLAIM_BASES, CLAIM_STATUSES } from '../graph/model/claim.ts';
import { type ChosenView, type View, viewWith } from '../graph/model/view.ts';

/** How far in the future a moment may be, because clocks differ. */
const CLOCKS_DIFFER_MILLISECONDS = 60_000;

const LONGEST_SHOWN = 60;

/** A caller's value as errors show it. */
export const shown = (value: unknown): string => {
  const text = String(value);
  return JSON.stringify(text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}…` : text);
};

/** A list of one or more of the given values. */
export const chosen = <const Values extends readonly string[]>(values: Values) =>
  z
    .array(
      z.enum(values, {
        error: ({ input }) => `${shown(input)} is unknown; accepted: one or more of ${values.join(', ')}`,
      }),
    )
    .min(1, {
      error: 'an empty list shows nothing; accepted: one or more of its values, or no list for those by default',
    });

/** The accepted values of each part of a view, after their types were checked. */
export const VIEW_PARTS = {
  asOf: z.string(),
  recordedAt: z.string().refine((moment) => Date.parse(moment) <= Date.now() + CLOCKS_DIFFER_MILLISECONDS, {
    error: 'the moment lies in the future; accepted: a moment up to now, or none for the present',
  }),
  status: chosen(CLAIM_STATUSES),
  basis: chosen(CLAIM_BASES),
  minSources: z.number().int().min(0, { error: 'accepted: 0 or more' }),
};

const given = z.object(VIEW_PARTS).partial();

/** The arguments of `@view` on an operation; an argument that is null counts as absent. */
function chosenOn({ schema, operation, variableValues }: GraphQLResolveInfo): ChosenView | undefined {
  const directive = schema.getDirective('view');
  const values = directive && getDirectiveValues(directive, operation, variableValues);
  if (!values) return undefined;
  const parsed = given.safeParse(Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null)));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new BadInput(`@view: \`${issue?.path.join('.')}\`: ${issue?.message}.`);
}

/** The view of an operation: each part comes from `@view`, else from the address, else from the default. */
export function viewOf(
  info: GraphQLResolveInfo,
  endpoint: ChosenView,
  now: Date,
): { readonly view: View; readonly isToday: boolean } {
  const own = chosenOn(info);
  const both = own ? { ...endpoint, ...own } : endpoint;
  return { view: viewWith(both, now), isToday: both.asOf === undefined };
}
