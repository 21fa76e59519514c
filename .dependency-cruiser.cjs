/** The nodes of the pictures in docs/architecture.md: folders, and files that belong together. */
const NODES = {
  main: 'src/(main|prepare)\\.ts$',
  config: 'src/config\\.ts$',
  product: 'src/(product|graph-limits)\\.ts$',
  cli: 'src/cli(/|\\.ts$)',
  administration: 'src/administration/',
  http: 'src/http/',
  feeds: 'src/feeds/',
  execution: 'src/execution/',
  schema: 'src/schema/',
  resolvers: 'src/resolvers/',
  select: 'src/select/',
  maintenance: 'src/graph/maintenance/',
  migrations: 'src/graph/(install\\.ts$|migrations/)',
  cypher: 'src/graph/cypher/',
  rows: 'src/graph/rows/',
  model: 'src/graph/model/',
  open: 'src/graph/(open|patient)\\.ts$',
  neo4j: 'src/graph/neo4j/',
  grafeo: 'src/graph/grafeo/',
  port: 'src/graph/(port|errors|memoize|cache|progress|plain|deadline|location|file-url|lifetime|data-version|shared-reads|shared-statement)\\.ts$',
  seed: 'seed/',
  scripts: 'scripts/',
  bench: 'bench/',
  examples: 'examples/',
  testkit: 'test/testkit/',
};

/** The arrows of these pictures: what each node may import. What is not listed cannot be imported. */
const ARROWS = {
  main: ['config', 'http', 'administration', 'seed', 'migrations', 'open', 'port'],
  config: ['product', 'http', 'port'],
  product: [],
  cli: ['config', 'administration', 'maintenance', 'port'],
  administration: ['product', 'maintenance', 'open', 'port'],
  http: ['product', 'feeds', 'execution', 'schema', 'select', 'model', 'port'],
  feeds: ['execution', 'schema', 'select', 'model', 'port'],
  execution: [],
  schema: ['resolvers', 'select', 'cypher', 'rows', 'model', 'port'],
  resolvers: ['select', 'cypher', 'model', 'port'],
  select: ['rows', 'model', 'port'],
  maintenance: ['migrations', 'cypher', 'model', 'port'],
  migrations: ['cypher', 'model', 'port'],
  cypher: ['rows', 'model', 'port'],
  rows: ['port'],
  model: ['port'],
  open: ['neo4j', 'grafeo', 'port'],
  neo4j: ['port'],
  grafeo: ['port'],
  port: [],
  seed: ['cypher', 'model', 'port'],
  scripts: ['feeds', 'schema', 'model', 'testkit'],
  bench: ['http', 'schema', 'maintenance', 'migrations', 'cypher', 'model', 'open', 'grafeo', 'port', 'testkit'],
  examples: [],
};

const SOURCES = '^(src|seed|scripts|bench|examples|test)/';
const pattern = (node) => `^${NODES[node]}`;

const arrows = Object.entries(ARROWS).map(([node, targets]) => ({
  name: `arrows-of-${node}`,
  comment: `Drawn in docs/architecture.md: ${node} --> ${targets.join(' & ') || 'nothing'}`,
  severity: 'error',
  from: { path: pattern(node) },
  to: { path: SOURCES, pathNot: [node, ...targets].map(pattern) },
}));

module.exports = {
  forbidden: [
    ...arrows,
    {
      name: 'everything-is-drawn',
      comment: 'A new folder or file belongs to a node of the pictures in docs/architecture.md.',
      severity: 'error',
      from: { path: SOURCES, pathNot: ['^test/', ...Object.keys(ARROWS).map(pattern)] },
      to: {},
    },
    {
      name: 'select-knows-no-kinds',
      comment: 'Composing a statement takes views, dates and texts of the model, and no kind of node or relation.',
      severity: 'error',
      from: { path: pattern('select') },
      to: { path: pattern('model'), pathNot: '^src/graph/model/(view|dated|fold|stored-text)\\.ts$' },
    },
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'drivers-behind-the-port',
      severity: 'error',
      from: { path: '^(src|seed)/', pathNot: '^src/graph/(neo4j|grafeo)/' },
      to: { path: 'node_modules/(neo4j-driver|@grafeo-db)/' },
    },
    {
      name: 'graphql-stays-above-the-graph',
      severity: 'error',
      from: { path: '^(src/graph|seed)/' },
      to: { path: 'node_modules/graphql' },
    },
    {
      name: 'runs-without-development-packages',
      comment: 'The image is installed with `npm ci --omit=dev`.',
      severity: 'error',
      from: { path: '^(src|seed)/|^scripts/.*[.]mjs$' },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
  },
};
