import type { View } from '../graph/model/view.ts';
import type { FeedColumn, Row } from './columns.ts';
import type { FeedRequest } from './request.ts';
import type { Table } from './writers/table.ts';

const column = (name: string, es: string, en: string): FeedColumn => ({
  ...{ name, value: [], type: 'text', values: undefined },
  meaning: { es, en },
});

const COLUMNS: readonly FeedColumn[] = [
  column('que', 'De qué se habla.', 'What is spoken of.'),
  column('es', 'En español.', 'In Spanish.'),
  column('en', 'En inglés.', 'In English.'),
];

const same = (name: string, value: string): Row => [name, value, value];

/** What a downloaded table says of itself: what it is, under which view it was read, and what its columns mean. */
export function aboutOf({ feed, columns, variables }: FeedRequest, view: View, changedAt: string | undefined): Table {
  const shown = columns.flatMap((place) => feed.columns[place] ?? []);
  const given = Object.entries(variables).map(([name, value]) => same(name, [value].flat().join(', ')));
  const rows: readonly Row[] = [
    ['title', feed.title.es, feed.title.en],
    ['text', feed.text.es, feed.text.en],
    ['row', feed.unit.es, feed.unit.en],
    same('asOf', view.asOf),
    ...(view.recordedAt ? [same('recordedAt', view.recordedAt)] : []),
    same('status', view.status.join(', ')),
    same('basis', view.basis.join(', ')),
    same('minSources', String(view.minSources)),
    ...given,
    ...(changedAt ? [same('data changed at', changedAt)] : []),
    same('feed', feed.name),
    same('licence', `${feed.licence.name} (${feed.licence.url})`),
    ['attribution', feed.attribution.es, feed.attribution.en],
    ...shown.map(({ name, meaning }): Row => [`column ${name}`, meaning.es, meaning.en]),
  ];
  return {
    columns: COLUMNS,
    pages: (async function* () {
      yield rows;
    })(),
  };
}
