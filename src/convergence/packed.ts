import type { ClaimStatus } from '../graph/model/claim.ts';
import { FUNCTION, type FunctionCode, RELATION, type RelationAtUndertaking, STATUS } from './lists.ts';

/** What is kept of a claim at an undertaking beside the node at its other end. */
export interface Kept {
  readonly relation: RelationAtUndertaking;
  readonly function: FunctionCode;
  readonly status: ClaimStatus;
  readonly isStated: boolean;
  readonly isVisible: boolean;
}

/** A link as one number: relation (4 bits), function (3), status (2), whether it is stated (1) and visible (1). */
const [FUNCTION_AT, STATUS_AT, STATED_AT, VISIBLE_AT] = [4, 7, 9, 10];

export const IS_STATED = 1 << STATED_AT;
export const IS_VISIBLE = 1 << VISIBLE_AT;

export const relationIn = (bits: number): number => bits & 0b1111;
export const functionIn = (bits: number): number => (bits >> FUNCTION_AT) & 0b111;
export const statusIn = (bits: number): number => (bits >> STATUS_AT) & 0b11;

export const packed = ({ relation, function: does, status, isStated, isVisible }: Kept): number =>
  RELATION.codeOf(relation) |
  (FUNCTION.codeOf(does) << FUNCTION_AT) |
  (STATUS.codeOf(status) << STATUS_AT) |
  (isStated ? IS_STATED : 0) |
  (isVisible ? IS_VISIBLE : 0);

export const unpacked = (bits: number): Kept => ({
  relation: RELATION.at(relationIn(bits)),
  function: FUNCTION.at(functionIn(bits)),
  status: STATUS.at(statusIn(bits)),
  isStated: (bits & IS_STATED) !== 0,
  isVisible: (bits & IS_VISIBLE) !== 0,
});
