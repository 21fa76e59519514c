import { commitment } from '../graph/model/commitment.ts';
import { nodeType } from './node.ts';
import { rootFields } from './roots.ts';

export const CommitmentRef = nodeType(commitment);

rootFields('Commitment', CommitmentRef, {
  one: 'commitment',
  many: 'commitments',
  called: 'commitment, proposal, request or offer',
});
