import { type Change, CriticalityLevel, diff } from '@graphql-inspector/core';
import type { GraphQLSchema } from 'graphql';
import { type Entry, entriesOf } from './changelog.ts';

/** Under which headings an entry tells of a breaking change. */
const SECTIONS = ['Changed', 'Removed'];

/** `orderBy`, `Claim.role` or `*Order`: a part of a path, where `*` stands for any letters. */
const NAME = /^@?[A-Z*][\w*]+(\.[\w*]+)*$/i;

const tells = ({ release, section }: Entry) => release === 'Unreleased' && SECTIONS.includes(section);

const patternOf = (name: string) => new RegExp(`(^|\\.)${name.replaceAll('.', '\\.').replaceAll('*', '[^.]*')}(\\.|$)`);

/** The type that a field, argument or input field had before. */
const formerType = ({ meta }: Change): string | undefined =>
  Object.entries(meta)
    .filter(([key, value]) => /^old\w*Type$/.test(key) && typeof value === 'string')
    .map(([, value]) => String(value).replaceAll(/[[\]!]/g, ''))[0];

/** What breaks a client of the released schema, and is named by no entry under Changed or Removed of what is unreleased. */
export async function untold(released: GraphQLSchema, schema: GraphQLSchema, changelog: string): Promise<string[]> {
  const names = entriesOf(changelog)
    .filter(tells)
    .flatMap((entry) => entry.names)
    .filter((name) => NAME.test(name) && /[a-z]{2}/i.test(name));
  const patterns = names.map(patternOf);
  const isTold = (path: string) => patterns.some((pattern) => pattern.test(path));
  // Where a type went and that is told, fields have to be of another type.
  const follows = (type: string | undefined) => type !== undefined && !schema.getType(type) && isTold(type);
  const changes = await diff(released, schema);
  return changes
    .filter(({ criticality }) => criticality.level === CriticalityLevel.Breaking)
    .filter((change) => !isTold(change.path ?? '') && !follows(formerType(change)))
    .map(({ path = '', message }) => `${path}: ${message}`);
}
