import type { Selected } from '../select/selected.ts';

/** What is known of a list, from the surest on. */
const RESULTS = ['KNOWN_NONE', 'OPEN', 'NOT_FOUND'] as const;
type Result = (typeof RESULTS)[number];

interface Evidence {
  readonly result: Result;
  /** The last day of which it speaks; null where it has no date and speaks of any day. */
  readonly horizon: string | null;
}

const isResult = (value: unknown): value is Result => RESULTS.some((result) => result === value);

const evidenceIn = ({ evidence }: Selected): readonly Evidence[] =>
  (Array.isArray(evidence) ? evidence : [])
    .filter(Array.isArray)
    .flatMap(([result, horizon]) =>
      isResult(result) ? [{ result, horizon: typeof horizon === 'string' ? horizon : null }] : [],
    );

/** Whether something with a horizon speaks of a day. */
const speaksOf = (horizon: string | null, day: unknown) => horizon === null || String(day) <= horizon;

/** What an absence means on the day of the view: the surest of what speaks of that day. */
export function absenceResult(parent: Selected): Result | 'NOT_RESEARCHED' {
  const results = evidenceIn(parent).flatMap(({ result, horizon }) => (speaksOf(horizon, parent.asOf) ? [result] : []));
  return RESULTS.find((result) => results.includes(result)) ?? 'NOT_RESEARCHED';
}

/** The last day of which anything speaks; null where nothing does, or something has no date. */
export function absenceHorizon(parent: Selected): string | null {
  const horizons = evidenceIn(parent).map(({ horizon }) => horizon);
  return horizons.includes(null) ? null : (horizons.toSorted().at(-1) ?? null);
}

/** What coverage means on the day of the view: its result up to its horizon. */
export const coverageResultAsOf = ({ result, horizon, asOf }: Selected): string =>
  speaksOf(typeof horizon === 'string' ? horizon : null, asOf) ? String(result) : 'NOT_RESEARCHED';
