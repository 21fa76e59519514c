import { commitment } from '../graph/model/commitment.ts';
import { nodeType } from './node.ts';
import { rootFields } from './roots.ts';

export const CommitmentRef = nodeType(commitment);

rootFields('commitment', 'commitments', 'Commitment', CommitmentRef, 'commitment, proposal, request or offer');
