import type { ChangedClaim } from '../convergence/difference.ts';
import { CLAIM_BASES, CLAIM_STATUSES } from '../graph/model/claim.ts';
import { against, changedIn, type Difference, type OtherView, onlyIn } from '../resolvers/against.ts';
import { type Analysis, readNode } from '../resolvers/convergence.ts';
import { pageOf } from '../resolvers/place-page.ts';
import { builder } from './builder.ts';
import { ConvergenceRef } from './convergence.ts';
import { addEvidence } from './convergence-evidence.ts';
import { FindingConnectionRef, findingsPage, soughtArguments, soughtIn } from './convergence-findings.ts';
import { ClaimBasis, ClaimStatus, RelationType } from './enums.ts';
import { NodeRef } from './node.ts';
import { cursorArguments } from './page-fields.ts';
import { placeConnection } from './place-connection.ts';

/** A claim in which two views differ, read under the one that shows it. */
interface ChangedClaimOf {
  readonly analysis: Analysis;
  readonly changed: ChangedClaim;
  readonly ends: () => readonly ChangedClaim['ends'][];
}

const ChangedClaimRef = builder.objectRef<ChangedClaimOf>('ChangedClaim').implement({
  description: 'A claim in which two views differ.',
  fields: (t) => ({
    from: t.field({
      type: NodeRef,
      description: 'The node at its start.',
      resolve: ({ analysis, changed: { ends } }, _args, _context, info) => readNode(analysis, info, ends.from),
    }),
    relation: t.field({
      type: RelationType,
      description: 'What it states.',
      resolve: ({ changed: { ends } }) => ends.type,
    }),
    to: t.field({
      type: NodeRef,
      description: 'The node at its end.',
      resolve: ({ analysis, changed: { ends } }, _args, _context, info) => readNode(analysis, info, ends.to),
    }),
    before: t.field({
      type: ClaimStatus,
      nullable: true,
      description: 'Its status under the other view; null if that does not show it: it was gained.',
      resolve: ({ changed }) => changed.before,
    }),
    after: t.field({
      type: ClaimStatus,
      nullable: true,
      description: 'Its status under the view of the operation; null if that does not show it: it was lost.',
      resolve: ({ changed }) => changed.after,
    }),
  }),
});
addEvidence(ChangedClaimRef);

const ChangedClaimConnectionRef = placeConnection('ChangedClaim', ChangedClaimRef, {
  one: 'A claim in which the views differ',
  many: 'claims in which the views differ',
});

const DifferenceRef = builder.objectRef<Difference>('ConvergenceDifference').implement({
  description: 'The same question under another view (`before`) and under that of the operation (`after`).',
  fields: (t) => ({
    before: t.field({ type: ConvergenceRef, description: 'The answers before.', resolve: ({ before }) => before }),
    after: t.field({ type: ConvergenceRef, description: 'The answers after.', resolve: ({ after }) => after }),
    claims: t.field({
      type: ChangedClaimConnectionRef,
      description: 'The claims gained, lost and changed, as far as convergence reads them; in the order of their ends.',
      args: cursorArguments(t),
      resolve(difference, args) {
        const all = changedIn(difference);
        const at = (place: number) => changedOf(difference, all, place);
        return pageOf(difference.after, 'claims', [difference.before.reader.viewKey], { length: all.length, at }, args);
      },
    }),
    gained: t.field({
      type: FindingConnectionRef,
      description: 'What is found after, and was not before.',
      args: { ...soughtArguments(t), ...cursorArguments(t) },
      resolve({ before, after }, args) {
        const sought = soughtIn(after, args);
        return findingsPage(after, 'gained', [sought, before.reader.viewKey], onlyIn(after, before, sought), args);
      },
    }),
    lost: t.field({
      type: FindingConnectionRef,
      description: 'What was found before, and is not after.',
      args: { ...soughtArguments(t), ...cursorArguments(t) },
      resolve({ before, after }, args) {
        const sought = soughtIn(after, args);
        return findingsPage(before, 'lost', [sought, after.reader.viewKey], onlyIn(before, after, sought), args);
      },
    }),
  }),
});

function changedOf({ before, after }: Difference, all: readonly ChangedClaim[], place: number): ChangedClaimOf {
  const changed = all[place];
  if (!changed) throw new Error(`there is no changed claim at place ${place}`);
  return { analysis: changed.after ? after : before, changed, ends: () => [changed.ends] };
}

const ViewInput = builder.inputType('ViewInput', {
  description: 'Another view: parts that are not given are as in the view of the operation.',
  fields: (t) => ({
    asOf: t.field({ type: 'Date', required: false, description: 'Only claims that may hold on this day.' }),
    recordedAt: t.field({ type: 'DateTime', required: false, description: 'The claims as the graph held them then.' }),
    status: t.field({ type: [ClaimStatus], required: false, description: 'Only claims with one of these statuses.' }),
    minSources: t.int({ required: false, description: 'Only claims supported by so many distinct documents.' }),
    basis: t.field({ type: [ClaimBasis], required: false, description: 'Only claims with one of these bases.' }),
  }),
});

interface GivenView {
  readonly asOf?: string | null | undefined;
  readonly recordedAt?: string | null | undefined;
  readonly status?: readonly string[] | null | undefined;
  readonly minSources?: number | null | undefined;
  readonly basis?: readonly string[] | null | undefined;
}

/** The parts that were given, in the order in which a view has them. */
const viewIn = ({ asOf, recordedAt, status, minSources, basis }: GivenView): OtherView => ({
  ...(asOf && { asOf }),
  ...(recordedAt && { recordedAt }),
  ...(status && { status: CLAIM_STATUSES.filter((one) => status.includes(one)) }),
  ...(basis && { basis: CLAIM_BASES.filter((one) => basis.includes(one)) }),
  ...(typeof minSources === 'number' && { minSources }),
});

builder.objectField(ConvergenceRef, 'against', (t) =>
  t.field({
    type: DifferenceRef,
    description: 'What the view of the operation changes compared with another one.',
    args: { view: t.arg({ type: ViewInput, required: true, description: 'The view to compare with.' }) },
    resolve: (analysis, { view }) => against(analysis, viewIn(view)),
  }),
);
