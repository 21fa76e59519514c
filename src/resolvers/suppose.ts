import type { Incidence } from '../convergence/incidence.ts';
import { SUPPOSED_RELATIONS, supposing, type Tie, textOfTies } from '../convergence/suppose.ts';
import { BadInput } from '../graph/errors.ts';
import { RELATIONS } from '../graph/model/index.ts';
import { labelsOf } from '../graph/model/node.ts';
import type { Relation } from '../graph/model/relation.ts';
import type { Analysis } from './convergence.ts';

/** How many claims are supposed at once. */
export const MOST_TIES = 20;

const refused = (problem: string, accepted: string) =>
  new BadInput(`suppose: \`ties\`: ${problem}. Accepted: ${accepted}.`);

/** The analysis as it would be with some more claims; nothing is written. @throws BadInput for claims that there cannot be. */
export function supposed(analysis: Analysis, ties: readonly Tie[]): Analysis {
  if (ties.length === 0 || ties.length > MOST_TIES)
    throw refused(`${ties.length} claims are supposed`, `1 to ${MOST_TIES}`);
  for (const tie of ties) check(tie, analysis.incidence);
  const text = [analysis.supposed, textOfTies(ties)].filter(Boolean).join('\n');
  return { ...analysis, incidence: supposing(analysis.incidence, ties), supposed: text };
}

function check({ from, relation, to, role }: Tie, incidence: Incidence): void {
  const declared = RELATIONS.find(({ type }) => type === relation);
  if (!declared) throw refused(`${relation} is no relation`, SUPPOSED_RELATIONS.join(', '));
  checkEnd(from, declared, 'from', incidence);
  checkEnd(to, declared, 'to', incidence);
  const roles = Object.keys(declared.roles?.values ?? {});
  if (role !== null && !roles.includes(role))
    throw refused(`${relation} has no role ${role}`, roles.length > 0 ? `${roles.join(', ')}, or none` : 'none');
}

function checkEnd(
  id: string,
  declared: Relation,
  end: 'from' | 'to',
  { nodes, undertakings, merged }: Incidence,
): void {
  const kinds = declared[end];
  const fits = kinds.some((kind) => labelsOf(kind).includes(id.slice(0, id.indexOf(':'))));
  const isThere = () =>
    nodes.ids.includes(id) || undertakings.ids.includes(id) || [...merged.values()].some((ids) => ids.includes(id));
  if (fits && isThere()) return;
  const accepted = kinds.map(({ label }) => label).join(', ');
  throw refused(`\`${end}\`: there is no ${JSON.stringify(id)} for ${declared.type}`, `the id of one of ${accepted}`);
}
