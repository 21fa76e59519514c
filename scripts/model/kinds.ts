import { ACTORS } from '../../src/graph/model/actor.ts';
import { NODE_KINDS } from '../../src/graph/model/index.ts';
import { names } from '../../src/graph/model/names.ts';
import type { NodeKind } from '../../src/graph/model/node.ts';
import { LANGUAGES, type Properties, type Property } from '../../src/graph/model/property.ts';
import { code, table } from './markdown.ts';

/** What a property of each type contains, in words. */
const HOLDS: { [type in Property['type']]: string } = {
  text: 'text',
  textList: 'texts',
  integer: 'whole number',
  number: 'number',
  flag: 'yes or no',
  choice: 'one of a list',
  localized: `text in ${LANGUAGES.join(', ')}`,
  dateSpan: 'date',
  day: 'day',
  moment: 'moment',
};

export const holds = ({ type, choices, required }: Property) =>
  `${choices ? code(choices.name) : HOLDS[type]}${required ? ', always' : ''}`;

const bearsNames = ({ properties }: NodeKind) => Object.keys(names).every((name) => name in properties);

const ownProperties = (kind: NodeKind): Properties =>
  Object.fromEntries(Object.entries(kind.properties).filter(([name]) => !(bearsNames(kind) && name in names)));

const kindRow = (kind: NodeKind) => [
  code(kind.label),
  code(`${kind.identity}:…`),
  bearsNames(kind) ? 'yes' : '',
  kind.description,
];

const propertyRows = (owner: string, properties: Properties) =>
  Object.entries(properties).map(([name, property]) => [owner, code(name), holds(property), property.description]);

export const kindsTable = (): string => table(['kind', 'ids', 'names', 'what it is'], NODE_KINDS.map(kindRow));

export const propertiesTable = (): string =>
  table(
    ['of', 'property', 'holds', 'what it says'],
    [
      ...propertyRows('all with names', names),
      ...NODE_KINDS.flatMap((kind) => propertyRows(code(kind.label), ownProperties(kind))),
    ],
  );

const choicesIn = (kind: NodeKind) => Object.values(kind.properties).flatMap(({ choices }) => choices ?? []);

/** The closed lists of the properties of node kinds. */
export const CHOICES_OF_KINDS = NODE_KINDS.flatMap(choicesIn);

/** The labels of kinds; all kinds of actors are one. */
export function endLabels(kinds: readonly NodeKind[]): readonly string[] {
  const everyActor = ACTORS.every((actor) => kinds.includes(actor));
  const labels = kinds.map((kind) => (everyActor && kind.identity === 'Actor' ? 'Actor' : kind.label));
  return [...new Set(labels)];
}

/** Whether the list contains most kinds, as for a relation between nearly any two nodes. */
export const isMost = (kinds: readonly NodeKind[]): boolean => kinds.length > NODE_KINDS.length / 2;
