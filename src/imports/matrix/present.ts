import { claimsAtNodes, type PresentKey } from '../../graph/cypher/claims-at.ts';
import { type StoredNode, storedNodes } from '../../graph/cypher/stored-nodes.ts';
import { dateColumns, PRECISIONS } from '../../graph/model/property.ts';
import { addresses, cooperatesIn, covers } from '../../graph/model/relations.ts';
import type { Transaction } from '../../graph/port.ts';
import { shownDays } from './dates.ts';
import { type GraphNames, writtenName } from './graph-names.ts';
import type { Cells } from './print.ts';
import type { ListKey } from './read-row.ts';
import { kinds, roles, states } from './vocabulary.ts';

/** What the graph says of an initiative, as far as a matrix does. */
export interface PresentInitiative {
  readonly stored: StoredNode;
  readonly claims: readonly PresentKey[];
}

/** The end of a claim that is not the initiative. */
export const otherEnd = ({ type, from, to }: Pick<PresentKey, 'type' | 'from' | 'to'>): string =>
  type === cooperatesIn.type ? from : to;

/** The column in which a claim stands. */
export function columnOfClaim(claim: Pick<PresentKey, 'type' | 'from' | 'to'>, { byId }: GraphNames): ListKey {
  if (claim.type === addresses.type) return 'axes';
  if (claim.type === covers.type) return 'countries';
  return byId.get(otherEnd(claim))?.kind.label === 'Organism' ? 'organism' : 'cooperants';
}

/** What the graph says of some initiatives, by their ids. */
export async function presentInitiatives(
  transaction: Transaction,
  ids: readonly string[],
): Promise<ReadonlyMap<string, PresentInitiative>> {
  const stored = await storedNodes(transaction, ids);
  const claims = [
    ...(await claimsAtNodes(transaction, cooperatesIn, 'to', ids)),
    ...(await claimsAtNodes(transaction, addresses, 'from', ids)),
    ...(await claimsAtNodes(transaction, covers, 'from', ids)),
  ];
  const claimsOf = new Map(ids.map((id): [string, PresentKey[]] => [id, []]));
  for (const claim of claims) claimsOf.get(claim.type === cooperatesIn.type ? claim.to : claim.from)?.push(claim);
  return new Map([...stored].map(([id, node]) => [id, { stored: node, claims: claimsOf.get(id) ?? [] }]));
}

const indexFor = (key: ListKey, names: GraphNames) =>
  key === 'axes' ? names.axes : key === 'countries' ? names.countries : names.actors;

function listText(key: ListKey, { claims }: PresentInitiative, names: GraphNames): string | undefined {
  const rolesOf = new Map<string, string[]>();
  for (const claim of claims) {
    if (columnOfClaim(claim, names) !== key) continue;
    const end = otherEnd(claim);
    rolesOf.set(end, [...(rolesOf.get(end) ?? []), ...(claim.role === null ? [] : [roles.wordOf(claim.role)])]);
  }
  const entries = [...rolesOf].map(([id, given]) => {
    const node = names.byId.get(id);
    const name = node ? writtenName(node, indexFor(key, names)) : id;
    return given.length > 0 ? `${name} (${given.toSorted().join(', ')})` : name;
  });
  return entries.length > 0 ? entries.toSorted().join('; ') : undefined;
}

const textIn = ({ stored }: PresentInitiative, column: string): string | undefined => {
  const found = stored.state[column];
  return typeof found === 'string' ? found : undefined;
};

function datesOf(present: PresentInitiative): Pick<Cells, 'start' | 'end'> {
  const columns = dateColumns('date');
  const [from, to] = [textIn(present, columns.from), textIn(present, columns.to)];
  const precision = PRECISIONS.find((one) => one === textIn(present, columns.precision)) ?? 'DAY';
  if (from === undefined) return {};
  const start = shownDays({ from, precision });
  const end = to === undefined ? undefined : shownDays({ from: to, precision });
  return { start, ...(end !== undefined && { end }) };
}

const wordFor = (value: string | undefined, wordOf: (value: string) => string) =>
  value === undefined ? undefined : wordOf(value);

/** The cells of a row in which a matrix writes what the graph says of an initiative. */
export const cellsOf = (present: PresentInitiative, names: GraphNames): Cells => ({
  organism: listText('organism', present, names),
  initiative: textIn(present, 'nameEs'),
  kind: wordFor(textIn(present, 'kind'), (value) => kinds.wordOf(value)),
  description: textIn(present, 'descriptionEs'),
  axes: listText('axes', present, names),
  countries: listText('countries', present, names),
  cooperants: listText('cooperants', present, names),
  ...datesOf(present),
  state: wordFor(textIn(present, 'state'), (value) => states.wordOf(value)),
});
