import type { NodeState } from '../../graph/cypher/stored-nodes.ts';
import type { Columns } from '../../graph/model/facts.ts';
import { dateColumns, PRECISIONS, SOURCE_TEXTS } from '../../graph/model/property.ts';
import type { ColumnKey } from './columns.ts';
import type { Days } from './dates.ts';
import { isGiven, type Said } from './read-row.ts';

/** The columns of a matrix that an initiative keeps as properties. */
export const PROPERTIES = ['initiative', 'kind', 'description', 'dates', 'state'] as const;
export type PropertyKey = (typeof PROPERTIES)[number];

/** The columns of a matrix behind a property. */
export const cellsOfProperty = (key: PropertyKey): readonly ColumnKey[] => (key === 'dates' ? ['start', 'end'] : [key]);

const DATE = dateColumns('date');

/** The stored columns behind a property. */
export const storedColumnsOf = (key: PropertyKey): readonly string[] => {
  if (key === 'dates') return Object.values(DATE);
  return [key === 'initiative' ? 'nameEs' : key === 'description' ? 'descriptionEs' : key];
};

const coarser = (one: Days['precision'], other: Days['precision']) =>
  PRECISIONS.indexOf(one) > PRECISIONS.indexOf(other) ? one : other;

function datesOf({ start, end }: Said): Columns {
  if (!start) return {};
  const precision = end ? coarser(start.precision, end.precision) : start.precision;
  return { [DATE.from]: start.from, [DATE.precision]: precision, ...(end && { [DATE.to]: end.to }) };
}

/** What a row says of a property, as columns; none where it was emptied. */
function columnsSaid(key: PropertyKey, said: Said): Columns {
  if (key === 'dates') return datesOf(said);
  if (key === 'initiative') return said.row.cells.initiative ? { nameEs: said.row.cells.initiative } : {};
  const value = said[key];
  return value === undefined ? {} : { [key === 'description' ? 'descriptionEs' : key]: value };
}

/** The properties of which a row says something; of one that is known already, a name only finds it. */
export const propertiesGiven = ({ row }: Said, isNew: boolean): readonly PropertyKey[] =>
  PROPERTIES.filter(
    (key) =>
      (key !== 'initiative' || isNew || row.written !== undefined) &&
      cellsOfProperty(key).some((cell) => isGiven(row, cell)),
  );

const isText = (column: string) => column === 'nameEs' || column === 'descriptionEs';

/** Columns with what a row says in place of what they say; its texts are those of a source. */
export function withSaid(columns: NodeState, keys: readonly PropertyKey[], said: Said): Columns {
  const { label: _label, links: _links, [SOURCE_TEXTS]: ofSource, ...others } = columns;
  const replaced = keys.flatMap(storedColumnsOf);
  const given: Columns = Object.assign({}, ...keys.map((key) => columnsSaid(key, said)));
  const kept = Object.entries(others).filter(([column]) => !replaced.includes(column));
  const sources = (Array.isArray(ofSource) ? ofSource.map(String) : []).filter((column) => !replaced.includes(column));
  const texts = [...sources, ...Object.keys(given).filter(isText)].toSorted();
  return { ...Object.fromEntries(kept), ...given, ...(texts.length > 0 && { [SOURCE_TEXTS]: texts }) };
}
