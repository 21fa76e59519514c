import type { Properties } from './property.ts';

/** A kind of node: its label, the identity it shares with similar kinds, and its properties other than `id` and `slug`. */
export interface NodeKind {
  /** The label that only this kind bears; also its name in GraphQL. */
  readonly label: string;
  /** The word before the colon of its ids, within which slugs are unique. Actors of every kind share `Actor`. */
  readonly identity: string;
  readonly description: string;
  readonly properties: Properties;
}

export function nodeKind(kind: Omit<NodeKind, 'identity'> & { identity?: string }): NodeKind {
  return { ...kind, identity: kind.identity ?? kind.label };
}

/** The name of a kind where callers choose among kinds: `ORGANISM`, `AXIS`, … */
export const kindName = ({ label }: NodeKind): string => label.toUpperCase();

/** Every label of a node of this kind. `Entity` is borne by all, so that one index finds any node by its id. */
export function labelsOf(kind: NodeKind): readonly string[] {
  return [...new Set(['Entity', kind.identity, kind.label])];
}

/** The readable id by which a node is known everywhere: `Actor:can`, `Axis:energia`. */
export const entityId = (identity: string, slug: string): string => `${identity}:${slug}`;

/** What a slug looks like: lower-case letters without accents, digits and single hyphens. */
export const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;
