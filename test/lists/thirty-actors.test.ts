import { describe, expect, it } from 'vitest';
import { columnsOfKind, type NodeRow } from '../../src/graph/model/facts.ts';
import { dateColumns } from '../../src/graph/model/property.ts';
import { withDatesOf } from './plain/dates.ts';
import { seenLists } from './plain/views.ts';
import { SEED, thirtyActors } from './thirty-actors.ts';

describe('the thirty actors', () => {
  const chronicle = thirtyActors(SEED);
  const { nodes, coverage } = chronicle.first;
  const rows: readonly NodeRow[] = [...nodes, ...coverage];
  const dated = [...new Set(rows.map(({ kind }) => kind))].filter((kind) =>
    Object.values(kind.properties).some(({ type }) => type === 'dateSpan'),
  );

  const isKnown = ({ kind, columns }: NodeRow) =>
    Object.entries(kind.properties).some(
      ([name, { type }]) => type === 'dateSpan' && columns[dateColumns(name).from] !== undefined,
    );

  it.each(dated)('have dates of $label that only a view of STATED hides, and others', (kind) => {
    const isHidden = (row: NodeRow) =>
      columnsOfKind(kind).some((column) => row.columns[column] !== withDatesOf(row, ['STATED']).columns[column]);
    const known = rows.filter((row) => row.kind === kind && isKnown(row));
    expect(known.filter(isHidden).length).toBeGreaterThan(0);
    expect(known.filter((row) => !isHidden(row)).length).toBeGreaterThan(0);
  });

  it('have claims, cooperations and quotes under each view', () => {
    for (const { plain } of seenLists(chronicle))
      for (const list of [plain.claims(), plain.cooperations(), plain.all('Citation')])
        expect(list.length).toBeGreaterThan(2);
  });
});
