import type { Link } from './incidence.ts';
import { FUNCTION, RELATION, STATUS } from './lists.ts';

/** A link as one number: relation (4 bits), function (3), status (2), whether it is stated (1) and visible (1). */
const [FUNCTION_AT, STATUS_AT, STATED_AT, VISIBLE_AT] = [4, 7, 9, 10];

export const IS_STATED = 1 << STATED_AT;
export const IS_VISIBLE = 1 << VISIBLE_AT;

export const relationIn = (bits: number): number => bits & 0b1111;
export const functionIn = (bits: number): number => (bits >> FUNCTION_AT) & 0b111;
export const statusIn = (bits: number): number => (bits >> STATUS_AT) & 0b11;

export const packed = ({ relation, function: does, status, isStated, isVisible }: Omit<Link, 'node'>): number =>
  RELATION.codeOf(relation) |
  (FUNCTION.codeOf(does) << FUNCTION_AT) |
  (STATUS.codeOf(status) << STATUS_AT) |
  (isStated ? IS_STATED : 0) |
  (isVisible ? IS_VISIBLE : 0);

export const unpacked = (bits: number): Omit<Link, 'node'> => ({
  relation: RELATION.at(relationIn(bits)),
  function: FUNCTION.at(functionIn(bits)),
  status: STATUS.at(statusIn(bits)),
  isStated: (bits & IS_STATED) !== 0,
  isVisible: (bits & IS_VISIBLE) !== 0,
});
