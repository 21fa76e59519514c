/**
 * The arrows of docs/architecture.md: what each folder may import. What is not listed cannot be imported, and a folder
 * that is not listed imports nothing outside itself.
 */
const PORT = 'src/graph/(port|errors|memoize|cache|progress|plain|deadline|location|file-url|lifetime)\\.ts';
const MODEL = 'src/graph/model/';

const ARROWS = {
  'src/main.ts': ['src/(config|prepare)\\.ts', 'src/http/', 'src/administration/', PORT],
  'src/prepare.ts': ['src/http/', 'src/graph/(open|install|patient)\\.ts', 'seed/', PORT],
  'src/cli.ts': ['src/config\\.ts', 'src/cli/', 'src/administration/', PORT],
  'src/config.ts': ['src/graph-limits\\.ts', 'src/http/', PORT],
  'src/cli/': ['src/administration/', 'src/graph/maintenance/', PORT],
  'src/administration/': ['src/product\\.ts', 'src/graph/(open|patient)\\.ts', 'src/graph/maintenance/', PORT],
  'src/http/': ['src/product\\.ts', 'src/execution/', 'src/schema/', 'src/resolvers/', 'src/select/', MODEL, PORT],
  'src/execution/': [],
  'src/schema/': ['src/resolvers/', 'src/select/', 'src/graph/cypher/', 'src/graph/rows/', MODEL, PORT],
  'src/resolvers/': ['src/select/', 'src/graph/cypher/', MODEL, PORT],
  'src/select/': ['src/graph/rows/', 'src/graph/model/(view|claim|property|fold|stored-text)\\.ts', PORT],
  'src/graph/maintenance/': ['src/graph/install\\.ts', 'src/graph/(migrations|cypher|model)/', PORT],
  'src/graph/install.ts': ['src/graph/migrations/', MODEL, PORT],
  'src/graph/migrations/': ['src/graph/cypher/', MODEL, PORT],
  'src/graph/cypher/': ['src/graph/rows/', MODEL, PORT],
  'src/graph/rows/': [PORT],
  'src/graph/model/': [PORT],
  'src/graph/open.ts': ['src/graph/(neo4j|grafeo)/', PORT],
  'src/graph/neo4j/': [PORT],
  'src/graph/grafeo/': [PORT],
  'src/graph/patient.ts': [PORT],
  'src/graph/(port|errors|memoize|cache|progress|plain|deadline|location|file-url|lifetime).ts': [PORT],
  'seed/': ['src/graph/cypher/', MODEL, PORT],
  'scripts/': ['src/schema/', 'src/graph/cypher/', MODEL, PORT, 'test/testkit/'],
  'bench/': ['src/', 'test/testkit/'],
  'examples/': [],
};

const pattern = (folder) => `^${folder.replaceAll('.ts', '\\.ts')}${folder.endsWith('/') ? '' : '$'}`;

const arrows = Object.entries(ARROWS).map(([folder, allowed]) => ({
  name: `arrows-of ${folder}`,
  severity: 'error',
  from: { path: pattern(folder) },
  to: {
    path: '^(src|seed|scripts|bench|examples|test)/',
    pathNot: [pattern(folder), ...allowed.map((one) => `^${one}`)],
  },
}));

module.exports = {
  forbidden: [
    ...arrows,
    {
      name: 'every-folder-has-its-arrows',
      comment: 'A new folder or file of src/ has to be listed in ARROWS.',
      severity: 'error',
      from: { path: '^src/', pathNot: [...Object.keys(ARROWS).map(pattern), '^src/(product|graph-limits)\\.ts$'] },
      to: {},
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
