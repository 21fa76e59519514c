import { absenceIn, listsOfCell } from '../convergence/absences.ts';
import { endsAt } from '../convergence/ends.ts';
import { at } from '../convergence/incidence.ts';
import type { WorkFunction as Does } from '../convergence/lists.ts';
import { type Cell, matrixOf } from '../convergence/matrix.ts';
import { dimension, isDimension } from '../convergence/members.ts';
import { Universe } from '../convergence/universe.ts';
import { absence } from '../graph/model/coverage.ts';
import { type Analysis, readNode } from '../resolvers/convergence.ts';
import { pageOf } from '../resolvers/place-page.ts';
import { builder } from './builder.ts';
import { ConvergenceRef, WorkFunction } from './convergence.ts';
import { addEvidence, type Evidenced } from './convergence-evidence.ts';
import { addUndertakings, type Undertaken } from './convergence-undertakings.ts';
import { ClaimStatus, enumOf } from './enums.ts';
import { NodeRef } from './node.ts';
import { cursorArguments } from './page-fields.ts';
import { placeConnection } from './place-connection.ts';

const Dimension = enumOf(dimension);
const AbsenceResult = enumOf(absence);

/** A cell, and how what it names is read. */
interface CellOf extends Evidenced, Undertaken {
  readonly analysis: Analysis;
  readonly cell: Cell;
}

const isYear = (id: string) => !id.includes(':');

const FunctionCountRef = builder.objectRef<readonly [Does, number]>('FunctionCount').implement({
  description: 'In how many undertakings of a cell an actor has a function.',
  fields: (t) => ({
    function: t.field({ type: WorkFunction, description: 'The function.', resolve: ([does]) => does }),
    count: t.int({
      description: 'In how many undertakings; one in which an actor has two functions counts for both.',
      resolve: ([, count]) => count,
    }),
  }),
});

const MatrixCellRef = builder.objectRef<CellOf>('MatrixCell').implement({
  description: 'What a row and a column of a matrix have in common.',
  fields: (t) => ({
    rowId: t.string({ description: 'The id of the row; of a year its digits.', resolve: ({ cell }) => cell.row }),
    columnId: t.string({
      description: 'The id of the column; of a year its digits.',
      resolve: ({ cell }) => cell.column,
    }),
    row: t.field({
      type: NodeRef,
      nullable: true,
      description: 'The node of the row; null for a year.',
      resolve: ({ analysis, cell: { row } }, _args, _context, info) =>
        isYear(row) ? null : readNode(analysis, info, row),
    }),
    column: t.field({
      type: NodeRef,
      nullable: true,
      description: 'The node of the column; null for a year.',
      resolve: ({ analysis, cell: { column } }, _args, _context, info) =>
        isYear(column) ? null : readNode(analysis, info, column),
    }),
    inferredCount: t.int({
      description: 'For how many of these a claim is inferred or derived.',
      resolve: ({ cell }) => cell.inferred,
    }),
    status: t.field({
      type: ClaimStatus,
      nullable: true,
      description: 'How sure the surest of them is: as sure as its weakest claim. Null for a blank.',
      resolve: ({ cell }) => cell.status,
    }),
    functions: t.field({
      type: [FunctionCountRef],
      description: 'What the actors do in them; empty if neither rows nor columns are actors.',
      resolve: ({ cell }) => [...cell.functions].sort(([left], [right]) => (left < right ? -1 : 1)),
    }),
    absence: t.field({
      type: AbsenceResult,
      nullable: true,
      description: 'What a blank means on the day of the view; null where there is something.',
      resolve: ({ analysis, cell }) => blankOf(analysis, cell)?.result ?? null,
    }),
    horizon: t.field({
      type: 'Date',
      nullable: true,
      description: 'Of a blank: the last day of which anything speaks that was read for it.',
      resolve: ({ analysis, cell }) => blankOf(analysis, cell)?.horizon ?? null,
    }),
  }),
});
addUndertakings(MatrixCellRef);
addEvidence(MatrixCellRef);

const blankOf = ({ incidence, asked }: Analysis, { undertakings, row, column }: Cell) =>
  undertakings.length > 0 ? null : absenceIn(incidence, listsOfCell(asked, row, column));

const MatrixCellConnectionRef = placeConnection('MatrixCell', MatrixCellRef, { one: 'A cell', many: 'cells' });

builder.objectField(ConvergenceRef, 'matrix', (t) =>
  t.field({
    type: MatrixCellConnectionRef,
    description:
      'Undertakings by two dimensions, cell by cell in the order of the ids of row and column. An undertaking about two ' +
      'axes counts for both.',
    args: {
      ...cursorArguments(t),
      rows: t.arg({ type: Dimension, required: false, defaultValue: 'ORGANISM', description: 'What the rows are.' }),
      columns: t.arg({ type: Dimension, required: false, defaultValue: 'AXIS', description: 'What the columns are.' }),
      blanks: t.arg.boolean({
        required: false,
        defaultValue: false,
        description: 'Whether cells without undertakings are shown too, each with what its absence means.',
      }),
    },
    resolve: (analysis, { rows, columns, blanks, ...page }) => {
      const identity = [rows, columns, blanks];
      const cells = matrixOf(
        new Universe(analysis.incidence, analysis.asked),
        isDimension(rows) ? rows : 'ORGANISM',
        isDimension(columns) ? columns : 'AXIS',
        blanks ?? false,
      );
      const cellAt = (place: number): CellOf => {
        const cell = at(cells, place);
        const { undertakings } = cell;
        return {
          analysis,
          cell,
          undertakings,
          ends: () => endsAt(analysis.incidence, undertakings, [cell.row, cell.column]),
        };
      };
      return pageOf(analysis, 'matrix', identity, { length: cells.length, at: cellAt }, page);
    },
  }),
);
