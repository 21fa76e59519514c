import * as z from 'zod';
import { BadInput } from '../errors.ts';
import { composedIn } from '../model/composed.ts';
import { SCHEMA_VERSION } from '../model/definition.ts';
import type { Columns } from '../model/facts.ts';
import { NODE_KEYS } from '../model/keys.ts';
import { namedColumn } from '../model/known.ts';
import {
  COLUMN_RENAMES,
  type ColumnType,
  type ColumnTypes,
  FORMER_COLUMNS,
  NODE_FORMS,
  RELATION_FORMS,
} from '../model/stored.ts';
import type { GraphValue } from '../port.ts';

/** The version of the dump format; raised when programs that read this version could not read the next. */
const FORMAT_VERSION = 1;

const FORMAT = 'convergencia-dump';

const header = z.strictObject({
  format: z.literal(FORMAT),
  formatVersion: z.literal(FORMAT_VERSION, { error: `accepted: ${FORMAT_VERSION}` }),
  schemaVersion: z
    .int()
    .min(1)
    .max(SCHEMA_VERSION, { error: `accepted: up to ${SCHEMA_VERSION}; a newer program wrote this dump` }),
  engine: z.enum(['neo4j', 'grafeo']),
  product: z.string(),
  nodes: z.int().min(0),
  relations: z.int().min(0),
});

/** The first line of a dump: the program that wrote it, and the numbers of nodes and relations that follow. */
export type Header = z.infer<typeof header>;

const VALUES = {
  text: z.string(),
  textList: z.array(z.string()),
  integer: z.int(),
  number: z.number(),
  flag: z.boolean(),
  day: z.iso.date({ error: 'accepted: a day as 2024-05-31' }),
};

const valueIn = (type: ColumnType): z.ZodType<GraphValue> =>
  typeof type === 'string' ? VALUES[type] : z.enum(type, { error: `accepted: ${type.join(', ') || 'none'}` });

/** The columns of a form in a dump line; all are optional except the key. */
function columnsOf(types: ColumnTypes, key?: string): z.ZodType<Columns> {
  const columns: { [column: string]: z.ZodType<GraphValue | undefined> } = {};
  for (const [column, type] of Object.entries(types)) {
    columns[column] = column === key ? valueIn(type) : valueIn(type).optional();
  }
  return z
    .object(columns)
    .catchall(z.custom<GraphValue>())
    .superRefine((given, context) => {
      for (const [column, value] of Object.entries(given)) {
        if (column in columns) continue;
        const { name, isFormer } = namedColumn(column);
        const known = isFormer ? columns[name] : undefined;
        if (!known) context.addIssue({ code: 'unrecognized_keys', keys: [column], input: given });
        const { message } = known?.safeParse(value).error?.issues[0] ?? {};
        if (message) context.addIssue({ code: 'custom', path: [column], message });
      }
    })
    .transform(sortedByName);
}

/** Sorts columns by name, because engines return keys in different orders. */
function sortedByName(properties: { readonly [column: string]: GraphValue | undefined }): Columns {
  const given = Object.entries(properties).flatMap(([column, value]) =>
    value === undefined ? [] : [[column, value] as const],
  );
  return Object.fromEntries(given.sort(([one], [other]) => (one < other ? -1 : 1)));
}

const nodes = new Map(
  NODE_FORMS.map((form) => [form.labels.join(':'), { form, columns: columnsOf(form.columns, form.key.property) }]),
);
const relations = new Map(RELATION_FORMS.map((form) => [form.type, { form, columns: columnsOf(form.columns) }]));
const keys = new Map(NODE_KEYS.map((key) => [key.label, key]));

const node = z.strictObject({ labels: z.array(z.string()), properties: z.unknown() });
const end = z.tuple([z.string(), z.string()]);
const relation = z.strictObject({ type: z.string(), from: end, to: end, properties: z.unknown() });
const record = z.union([node, relation], {
  error: 'accepted: a node {labels, properties} or a relation {type, from, to, properties}',
});

export const parseHeader = (text: string): Header => checked(header, jsonOf(text));

/**
 * Parses a line after the first, from a dump of the given schema version.
 *
 * @throws BadInput with what is wrong and what is accepted.
 */
export function parseRecord(text: string, schemaVersion: number) {
  const parsed = checked(record, jsonOf(text));
  const labels = 'labels' in parsed ? parsed.labels : [];
  const current = { ...parsed, properties: currentColumns(parsed.properties, labels, schemaVersion) };
  return 'labels' in current ? nodeOf(current) : relationOf(current);
}

const columnNames = z.record(z.string(), z.unknown());

/** The properties under their current names, without those that are no more. */
function currentColumns(properties: unknown, labels: readonly string[], schemaVersion: number): unknown {
  const given = columnNames.safeParse(properties);
  if (!given.success) return properties;
  const renames = COLUMN_RENAMES.filter(({ version }) => schemaVersion < version);
  const nameOf = (column: string) => renames.find(({ from }) => from === column)?.to ?? column;
  const former = FORMER_COLUMNS.filter(({ version, label }) => schemaVersion < version && labels.includes(label));
  const isFormer = (column: string) => former.some(({ columns }) => columns.includes(column));
  const kept = Object.entries(given.data).filter(([column]) => !isFormer(column));
  return Object.fromEntries(kept.map(([column, value]) => [nameOf(column), value]));
}

/** Checks a node against the model. */
export function nodeOf({ labels, properties }: z.infer<typeof node>) {
  const known = nodes.get(labels.toSorted().join(':'));
  if (!known) throw new BadInput(`labels ${labels.join(':') || '(none)'}. Accepted: ${[...nodes.keys()].join(', ')}`);
  return { form: known.form, properties: checked(known.columns, properties) };
}

/** Checks a relation, and the keys of its ends, against the model. */
export function relationOf({ type, from, to, properties }: z.infer<typeof relation>) {
  const known = relations.get(type);
  if (!known) throw new BadInput(`type ${type}. Accepted: ${[...relations.keys()].join(', ')}`);
  const start = keys.get(from[0]);
  if (!start || !known.form.starts.includes(start)) {
    throw new BadInput(
      `a ${type} from ${from[0]}. Accepted: ${known.form.starts.map(({ label }) => label).join(', ')}`,
    );
  }
  if (to[0] !== 'Entity') throw new BadInput(`a ${type} to ${to[0]}. Accepted: Entity`);
  return { form: known.form, start, from: from[1], to: to[1], properties: checked(known.columns, properties) };
}

export type NodeRecord = ReturnType<typeof nodeOf>;
export type RelationRecord = ReturnType<typeof relationOf>;

export const headerLine = (header: Omit<Header, 'format' | 'formatVersion'>): string =>
  lineOf({ format: FORMAT, formatVersion: FORMAT_VERSION, ...header });

export const nodeLine = ({ form, properties }: NodeRecord): string => lineOf({ labels: form.labels, properties });

export const relationLine = ({ form, start, from, to, properties }: RelationRecord): string =>
  lineOf({ type: form.type, from: [start.label, from], to: ['Entity', to], properties });

const lineOf = (value: object) => `${JSON.stringify(value)}\n`;

function jsonOf(text: string): unknown {
  try {
    return composedIn(JSON.parse(text));
  } catch {
    throw new BadInput('not JSON. Accepted: one JSON object in each line');
  }
}

function checked<T>(schema: z.ZodType<T>, value: unknown): T {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const issues = parsed.error.issues.map(({ path, message }) => [path.join('.'), message].filter(Boolean).join(': '));
  throw new BadInput(issues.join('; '));
}
