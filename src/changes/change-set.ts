import type { StoredVersion } from '../graph/cypher/claim-version.ts';
import type { NodeState } from '../graph/cypher/stored-nodes.ts';
import type { Written } from '../graph/cypher/written.ts';
import type { ClaimRow, Facts } from '../graph/model/facts.ts';

/** Who wants something written. What one origin wrote, another does not change. */
export interface Author {
  /** `seed`, or what names an import or a person. */
  readonly origin: string;
  /** Who did it: a program, or whoever ran one. */
  readonly by: string;
}

/**
 * What an origin was shown of the graph and takes back or changes, whoever wrote it: a file that the program itself wrote, and
 * somebody corrected. What others have changed since it was shown is not among it, and stays.
 */
interface Corrected {
  /** The nodes as they were shown: the base of their merge. */
  readonly nodes: ReadonlyMap<string, NodeState>;
  /** The ids of claims that were shown, and do not hold. */
  readonly claims: ReadonlySet<string>;
}

/** What an origin wants a graph to say. */
export interface Wanted extends Author {
  readonly facts: Facts;
  /** Whether this is all that the origin says: its claims that are not among these are then retracted. */
  readonly complete: boolean;
  /** What is written in several sets, and taken back as one. */
  readonly batch?: string;
  /** The moment that the origin gives what it no longer says: no claim is retracted that it dated later. */
  readonly statedAt: string;
  /** The ids of claims that it said and says no more, where it is not `complete`. */
  readonly noLonger?: ReadonlySet<string>;
  readonly corrected?: Corrected;
}

/** A change of a node: nothing was `before` where it is new. A node never goes. */
export interface NodeChange {
  readonly id: string;
  readonly slug: string;
  /** Who wrote the node first. */
  readonly origin: string;
  readonly before: NodeState | null;
  readonly after: NodeState;
}

/** What holds of a claim: its version, and the citations that it rests on. */
export interface PresentClaim {
  readonly version: StoredVersion;
  readonly citations: readonly string[];
}

/** A change of a claim: `null` where nothing was claimed, or nothing is claimed any more. */
export interface ClaimChange {
  readonly claimId: string;
  readonly type: string;
  readonly from: string;
  readonly to: string;
  readonly before: PresentClaim | null;
  readonly after: ClaimRow | null;
  /** How many versions the claim has. */
  readonly versions: number;
  /** Whether a new version is opened: other citations of the same documents need none. */
  readonly opens: boolean;
}

/** A difference that stays, because somebody else changed it. */
export interface Left {
  /** The id of a node or a claim. */
  readonly id: string;
  readonly why: string;
}

/** What is to be written together: all of it, or nothing. */
export interface ChangeSet extends Author {
  /** The set that it takes back. */
  readonly undoes?: string;
  /** What is written in several sets, and taken back as one. */
  readonly batch?: string;
  readonly nodes: readonly NodeChange[];
  readonly claims: readonly ClaimChange[];
  readonly left: readonly Left[];
  /** What the origin says from now on, and what it says no more: bases of its next merge. */
  readonly written: readonly Written[];
  readonly forgotten: readonly string[];
}

/** Before the id of a claim in what an origin wrote: ids of nodes have other kinds. */
export const claimSubject = (claimId: string): string => `Claim:${claimId}`;
