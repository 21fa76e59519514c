import type { ClaimRow, NodeRow } from '../../../src/graph/model/facts.ts';
import { overlapOf } from '../../../src/graph/model/overlap.ts';
import { dateColumns, LANGUAGES, languageColumn, type Property } from '../../../src/graph/model/property.ts';
import { compares, comparesAny, type Operands, operands } from './comparisons.ts';

const text = (value: unknown): string | null => (typeof value === 'string' ? value : null);
const columnOf = ({ columns }: NodeRow, name: string): unknown => columns[name] ?? null;

const spanOf = (node: NodeRow, name: string) => {
  const { from, to, precision } = dateColumns(name);
  const [first, last, exact] = [from, to, precision].map((column) => text(columnOf(node, column)));
  return { from: first ?? null, to: last ?? null, precision: exact ?? null };
};

function dateMeets(node: NodeRow, name: string, given: Operands): boolean {
  const span = spanOf(node, name);
  const overlap = (period: unknown) => {
    const { from, to } = { from: '0000-01-01', to: '9999-12-31', ...operands(period) };
    return overlapOf(span, from, to);
  };
  const tests: { readonly [test: string]: (operand: unknown) => boolean } = {
    isNull: (operand) => (span.from === null) === operand,
    from: (operand) => compares(span.from, operand),
    to: (operand) => compares(span.to, operand),
    precision: (operand) => compares(span.precision, operand),
    overlaps: (operand) => ['CERTAIN', 'POSSIBLE'].includes(overlap(operand)),
    certainlyOverlaps: (operand) => overlap(operand) === 'CERTAIN',
  };
  return Object.entries(given).every(([test, operand]) => {
    if (!tests[test]) throw new Error(`the plain lists know no test of dates ${test}`);
    return tests[test](operand);
  });
}

const languagesOf = (lang: unknown) => LANGUAGES.filter((one) => !lang || one === String(lang).toLowerCase());

/** Whether a property of a node meets a filter. */
export function propertyMeets(node: NodeRow, name: string, { type }: Property, given: unknown): boolean {
  if (type === 'dateSpan') return dateMeets(node, name, operands(given));
  if (type === 'flag') return compares(columnOf(node, name) ?? false, given);
  if (type !== 'localized') return compares(columnOf(node, name), given);
  const languages = languagesOf(operands(given).lang);
  return comparesAny(
    languages.map((language) => columnOf(node, languageColumn(name, language))),
    given,
  );
}

/** As the keys of names say it, in other words. */
const { compare: spanish } = new Intl.Collator('es');

/** A value to order by, and how two of them compare. */
export interface OrderValue {
  readonly value: unknown;
  readonly compare: (one: unknown, other: unknown) => number;
}

const byWords = (one: unknown, other: unknown) => spanish(String(one), String(other));
const plainly = (one: unknown, other: unknown): number => {
  const [left, right] = [one, other].map((each) => (typeof each === 'number' ? each : String(each)));
  return left === right ? 0 : (left ?? '') < (right ?? '') ? -1 : 1;
};
const ordered = (value: unknown, compare = plainly): OrderValue => ({ value, compare });

/** What orders by a property: its keys, and the value of a node for each. */
export function propertyOrders(
  name: string,
  { type }: Property,
): { readonly [key: string]: (node: NodeRow) => OrderValue } {
  const key = keyName(name);
  if (type === 'textList') return {};
  if (type === 'localized') return { [key]: (node) => ordered(columnOf(node, languageColumn(name, 'es')), byWords) };
  if (type === 'text') return { [key]: (node) => ordered(columnOf(node, name), byWords) };
  if (type !== 'dateSpan') return { [key]: (node) => ordered(columnOf(node, name)) };
  return {
    [`${key}_FROM`]: (node) => ordered(spanOf(node, name).from),
    [`${key}_TO`]: (node) => ordered(spanOf(node, name).to),
  };
}

/** What a date says of its year or month: nothing where it spans two. */
const part = (letters: number, name: string) => (node: NodeRow) => {
  const { from, to } = spanOf(node, name);
  const [first, last] = [from, to ?? from].map((day) => day?.slice(0, letters) ?? null);
  return first === last ? (first ?? null) : null;
};

/** What groups by a property: its keys, and the value of a node for each. */
export function propertyGroups(
  name: string,
  { type }: Property,
): { readonly [key: string]: (node: NodeRow) => string | null } {
  const key = keyName(name);
  if (type === 'choice') return { [key]: (node) => text(columnOf(node, name)) };
  if (type === 'flag') return { [key]: (node) => String(columnOf(node, name) ?? false) };
  if (type === 'dateSpan') return { [`${key}_YEAR`]: part(4, name), [`${key}_MONTH`]: part(7, name) };
  if (type !== 'integer') return {};
  return { [key]: (node) => (columnOf(node, name) === null ? null : String(columnOf(node, name))) };
}

const STRENGTHS = ['WITHDRAWN', 'DISPUTED', 'PROPOSED', 'CONFIRMED'];

/** What orders by a claim. */
export const CLAIM_ORDERS: { readonly [key: string]: (claim: ClaimRow) => OrderValue } = {
  STATUS: ({ status }) => ordered(STRENGTHS.indexOf(status)),
  ROLE: ({ role }) => ordered(role ?? null),
  SOURCES: ({ sources }) => ordered(sources),
  CITATIONS: ({ citations }) => ordered(citations.length),
  VALID_FROM: ({ validFrom }) => ordered(validFrom ?? null),
  RECORDED_AT: ({ recordedAt }) => ordered(recordedAt),
};

/** What groups by a claim. */
export const CLAIM_GROUPS: { readonly [key: string]: (claim: ClaimRow) => string | null } = {
  CLAIM_STATUS: ({ status }) => status,
  CLAIM_BASIS: ({ basis }) => basis,
  CLAIM_ROLE: ({ role }) => role ?? null,
  CLAIM_TYPE: ({ type }) => type,
  CLAIM_SUBJECT: ({ from }) => from,
  CLAIM_OBJECT: ({ to }) => to,
};

/** What a filter asks of a claim. */
export const CLAIM_FIELDS: { readonly [field: string]: (claim: ClaimRow) => unknown } = {
  id: ({ claimId }) => `Claim:${claimId}`,
  type: ({ type }) => type,
  status: ({ status }) => status,
  basis: ({ basis }) => basis,
  role: ({ role }) => role ?? null,
  sources: ({ sources }) => sources,
  note: ({ columns }) => columns?.note ?? null,
  priority: ({ columns }) => columns?.priority ?? false,
  percentage: ({ columns }) => columns?.percentage ?? null,
  validFrom: ({ validFrom }) => validFrom ?? null,
  validTo: ({ validTo }) => validTo ?? null,
  recordedAt: ({ recordedAt }) => recordedAt,
};

/** A name as enum values are written: `concernedAxes` is `CONCERNED_AXES`. */
export const keyName = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase();
