import { cooperant, group, institution, organism } from './actor.ts';
import { axis } from './axis.ts';
import { commitment } from './commitment.ts';
import { coverage, reading } from './coverage.ts';
import { citation, document, statement } from './document.ts';
import { event } from './event.ts';
import { initiative } from './initiative.ts';
import type { NodeKind } from './node.ts';
import { office, person } from './person.ts';
import { country, place, region } from './territory.ts';
import { topic } from './topic.ts';

export { RELATIONS } from './relations.ts';

/** Every kind of node that the graph holds. */
export const NODE_KINDS: readonly NodeKind[] = [
  organism,
  cooperant,
  group,
  institution,
  axis,
  topic,
  initiative,
  event,
  commitment,
  person,
  office,
  document,
  citation,
  statement,
  country,
  place,
  region,
  coverage,
  reading,
];

/** What the ids of nodes begin with, each once: actors of every kind share one. */
export const IDENTITIES: readonly string[] = [...new Set(NODE_KINDS.map(({ identity }) => identity))];
