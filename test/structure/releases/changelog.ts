import { marked, type Token, type Tokens } from 'marked';

/** An entry of the changelog. */
export interface Entry {
  /** The heading of its release, without brackets: `Unreleased` or `0.1.0 - 2026-11-25`. */
  readonly release: string;
  /** The heading of its section, such as `Changed`. */
  readonly section: string;
  /** The names in backticks. */
  readonly names: readonly string[];
}

const isHeading = (token: Token): token is Tokens.Heading => token.type === 'heading';
const isList = (token: Token): token is Tokens.List => token.type === 'list';
const isCode = (token: Token): token is Tokens.Codespan => token.type === 'codespan';

function namesIn(item: Tokens.ListItem): readonly string[] {
  const names: string[] = [];
  marked.walkTokens(item.tokens, (token) => void (isCode(token) && names.push(token.text)));
  return names;
}

/** The entries of a changelog in the format of keepachangelog.com: releases at level 2, sections at level 3, lists. */
export function entriesOf(changelog: string): readonly Entry[] {
  const entries: Entry[] = [];
  let release = '';
  let section = '';
  for (const token of marked.lexer(changelog)) {
    if (isHeading(token) && token.depth === 2) release = token.text.replace(/^\[(.*?)\]/, '$1');
    if (isHeading(token) && token.depth === 3) section = token.text;
    if (isList(token)) for (const item of token.items) entries.push({ release, section, names: namesIn(item) });
  }
  return entries;
}

/** The releases of a changelog, newest first, each with its date; without `Unreleased`. */
export const releasesOf = (changelog: string): readonly { readonly version: string; readonly day: string }[] =>
  [...changelog.matchAll(/^## \[(\d+\.\d+\.\d+)\] - (\d{4}-\d{2}-\d{2})$/gm)].map(([, version = '', day = '']) => ({
    version,
    day,
  }));
