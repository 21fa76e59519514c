import * as z from 'zod';
import { CLAIM_BASES, CLAIM_STATUSES } from '../graph/model/claim.ts';
import { LANGUAGES, type Language } from '../graph/model/property.ts';
import type { ChosenView } from '../graph/model/view.ts';
import { OF_GRAPHQL, pairsIn } from './address.ts';
import { list, scalar, wholeNumber } from './address-values.ts';
import { Refusal } from './refusal.ts';
import { shown, VIEW_PARTS } from './request-view.ts';

/** The settings in the address of a request, which apply to every operation sent there. */
export interface Endpoint {
  readonly view: ChosenView;
  /** Replaces `Accept-Language`. */
  readonly languages?: readonly Language[] | undefined;
}

/** The arguments of `@view` with the same names and values, and the languages. */
const own = z
  .object({
    asOf: scalar('Date').pipe(VIEW_PARTS.asOf),
    recordedAt: scalar('DateTime').pipe(VIEW_PARTS.recordedAt),
    status: list(CLAIM_STATUSES),
    basis: list(CLAIM_BASES),
    minSources: wholeNumber.pipe(VIEW_PARTS.minSources),
    lang: list(LANGUAGES, (word) => word.toLowerCase()),
  })
  .partial();
const OWN = Object.keys(own.shape);
const ACCEPTED = [...OWN, ...OF_GRAPHQL].join(', ');

const PLAIN: Endpoint = { view: {} };

const refused = (name: string, problem: string) =>
  new Refusal(400, 'BAD_USER_INPUT', `The address: \`${shown(name).slice(1, -1)}\`: ${problem}.`);

/** The settings in the address of a request. @throws Refusal for unknown parameters: a view is never ignored silently. */
export function endpointOf(address = ''): Endpoint {
  if (!address.includes('?')) return PLAIN;
  const given = new Map<string, string[]>();
  for (const [name, text] of pairsIn(address)) {
    if (OF_GRAPHQL.includes(name)) continue;
    if (!OWN.includes(name)) throw refused(name, `no parameter has this name; accepted: ${ACCEPTED}`);
    const texts = given.get(name);
    if (texts) texts.push(text);
    else given.set(name, [text]);
  }
  const parsed = own.safeParse(Object.fromEntries(given));
  if (parsed.success) return endpointIn(parsed.data);
  const [issue] = parsed.error.issues;
  throw refused(String(issue?.path[0]), issue?.message ?? '');
}

const endpointIn = ({ lang, asOf, recordedAt, status, basis, minSources }: z.infer<typeof own>): Endpoint => ({
  view: { asOf, recordedAt, status, basis, minSources },
  languages: lang,
});
