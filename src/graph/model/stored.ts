import { CLAIM_BASES } from './claim.ts';
import { propertiesOf } from './claim-columns.ts';
import { BEGINNINGS, COOPERATES_ON } from './definition.ts';
import { type DerivedColumn, derivedOf } from './derived.ts';
import { NODE_KINDS, RELATIONS } from './index.ts';
import { CHANGE, CHANGE_SET, CLAIM, ENTITY, type NodeKey, PAIR, SCHEMA_VERSION_NODE, WORD, WRITTEN } from './keys.ts';
import { formerLink } from './known.ts';
import { labelsOf, type NodeKind } from './node.ts';
import {
  columnsOf,
  dateColumns,
  hasLocalized,
  PRECISIONS,
  type Properties,
  type Property,
  SOURCE_TEXTS,
} from './property.ts';
import { OCCURS_IN, SEARCH_TEXT } from './searched.ts';

/**
 * Everything that a graph may hold, down to its columns: what a check knows, a dump writes and a load accepts.
 * A closed list is the type of a column that holds one of its values. Days and moments are text (ISO 8601).
 */
export type ColumnType = 'text' | 'textList' | 'integer' | 'number' | 'flag' | 'day' | readonly string[];
export type ColumnTypes = { readonly [column: string]: ColumnType };

export interface NodeForm {
  /** Every label of such a node, in alphabetical order. */
  readonly labels: readonly string[];
  readonly key: NodeKey;
  readonly columns: ColumnTypes;
}

export interface RelationForm {
  readonly type: string;
  /** The keys of the nodes at which it may start; it always ends at an entity. */
  readonly starts: readonly NodeKey[];
  readonly columns: ColumnTypes;
}

const texts = (columns: readonly string[]): ColumnTypes =>
  Object.fromEntries(columns.map((column) => [column, 'text' as const]));

const typeOf = ({ type, choices }: Property): ColumnType => {
  if (choices) return Object.keys(choices.values);
  const own = ['textList', 'integer', 'number', 'flag', 'day'] as const;
  return own.find((one) => one === type) ?? 'text';
};

function columnTypesOf(name: string, property: Property): ColumnTypes {
  if (property.type !== 'dateSpan')
    return Object.fromEntries(columnsOf(name, property).map((column) => [column, typeOf(property)]));
  const { from, to, precision, basis, text } = dateColumns(name);
  return { [from]: 'day', [to]: 'day', [precision]: PRECISIONS, [basis]: CLAIM_BASES, [text]: 'text' };
}

const typesOf = (derived: readonly DerivedColumn[]): ColumnTypes =>
  Object.fromEntries(derived.map(({ column, type }) => [column, type]));

/** The columns of properties, with what is derived from them. */
const columnTypesOfAll = (properties: Properties): ColumnTypes => ({
  ...Object.fromEntries(
    Object.entries(properties).flatMap(([name, property]) => Object.entries(columnTypesOf(name, property))),
  ),
  ...typesOf(derivedOf({ properties })),
});

/** What the seed last wrote of a node, up to schema version 4. Dumps have it; a migration makes `Written` of it. */
export const FORMER_BASE = 'seeded';

const columnsOfNode = ({ properties }: NodeKind): ColumnTypes => ({
  ...texts(['id', 'slug', 'origin', 'createdAt', 'changedAt', FORMER_BASE, SEARCH_TEXT]),
  changes: 'textList',
  ...columnTypesOfAll(properties),
  ...(hasLocalized(properties) && { [SOURCE_TEXTS]: 'textList' }),
});

export const NODE_FORMS: readonly NodeForm[] = [
  ...NODE_KINDS.map((kind) => ({ labels: labelsOf(kind).toSorted(), key: ENTITY, columns: columnsOfNode(kind) })),
  {
    labels: [CLAIM.label],
    key: CLAIM,
    columns: { ...texts(['claimId', 'type', 'from', 'to']), versions: 'integer' },
  },
  { labels: [PAIR.label], key: PAIR, columns: texts(['key']) },
  { labels: [WORD.label], key: WORD, columns: texts([WORD.property, ...BEGINNINGS]) },
  {
    labels: [SCHEMA_VERSION_NODE.label],
    key: SCHEMA_VERSION_NODE,
    columns: { ...texts(['name', 'hash']), version: 'integer', claims: 'textList' },
  },
  {
    labels: [CHANGE_SET.label],
    key: CHANGE_SET,
    columns: {
      ...texts(['id', 'at', 'by', 'origin', 'undoes', 'batch']),
      number: 'integer',
      nodes: 'integer',
      claims: 'integer',
    },
  },
  {
    labels: [CHANGE.label],
    key: CHANGE,
    columns: { ...texts(['key', 'changeSet', 'at', 'what', 'subject', 'before', 'after']), number: 'integer' },
  },
  { labels: [WRITTEN.label], key: WRITTEN, columns: texts(['key', 'origin', 'subject', 'state']) },
];

/** The plain relations, which are no claims. */
const LINKS = ['QUOTES', 'SAID_BY', 'SUBJECT', 'WITHIN', 'READS'];

/** A link is there from a moment on; one that was taken away stays, under another type, with the moment until which it was. */
const linkForms = (type: string, starts: RelationForm['starts']): readonly RelationForm[] => [
  { type, starts, columns: texts(['since']) },
  { type: formerLink(type), starts, columns: texts(['since', 'until']) },
];

export const RELATION_FORMS: readonly RelationForm[] = [
  ...RELATIONS.map((one) => ({ type: one.type, starts: [ENTITY], columns: columnTypesOfAll(propertiesOf(one)) })),
  ...LINKS.flatMap((type) => linkForms(type, [ENTITY])),
  ...linkForms('CITES', [ENTITY, CLAIM]),
  { type: OCCURS_IN, starts: [WORD], columns: { weight: 'integer', begins: 'integer', languages: 'integer' } },
  { type: COOPERATES_ON, starts: [ENTITY], columns: texts(['from', 'to']) },
];

/** Columns that documents had up to schema version 4: the prose on what they were read for, and what followed from it. */
export const FORMER_COLUMNS_OF_DOCUMENTS = ['scopeEs', 'scopeEn', 'scopePt', 'scopeFr'].flatMap((column) => [
  column,
  `${column}Folded`,
  `${column}Order`,
]);

/** Columns that dumps of nodes with a label have up to the schema version before, and that a load leaves out. */
export const FORMER_COLUMNS = [{ version: 5, label: 'Document', columns: FORMER_COLUMNS_OF_DOCUMENTS }] as const;

/** Columns of dumps that have another name from a schema version on. */
export const COLUMN_RENAMES = [{ version: 5, from: 'standing', to: 'visibilityCode' }] as const;
