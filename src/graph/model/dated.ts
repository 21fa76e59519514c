import { CLAIM_BASES, type ClaimBasis } from './claim.ts';
import { dateColumns } from './property.ts';

/**
 * The days of a date that was completed, such as a year that the source leaves out, are known only under a view that
 * takes the basis of the completion. The words of the source stay.
 */
const UNSAID: ClaimBasis = 'STATED';

const dated = (column: string, basis: string) => `dated(${column}, ${basis})`;

/** A date of a variable as Cypher, under the view: `expandDated` replaces what depends on it. */
export function datedColumns(variable: string, property: string) {
  const { from, to, precision, basis, text } = dateColumns(property);
  const under = (column: string) => dated(`${variable}.${column}`, `${variable}.${basis}`);
  return {
    from: under(from),
    to: under(to),
    precision: under(precision),
    basis: `coalesce(${variable}.${basis}, '${UNSAID}')`,
    text: `${variable}.${text}`,
  };
}

/**
 * Replaces every `dated(n1.dateFrom, n1.dateBasis)` of a composed text with Cypher: most views take every basis and need
 * only the column. The others stand in the text, as words of the model: Grafeo 0.6 groups by nothing that has a parameter.
 */
export function expandDated(text: string, bases: readonly ClaimBasis[]): string {
  const every = CLAIM_BASES.every((one) => bases.includes(one));
  const taken = `[${bases.map((one) => `'${one}'`).join(', ')}]`;
  return text.replaceAll(/\bdated\((\w+\.\w+), (\w+\.\w+)\)/g, (_, column: string, basis: string) =>
    every ? column : `(CASE WHEN coalesce(${basis}, '${UNSAID}') IN ${taken} THEN ${column} END)`,
  );
}
