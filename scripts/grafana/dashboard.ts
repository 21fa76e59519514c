import type { Feed } from '../../src/feeds/feed.ts';
import { type InfinityColumn, infinityColumns } from '../../src/feeds/infinity.ts';

/** A variable of the dashboard, as Grafana replaces it. */
const variable = (name: string) => `\${${name}}`;

const DATASOURCE = { type: 'yesoreyeram-infinity-datasource', uid: variable('datasource') };

/** A query of a panel: which feed, and with which columns. */
interface Asked {
  readonly feed: string;
  /** Columns in order; all if not given. */
  readonly columns?: readonly string[];
  readonly format?: 'table' | 'node-graph-nodes' | 'node-graph-edges';
}

interface Panel {
  readonly type: string;
  readonly title: string;
  readonly asked: readonly Asked[];
  readonly width: number;
  readonly height: number;
  readonly options?: object;
  readonly transformations?: readonly object[];
}

const count = { reduceOptions: { values: false, calcs: ['count'], fields: '/^(id|actor_id)$/' } };
const sorted = (field: string) => ({ id: 'sortBy', options: { sort: [{ field }] } });

const PANELS: readonly Panel[] = [
  {
    ...{ type: 'stat', title: 'Iniciativas', width: 6, height: 6, options: count },
    asked: [{ feed: 'initiatives', columns: ['id'] }],
  },
  {
    ...{
      type: 'barchart',
      title: 'Actores que cooperan en cada eje',
      width: 18,
      height: 6,
      options: { xField: 'axis' },
    },
    asked: [{ feed: 'cooperations', columns: ['axis', 'actor_id'] }],
    transformations: [
      {
        id: 'groupBy',
        options: {
          fields: {
            axis: { operation: 'groupby', aggregations: [] },
            actor_id: { operation: 'aggregate', aggregations: ['count'] },
          },
        },
      },
    ],
  },
  {
    ...{ type: 'table', title: 'Liderazgos, confirmados y propuestos', width: 12, height: 8 },
    asked: [{ feed: 'leadership', columns: ['axis', 'actor_acronym', 'status', 'valid_from', 'sentence'] }],
  },
  {
    ...{ type: 'table', title: 'Iniciativas de cada organismo en cada eje', width: 12, height: 8 },
    asked: [{ feed: 'matrix-organism-axis', columns: ['organism_acronym', 'axis', 'initiatives'] }],
    transformations: [
      {
        id: 'groupingToMatrix',
        options: { rowField: 'organism_acronym', columnField: 'axis', valueField: 'initiatives' },
      },
    ],
  },
  {
    ...{ type: 'nodeGraph', title: 'Red de actores y ejes', width: 24, height: 14 },
    asked: [
      { feed: 'network-nodes', format: 'node-graph-nodes' },
      { feed: 'network-edges', format: 'node-graph-edges' },
    ],
  },
  {
    ...{ type: 'table', title: 'Lo que vence', width: 12, height: 8 },
    asked: [{ feed: 'due', columns: ['due_to', 'due_precision', 'due_text', 'kind', 'content', 'actors'] }],
    transformations: [sorted('due_to')],
  },
  {
    ...{ type: 'table', title: 'Reuniones y otros eventos', width: 12, height: 8 },
    asked: [
      { feed: 'events', columns: ['date_from', 'date_precision', 'date_text', 'state', 'name', 'places', 'axes'] },
    ],
    transformations: [sorted('date_from')],
  },
  {
    ...{ type: 'table', title: 'Qué se buscó y qué no consta', width: 24, height: 8 },
    asked: [{ feed: 'coverage', columns: ['subject', 'relation', 'aspect', 'result', 'note', 'sentence'] }],
  },
];

const VIEW = `asOf=${variable('asOf')}&status=${variable('status:csv')}&lang=${variable('lang')}`;

function columnsOf(feed: Feed, names: readonly string[] | undefined): readonly InfinityColumn[] {
  const all = infinityColumns(feed.columns);
  return (names ?? all.map(({ selector }) => selector)).map((name) => {
    const column = all.find(({ selector }) => selector === name);
    if (!column) throw new Error(`${feed.name} has no column ${name}`);
    return column;
  });
}

function target({ feed: name, columns, format = 'table' }: Asked, place: number, feeds: readonly Feed[]) {
  const feed = feeds.find((one) => one.name === name);
  if (!feed) throw new Error(`there is no feed ${name}`);
  const chosen = columns ? `&columns=${columns.join(',')}` : '';
  return {
    ...{ refId: String.fromCharCode('A'.charCodeAt(0) + place), datasource: DATASOURCE },
    ...{ type: 'json', source: 'url', parser: 'backend', format, root_selector: '' },
    url: `${variable('server')}/feeds/${name}.json?${VIEW}${chosen}`,
    url_options: { method: 'GET', data: '' },
    columns: columnsOf(feed, columns),
    filters: [],
  };
}

const WIDTH = 24;

/** The places of panels: from left to right, in rows. */
function places(panels: readonly Panel[]) {
  let [x, y] = [0, 0];
  return panels.map(({ width: w, height: h }) => {
    const place = { x, y, w, h };
    x = (x + w) % WIDTH;
    if (x === 0) y += h;
    return place;
  });
}

const textbox = (name: string, label: string, value: string) => ({
  ...{ name, label, type: 'textbox', query: value },
  current: { text: value, value },
});

const STATUSES = ['CONFIRMED', 'PROPOSED', 'DISPUTED'];

/** The dashboard for Grafana, over its Infinity plugin: each panel reads a feed, with typed columns. */
export function dashboard(feeds: readonly Feed[]) {
  const grid = places(PANELS);
  return {
    ...{
      title: 'Convergencia',
      uid: 'convergencia',
      schemaVersion: 39,
      version: 1,
      editable: true,
      tags: ['convergencia'],
    },
    templating: {
      list: [
        { name: 'datasource', label: 'Infinity', type: 'datasource', query: DATASOURCE.type },
        textbox('server', 'Servidor', 'http://localhost:4000'),
        textbox('asOf', 'Día', '2024-04-06'),
        {
          ...{ name: 'status', label: 'Estado', type: 'custom', multi: true, query: STATUSES.join(',') },
          current: { text: STATUSES, value: STATUSES },
        },
        { name: 'lang', label: 'Idioma', type: 'custom', query: 'es,en', current: { text: 'es', value: 'es' } },
      ],
    },
    panels: PANELS.map(({ type, title, asked, options = {}, transformations = [] }, place) => ({
      ...{ id: place + 1, type, title, datasource: DATASOURCE, gridPos: grid[place] },
      targets: asked.map((one, number) => target(one, number, feeds)),
      ...{ options, transformations, fieldConfig: { defaults: {}, overrides: [] } },
    })),
  };
}
