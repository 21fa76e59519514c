import { relationsStating, STATED_OF_SOME, statedOf } from '../src/graph/model/claim-columns.ts';
import { citation } from '../src/graph/model/document.ts';
import { type Columns, columnsOfAll } from '../src/graph/model/facts.ts';
import { RELATIONS } from '../src/graph/model/index.ts';
import { acceptedWords } from '../src/graph/model/nearest.ts';
import { entityId, type NodeKind } from '../src/graph/model/node.ts';
import type { Relation } from '../src/graph/model/relation.ts';
import type { Fact } from './fact.ts';
import type { Place } from './problems.ts';
import type { Register } from './register.ts';

const types = new Map<string, Relation>(RELATIONS.map((relation) => [relation.type, relation]));
const labels = (kinds: readonly NodeKind[]) => [...new Set(kinds.map(({ label }) => label))].join(', ');

/** The ids of the citations of a list of quotes; reports a problem for each quote that does not exist. */
export function citationIdsOf(slugs: readonly string[], place: Place, register: Register): readonly string[] {
  const ids = slugs.map((slug) => entityId(citation.identity, slug));
  for (const id of ids) register.find(id, place);
  return [...new Set(ids)];
}

/** The relation with this name. Reports a problem if the model has none. */
export function relationOf(type: string, place: Place, register: Register): Relation | undefined {
  const relation = types.get(type);
  if (!relation) register.report(place, `unknown relation "${type}"; ${acceptedWords(type, types.keys())}`);
  return relation;
}

function checkRole(relation: Relation, role: string | undefined, place: Place, register: Register): void {
  if (role === undefined) return;
  const roles = Object.keys(relation.roles?.values ?? {});
  if (roles.includes(role)) return;
  register.report(
    place,
    roles.length === 0
      ? `${relation.type} has no roles; leave "as ${role}" out`
      : `unknown role "${role}" for ${relation.type}; accepted: ${roles.join(', ')}`,
  );
}

/** Reports what claims of the relation do not state, by the columns of what was stated. */
function checkStated(relation: Relation, stated: Columns, place: Place, register: Register): void {
  const columns = columnsOfAll(statedOf(relation));
  for (const [name, property] of Object.entries(STATED_OF_SOME)) {
    const given = columnsOfAll({ [name]: property }).some((column) => column in stated && !columns.includes(column));
    if (given)
      register.report(
        place,
        `${relation.type} has no ${name}; leave it out, or state it of ${relationsStating(name).join(', ')}`,
      );
  }
}

/** Checks that a fact is one the model allows, between things that the seed has. */
export function checkFact(fact: Fact, stated: Columns, place: Place, register: Register): void {
  const [from, to] = [register.find(fact.from, place), register.find(fact.to, place)];
  const relation = relationOf(fact.type, place, register);
  if (!relation) return;
  checkRole(relation, fact.role, place, register);
  checkStated(relation, stated, place, register);
  if (fact.from === fact.to) register.report(place, `${fact.from} cannot have a relation with itself`);
  for (const [kind, end, word] of [
    [from, relation.from, 'starts at'],
    [to, relation.to, 'leads to'],
  ] as const) {
    if (!kind || end.some(({ label }) => label === kind.label)) continue;
    register.report(place, `${relation.type} never ${word} ${article(kind.label)}; accepted: ${labels(end)}`);
  }
}

const article = (word: string) => `${/^[AEIO]/.test(word) ? 'an' : 'a'} ${word}`;
