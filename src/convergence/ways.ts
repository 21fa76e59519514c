import type { ClaimStatus } from '../graph/model/claim.ts';
import { STATUS } from './lists.ts';

/** How an undertaking has a member, as one number: status (2 bits), whether it is stated (1), functions (4). */
const STATUS_BITS = 0b11;
const STATED = 0b100;
const FUNCTIONS_AT = 3;

export const statusOfWay = (way: number): number => way & STATUS_BITS;
export const isStatedWay = (way: number): boolean => (way & STATED) !== 0;
/** A bit for each function, in the order of `FUNCTION`; 0 for what is no actor. */
export const functionsOfWay = (way: number): number => way >> FUNCTIONS_AT;

/** A way by the place of its status and of its function in their lists. */
export const wayOf = (status: number, isStated: boolean, does: number | null): number =>
  status | (isStated ? STATED : 0) | (does === null ? 0 : 1 << (FUNCTIONS_AT + does));

const sureness = (way: number): number => 2 * statusOfWay(way) + (isStatedWay(way) ? 1 : 0);

/** Of two ways to one member the surer, of equally sure ones the stated, with the functions of both. */
export function surerWay(one: number, other: number): number {
  const best = sureness(one) >= sureness(other) ? one : other;
  return (best & (STATUS_BITS | STATED)) | ((functionsOfWay(one) | functionsOfWay(other)) << FUNCTIONS_AT);
}

/** A way that goes on through claims of a status: as sure as the weaker, and stated only if both are. */
export function throughClaims(way: number, status: ClaimStatus, isStated: boolean): number {
  const weaker = Math.min(statusOfWay(way), STATUS.codeOf(status));
  return wayOf(weaker, isStatedWay(way) && isStated, null) | (functionsOfWay(way) << FUNCTIONS_AT);
}

/** Two ways that both have to hold, such as who works and on what. */
export const bothWays = (one: number, other: number): number =>
  wayOf(Math.min(statusOfWay(one), statusOfWay(other)), isStatedWay(one) && isStatedWay(other), null) |
  ((functionsOfWay(one) | functionsOfWay(other)) << FUNCTIONS_AT);
