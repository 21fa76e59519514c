import type { GraphValue, Parameters } from '../port.ts';
import { CLAIM_BASES, CLAIM_STATUSES, type ClaimBasis, type ClaimStatus } from './claim.ts';
import { FIRST_DAY, LAST_DAY } from './overlap.ts';
import type { Language } from './property.ts';
import { within } from './search-languages.ts';
import { CODE_VISIBILITY, MANY_SOURCES, UNCODED, visibilityByCodeOf } from './visibility-code.ts';

/** Which claims count for an answer. All reads of an operation use one view. */
export interface View {
  /** The day (ISO 8601) on which claims must possibly be valid. */
  readonly asOf: string;
  /** The moment whose state of the graph is read (ISO 8601, UTC); absent for the present. */
  readonly recordedAt?: string;
  readonly status: readonly ClaimStatus[];
  readonly basis: readonly ClaimBasis[];
  /** The minimum number of distinct documents that support a claim. */
  readonly minSources: number;
}

/** Who asks: their own unpublished claims are visible to them, and searches look first in their languages. */
export interface Viewer {
  readonly name: string;
  /** Best first. */
  readonly languages: readonly Language[];
}

export const ANONYMOUS: Viewer = { name: '', languages: [] };

/** The parts of a view that somebody chose. */
export type ChosenView = { readonly [Part in keyof View]?: View[Part] | null | undefined };

const STATUSES_BY_DEFAULT: readonly ClaimStatus[] = ['CONFIRMED', 'PROPOSED', 'DISPUTED'];

/** The view with the parts chosen; by default all that is neither withdrawn nor retracted, today (UTC). */
export const viewWith = ({ asOf, recordedAt, status, basis, minSources }: ChosenView, now: Date): View => ({
  asOf: asOf ?? now.toISOString().slice(0, 10),
  ...(recordedAt && { recordedAt }),
  status: status ? CLAIM_STATUSES.filter((one) => status.includes(one)) : STATUSES_BY_DEFAULT,
  basis: basis ? CLAIM_BASES.filter((one) => basis.includes(one)) : CLAIM_BASES,
  minSources: minSources ?? 0,
});

/** Whether the view is the default but for its dates, as most views are. */
const isByDefault = ({ status, basis, minSources }: View): boolean =>
  status === STATUSES_BY_DEFAULT && basis === CLAIM_BASES && minSources === 0;

const VISIBILITY_BY_DEFAULT = visibilityByCodeOf({ status: STATUSES_BY_DEFAULT, basis: CLAIM_BASES, minSources: 0 });

/** The parts of a view other than its day, as text: equal for equal parts. Parts with default values are left out. */
export function textBesideDay(view: View): string {
  const { recordedAt, status, basis, minSources } = view;
  if (isByDefault(view) && !recordedAt) return '';
  const parts = [
    recordedAt && `recordedAt=${recordedAt}`,
    `${status}` !== `${STATUSES_BY_DEFAULT}` && `status=${status}`,
    basis.length < CLAIM_BASES.length && `basis=${basis}`,
    minSources > 0 && `minSources=${minSources}`,
  ];
  return parts.filter(Boolean).join('&');
}

/** A parameter used by `visible`, and how its value is computed. */
export interface ViewParameter {
  readonly name: string;
  readonly reference: RegExp;
  readonly value: (view: View, viewer: Viewer, now: Date) => GraphValue;
}

const viewParameter = (name: string, value: ViewParameter['value']): ViewParameter => ({
  name,
  reference: new RegExp(`\\$${name}\\b`),
  value,
});

const VIEW_PARAMETERS: readonly ViewParameter[] = [
  viewParameter('asOf', ({ asOf }) => asOf),
  viewParameter('recordedAt', ({ recordedAt }, _viewer, now) => recordedAt ?? now.toISOString()),
  viewParameter('visibilityByCode', (view) =>
    view.recordedAt ? '' : isByDefault(view) ? VISIBILITY_BY_DEFAULT : visibilityByCodeOf(view),
  ),
  viewParameter('status', ({ status }) => status),
  viewParameter('basis', ({ basis }) => basis),
  viewParameter('minSources', ({ minSources }) => minSources),
  viewParameter('viewer', (_view, { name }) => name),
  viewParameter('ownLanguages', (_view, { languages }) => within(languages).languages),
  viewParameter('ownNames', (_view, { languages }) => within(languages).names),
  viewParameter('ownTexts', (_view, { languages }) => within(languages).texts),
  viewParameter('foreign', (_view, { languages }) => within(languages).foreign),
];

/** The parameters that a statement uses; sending the others would only take time. */
export const viewParametersIn = (text: string): readonly ViewParameter[] =>
  VIEW_PARAMETERS.filter(({ reference }) => reference.test(text));

export const viewValues = (parameters: readonly ViewParameter[], view: View, viewer: Viewer, now: Date): Parameters =>
  Object.fromEntries(parameters.map(({ name, value }) => [name, value(view, viewer, now)]));

/** Whether visibility codes decide every claim under a view, or some claims have to be checked in full. */
export type VisibilityCheck = 'byCode' | 'inFull';

/** Codes decide for the present, for a viewer without unpublished claims, and for few sources. */
export const visibilityCheckOf = ({ recordedAt, minSources }: View, viewer: Viewer): VisibilityCheck =>
  recordedAt === undefined && viewer.name === ANONYMOUS.name && minSources <= MANY_SOURCES ? 'byCode' : 'inFull';

/** The one condition under which a claim counts, over the relation variable `claim`: `expandVisible` replaces it. */
export const visible = (claim: string): string => `visible(${claim})`;

/** The condition under which a version of a claim counted at some moment up to that of the view, over `claim`. */
export const everVisible = (claim: string): string => [...partsBesideEnd(claim), ...validityOf(claim)].join(' AND ');

/** The condition under which the graph held a version at the moment of the view, for all to read, over `claim`. */
export const heldForAll = (claim: string): string =>
  [`${claim}.published`, wasRecorded(claim), hadNotEnded(claim)].join(' AND ');

/** When a version ended, as Cypher; null if it had not by the moment of the view. */
export const retractedBy = (claim: string): string =>
  `CASE WHEN ${claim}.retractedAt <= $recordedAt THEN ${claim}.retractedAt END`;

/** Replaces every `visible(k1)` of a composed text with Cypher: the shortest that the view allows, because planning takes time. */
export const expandVisible = (text: string, check: VisibilityCheck): string =>
  text.replaceAll(/\bvisible\((\w+)\)/g, (_, claim: string) => visibleExpression(claim, check));

const validityOf = (claim: string): readonly string[] => [
  `coalesce(${claim}.validFrom, '${FIRST_DAY}') <= $asOf`,
  `coalesce(${claim}.validTo, '${LAST_DAY}') >= $asOf`,
];

const wasRecorded = (claim: string) => `${claim}.recordedAt <= $recordedAt`;
const hadNotEnded = (claim: string) => `coalesce(${claim}.retractedAt, '9999') > $recordedAt`;

/** What a view asks of a version beside its days and that it had not ended. */
const partsBesideEnd = (claim: string): readonly string[] => [
  `CASE WHEN ${claim}.published THEN true ELSE ${claim}.author = $viewer END`,
  `${claim}.status IN $status`,
  `${claim}.basis IN $basis`,
  `${claim}.sources >= $minSources`,
  wasRecorded(claim),
];

/**
 * The code decides most claims; the others are checked in full. It is written without OR: a
 * planner multiplies alternatives out, which costs more than reading the claims.
 */
function visibleExpression(claim: string, check: VisibilityCheck): string {
  const valid = validityOf(claim).join(' AND ');
  const full = [...partsBesideEnd(claim), hadNotEnded(claim), valid].join(' AND ');
  const decided = `WHEN '${CODE_VISIBILITY.visible}' THEN true WHEN '${CODE_VISIBILITY.whereValid}' THEN ${valid}`;
  const place = `${claim}.visibilityCode + ${-UNCODED}`;
  return `CASE substring($visibilityByCode, ${place}, 1) ${decided} ELSE ${check === 'inFull' ? full : 'false'} END`;
}

/** The first day on which a claim certainly holds, as Cypher: a claim without dates is known from its documents on. */
const certainlyFrom = (claim: string): string =>
  `coalesce(${claim}.validFromLatest, ${claim}.validFrom, ${claim}.attestedFrom, substring(coalesce(${claim}.statedAt, ${claim}.recordedAt), 0, 10))`;

/** Which value of `Certainty` a visible claim has on the day of the view, as Cypher. */
export const certaintyOf = (claim: string): string =>
  `CASE WHEN ${certainlyFrom(claim)} <= $asOf ` +
  `AND coalesce(${claim}.validToEarliest, ${claim}.validTo, '${LAST_DAY}') >= $asOf THEN 'CERTAIN' ELSE 'POSSIBLE' END`;

/**
 * Holds of every claim. It is said so that Neo4j takes what `visible` and the order need from the index over
 * (from, to, claimId, visibilityCode), without reading the relation.
 */
export const indexHint = (claim: string): string => `${claim}.claimId >= '' AND ${claim}.visibilityCode >= ${UNCODED}`;
