import type { ColumnType } from '../../../feeds/descriptor.ts';
import { infinityColumns } from '../../../feeds/infinity.ts';
import type { Words } from '../../../pages/words.ts';
import { chosenIn, type Offer, urlOf } from './offer.ts';

/** How a program reads a feed: what to do, and what to copy. */
export interface Recipe {
  readonly tool: string;
  readonly steps: Words;
  readonly code: string;
}

const M_TYPES: { readonly [type in ColumnType]: string } = {
  text: 'type text',
  integer: 'Int64.Type',
  number: 'type number',
  boolean: 'type logical',
  day: 'type date',
  moment: 'type datetimezone',
};
const DUCKDB_TYPES: { readonly [type in ColumnType]: string } = {
  text: 'VARCHAR',
  integer: 'BIGINT',
  number: 'DOUBLE',
  boolean: 'BOOLEAN',
  day: 'DATE',
  moment: 'TIMESTAMPTZ',
};
const R_TYPES: { readonly [type in ColumnType]: string } = {
  text: 'character',
  integer: 'integer',
  number: 'numeric',
  boolean: 'character',
  day: 'Date',
  moment: 'character',
};
const PANDAS_TYPES: { readonly [type in ColumnType]?: string } = {
  text: 'string',
  integer: 'Int64',
  number: 'float64',
  boolean: 'boolean',
};

/** The columns that are chosen, or all. */
function columnsOf(offer: Offer) {
  const { columns } = offer.feed;
  const wanted = chosenIn(offer, 'columns');
  return wanted.length === 0 ? columns : wanted.flatMap((name) => columns.find((column) => column.name === name) ?? []);
}

const listed = (offer: Offer, item: (name: string, type: ColumnType) => string) =>
  columnsOf(offer).map(({ name, type }) => item(name, type));

const powerQuery = (offer: Offer) => `let
  Source = Csv.Document(Web.Contents("${urlOf(offer, 'csv')}"), [Delimiter = ",", Encoding = 65001, QuoteStyle = QuoteStyle.Csv]),
  Headers = Table.PromoteHeaders(Source, [PromoteAllScalars = true]),
  Empty = Table.ReplaceValue(Headers, "", null, Replacer.ReplaceValue, Table.ColumnNames(Headers)),
  Typed = Table.TransformColumnTypes(Empty, {
    ${listed(offer, (name, type) => `{"${name}", ${M_TYPES[type]}}`).join(',\n    ')}
  }, "en-US")
in
  Typed`;

const powerBi = (offer: Offer) => `let
  Rows = Json.Document(Web.Contents("${urlOf(offer, 'json')}")),
  Columns = {${listed(offer, (name) => `"${name}"`).join(', ')}},
  Source = Table.FromRecords(Rows, Columns, MissingField.UseNull),
  Typed = Table.TransformColumnTypes(Source, {
    ${listed(offer, (name, type) => `{"${name}", ${M_TYPES[type]}}`).join(',\n    ')}
  }, "en-US")
in
  Typed`;

const infinity = (offer: Offer) =>
  JSON.stringify(
    {
      ...{ type: 'json', source: 'url', parser: 'backend', format: 'table' },
      url: urlOf(offer, 'json'),
      root_selector: '',
      columns: infinityColumns(columnsOf(offer)),
    },
    null,
    2,
  );

const inR = (offer: Offer) => `rows <- read.csv("${urlOf(offer, 'csv')}",
  encoding = "UTF-8", na.strings = "", blank.lines.skip = FALSE,
  colClasses = c(${listed(offer, (name, type) => `${name} = "${R_TYPES[type]}"`).join(', ')}))`;

function pandas(offer: Offer): string {
  const dates = columnsOf(offer).filter(({ type }) => type === 'day' || type === 'moment');
  const types = listed(offer, (name, type) => (PANDAS_TYPES[type] ? `"${name}": "${PANDAS_TYPES[type]}"` : ''));
  return `import pandas as pd

rows = pd.read_csv(
    "${urlOf(offer, 'csv')}",
    dtype={${types.filter(Boolean).join(', ')}},
    parse_dates=[${dates.map(({ name }) => `"${name}"`).join(', ')}],
    keep_default_na=False,
    na_values=[""],
)`;
}

const duckdb = (offer: Offer) => `INSTALL httpfs; LOAD httpfs;
SELECT * FROM read_csv('${urlOf(offer, 'csv').replaceAll("'", "''")}', header = true,
  columns = {${listed(offer, (name, type) => `'${name}': '${DUCKDB_TYPES[type]}'`).join(', ')}});`;

const curl = (offer: Offer) => {
  const { name } = offer.feed;
  return `curl --compressed --fail --etag-save ${name}.etag --etag-compare ${name}.etag \\
  -o ${name}.csv '${urlOf(offer, 'csv').replaceAll("'", '%27')}'`;
};

const TABLES: readonly { readonly tool: string; readonly steps: Words; readonly code: (offer: Offer) => string }[] = [
  {
    tool: 'Excel, Power Query',
    steps: {
      es: 'Para una copia basta el archivo .xlsx. Para una tabla que se actualiza: Datos → Obtener datos → De otras fuentes → Consulta en blanco → Editor avanzado.',
      en: 'For a copy the file .xlsx is enough. For a table that is refreshed: Data → Get Data → From Other Sources → Blank Query → Advanced Editor.',
    },
    code: powerQuery,
  },
  {
    tool: 'Google Sheets',
    steps: { es: 'En la celda de arriba a la izquierda:', en: 'In the cell at the top left:' },
    code: (offer) => `=IMPORTDATA("${urlOf(offer, 'csv')}")`,
  },
  {
    tool: 'Power BI',
    steps: {
      es: 'Obtener datos → Consulta en blanco → Editor avanzado.',
      en: 'Get data → Blank query → Advanced Editor.',
    },
    code: powerBi,
  },
  {
    tool: 'Grafana (Infinity)',
    steps: {
      es: 'Con el complemento Infinity, como consulta de un panel. El repositorio tiene un tablero completo en `examples/grafana`.',
      en: 'With the Infinity plugin, as the query of a panel. The repository has a whole dashboard in `examples/grafana`.',
    },
    code: infinity,
  },
  { tool: 'R', steps: { es: 'Sin paquetes:', en: 'Without packages:' }, code: inR },
  { tool: 'pandas', steps: { es: 'En Python:', en: 'In Python:' }, code: pandas },
  { tool: 'DuckDB', steps: { es: 'En SQL:', en: 'In SQL:' }, code: duckdb },
  {
    tool: 'curl',
    steps: {
      es: 'La segunda vez solo baja lo que ha cambiado.',
      en: 'The second time it downloads only what has changed.',
    },
    code: curl,
  },
];

/** The recipes of a feed. */
export function recipesOf(offer: Offer): readonly Recipe[] {
  return TABLES.map(({ tool, steps, code }) => ({ tool, steps, code: code(offer) }));
}
