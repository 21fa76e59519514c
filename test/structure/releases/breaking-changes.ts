import { type Change, CriticalityLevel, diff } from '@graphql-inspector/core';
import type { GraphQLSchema } from 'graphql';
import { type Entry, entriesOf } from './changelog.ts';

/** The headings whose entries describe breaking changes. */
const SECTIONS = ['Changed', 'Removed'];

/** `orderBy`, `Claim.role` or `*Order`: a part of a path, where `*` stands for any letters. */
const NAME = /^@?[A-Z*][\w*]+(\.[\w*]+)*$/i;

const tells = ({ release, section }: Entry) => release === 'Unreleased' && SECTIONS.includes(section);

const patternOf = (name: string) => new RegExp(`(^|\\.)${name.replaceAll('.', '\\.').replaceAll('*', '[^.]*')}(\\.|$)`);

/** The former type of a field, argument or input field. */
const formerType = ({ meta }: Change): string | undefined =>
  Object.entries(meta)
    .filter(([key, value]) => /^old\w*Type$/.test(key) && typeof value === 'string')
    .map(([, value]) => String(value).replaceAll(/[[\]!]/g, ''))[0];

/** The breaking changes since the released schema that no unreleased entry under Changed or Removed names. */
export async function undocumentedChanges(
  released: GraphQLSchema,
  schema: GraphQLSchema,
  changelog: string,
): Promise<string[]> {
  const names = entriesOf(changelog)
    .filter(tells)
    .flatMap((entry) => entry.names)
    .filter((name) => NAME.test(name) && /[a-z]{2}/i.test(name));
  const patterns = names.map(patternOf);
  const isTold = (path: string) => patterns.some((pattern) => pattern.test(path));
  // When an entry names a removed type, its fields necessarily change their types.
  const follows = (type: string | undefined) => type !== undefined && !schema.getType(type) && isTold(type);
  const changes = await diff(released, schema);
  return changes
    .filter(({ criticality }) => criticality.level === CriticalityLevel.Breaking)
    .filter((change) => !isTold(change.path ?? '') && !follows(formerType(change)))
    .map(({ path = '', message }) => `${path}: ${message}`);
}
