import { codesOfCountries } from '../../graph/cypher/country-codes.ts';
import { namedNodesOf } from '../../graph/cypher/named-nodes.ts';
import { cooperant, institution, organism } from '../../graph/model/actor.ts';
import { axis } from '../../graph/model/axis.ts';
import { region } from '../../graph/model/territory.ts';
import { topic } from '../../graph/model/topic.ts';
import type { Reads } from '../../graph/port.ts';
import { Organisations } from './organisations.ts';
import { DAC_REGION } from './references.ts';

/** What the mapping of activities knows of the graph. */
export interface KnownGraph {
  readonly organisations: Organisations;
  /** The ids of countries and regions by their codes. */
  readonly territories: Map<string, string>;
  /** Axes and topics. */
  readonly subjects: ReadonlySet<string>;
}

/** Reads what activities may name: the organisations, countries, regions, axes and topics that there are. */
export async function knownGraph(read: Reads): Promise<KnownGraph> {
  const countries = await codesOfCountries(read);
  const regions = (await namedNodesOf(read, [region])).flatMap(({ id, externalIds }) =>
    externalIds
      .filter((one) => one.startsWith(DAC_REGION))
      .map((one): [string, string] => [one.slice(DAC_REGION.length), id]),
  );
  const actors = await namedNodesOf(read, [organism, cooperant, institution]);
  const subjects = await namedNodesOf(read, [axis, topic]);
  return {
    organisations: new Organisations(actors, new Set(countries.map(([code]) => code))),
    territories: new Map([...countries, ...regions]),
    subjects: new Set(subjects.map(({ id }) => id)),
  };
}
