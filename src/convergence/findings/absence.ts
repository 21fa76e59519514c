import type { Incidence } from '../incidence.ts';
import { type Reason, reason } from './found.ts';
import type { Workings } from './workings.ts';

const RESULTS = ['KNOWN_NONE', 'OPEN', 'NOT_FOUND'];

/** The labels of a node that a reading may name: `Actor` and `Organism`. */
function labelsOf(workings: Workings, id: string): readonly string[] {
  const number = workings.numberOf(id);
  const kind = number === undefined ? [] : [workings.kindOf(number)];
  return [id.slice(0, id.indexOf(':')), ...kind];
}

const isWithin = (limits: readonly string[], within: string | undefined) => limits.every((limit) => limit === within);

const saysOf = ({ coverage }: Incidence, id: string, relation: string, within: string | undefined) =>
  coverage.filter(
    (one) => one.subject === id && one.relation === relation && one.year === null && isWithin(one.within, within),
  );

/**
 * What it means that a list does not name something: the surest of what was said of it and read for it. The horizon of the
 * finding says up to which day that speaks.
 */
export function absence(workings: Workings, id: string, relation: string, within?: string): Reason {
  const labels = labelsOf(workings, id);
  const said = saysOf(workings.incidence, id, relation, within);
  const read = workings.incidence.readings.filter(
    (one) =>
      one.relations.includes(relation) &&
      labels.some((label) => one.kinds.includes(label)) &&
      isWithin(one.within, within),
  );
  const results = [...said.map((one) => one.result), ...read.map(() => 'NOT_FOUND')];
  const result = RESULTS.find((one) => results.includes(one)) ?? 'NOT_RESEARCHED';
  const evidence = [...said.filter((one) => one.result === result), ...(result === 'NOT_FOUND' ? read : [])];
  return reason('ABSENCE', { result, coverage: evidence.map((one) => one.id) });
}
