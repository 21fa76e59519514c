import { readdirSync, readFileSync } from 'node:fs';
import { buildSchema } from 'graphql';
import { describe, expect, it } from 'vitest';
import { SCHEMA_VERSION } from '../../src/graph/model/definition.ts';
import { schema } from '../../src/schema/index.ts';
import { rowsUnder } from '../documents/tables.ts';
import { undocumentedChanges } from './releases/breaking-changes.ts';
import { releasesOf } from './releases/changelog.ts';

const CHANGELOG = readFileSync('CHANGELOG.md', 'utf8');
const releases = releasesOf(CHANGELOG);
const versions = releases.map(({ version }) => version);
const versionIn = (file: string) => JSON.parse(readFileSync(file, 'utf8')).version;

const unreleased = (section: string, text: string) =>
  `# Changelog\n\n## [Unreleased]\n\n### ${section}\n\n- ${text}\n\n## [0.1.0] - 2026-11-25\n\n### Changed\n\n- \`b\`.\n`;

/** The breaking changes between two schemas that the changelog does not mention. */
const between = (before: string, after: string, changelog: string) =>
  undocumentedChanges(buildSchema(before), buildSchema(after), changelog);

describe('a breaking change since the last release', () => {
  it('is named in CHANGELOG.md under Changed or Removed of [Unreleased] (see docs/releases.md)', async () => {
    const released = readFileSync(`releases/${versions[0]}.graphql`, 'utf8');
    expect(await undocumentedChanges(buildSchema(released), schema, CHANGELOG)).toEqual([]);
  });

  const BEFORE = 'type Query { a(by: ABCOrder): Int b: Int } enum ABCOrder { UP DOWN }';

  it.each([
    [
      'a field that went',
      'type Query { a(by: ABCOrder): Int } enum ABCOrder { UP DOWN }',
      'Removed',
      '`Query.b` goes.',
    ],
    ['a value that went', BEFORE.replace(' DOWN', ''), 'Changed', '`*Order` has one way.'],
    ['an argument of another type', BEFORE.replace('by: ABCOrder', 'by: Int'), 'Changed', '`by` is a number.'],
    ['an enum under another name', BEFORE.replaceAll('ABCOrder', 'ABCKey'), 'Changed', '`ABCOrder` is `ABCKey`.'],
    ['a result that is never null now', BEFORE.replace('b: Int', 'b: Int!'), 'Added', 'It breaks nobody.'],
  ])('passes with its entry: %s', async (_what, after, section, text) => {
    expect(await between(BEFORE, after, unreleased(section, text))).toEqual([]);
  });

  it('needs an entry of its own for a result that may be null, besides the entry of its type', async () => {
    const [before, after] = ['type Query { a: A! } type A { b: Int }', 'type Query { a: A } type A { b: Int }'];
    expect(await between(before, after, unreleased('Changed', '`A*` and `AA`.'))).toEqual([
      "Query.a: Field 'Query.a' changed type from 'A!' to 'A'",
    ]);
  });

  const AFTER = 'type Query { a(by: ABCOrder): Int } enum ABCOrder { UP DOWN }';

  it.each([
    ['another name', unreleased('Removed', '`Query.c` goes.')],
    ['a name that only begins so', unreleased('Removed', '`Query.bb` goes.')],
    ['no backticks', unreleased('Removed', 'Query.b goes.')],
    ['a name for everything', unreleased('Removed', '`*` goes, and `*.*`.')],
    ['an entry under Added', unreleased('Added', '`Query.b` goes.')],
    ['an entry of an earlier release', unreleased('Changed', 'Nothing.')],
  ])('is not announced for a removed field by %s', async (_what, changelog) => {
    expect(await between(BEFORE, AFTER, changelog)).toEqual([
      "Query.b: Field 'b' was removed from object type 'Query'",
    ]);
  });
});

describe('releases', () => {
  it('are listed newest first, each with its schema, and the newest is the version of the package', () => {
    expect(readdirSync('releases').sort()).toEqual(versions.map((version) => `${version}.graphql`).sort());
    expect(releases.map(({ day }) => day)).toEqual(
      releases
        .map(({ day }) => day)
        .toSorted()
        .toReversed(),
    );
    expect([versionIn('package.json'), versionIn('package-lock.json')]).toEqual([versions[0], versions[0]]);
  });

  it('state their version of the stored graph, including the unreleased one', () => {
    expect(
      rowsUnder('docs/releases.md', 'What was released').map(([release, stored]) => `${release}: ${stored}`),
    ).toEqual([
      `unreleased: ${SCHEMA_VERSION}`,
      ...versions.map((version) => expect.stringMatching(new RegExp(`^${version}: \\d+$`))),
    ]);
  });
});
