import type { Choices } from '../../src/graph/model/property.ts';
import { CHOICES_OF_CLAIMS, claimTable } from './claims.ts';
import { diagram, withinKinds } from './diagram.ts';
import { CHOICES_OF_KINDS, kindsTable, propertiesTable } from './kinds.ts';
import { code, table } from './markdown.ts';
import { CHOICES_OF_RELATIONS, mostKinds, relationsTable } from './relations.ts';

const FIRST = 'From here on, this page is written by `npm run docs` from `src/graph/model/`.';

const valueRows = ({ name, values }: Choices) =>
  Object.entries(values).map(([value, meaning]) => [code(name), code(value), meaning]);

const choicesTable = () =>
  table(
    ['list', 'value', 'what it says'],
    [...CHOICES_OF_CLAIMS, ...CHOICES_OF_RELATIONS, ...CHOICES_OF_KINDS].flatMap(valueRows),
  );

const sections: readonly (readonly [heading: string, ...parts: string[]])[] = [
  [
    'The relations in a picture',
    diagram(),
    withinKinds(),
    '`ABOUT` and `SAME_AS` lead to most kinds and are left out.',
  ],
  ['Relations', relationsTable(), mostKinds()],
  ['What a claim carries', claimTable()],
  ['Kinds of nodes', kindsTable()],
  ['Properties', propertiesTable()],
  ['Closed lists', choicesTable()],
];

/** `docs/model.md` with a new generated part; the text before the mark stays. */
export function modelPage(page: string): string {
  const [written, generated] = page.split(FIRST);
  if (written === undefined || generated === undefined) throw new Error(`docs/model.md lacks its mark: ${FIRST}`);
  const parts = sections.map(([heading, ...rest]) => [`## ${heading}`, ...rest].join('\n\n'));
  return `${written}${[FIRST, ...parts].join('\n\n')}\n`;
}
