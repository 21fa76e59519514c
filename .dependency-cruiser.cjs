/** Imports go one way: http → schema → resolvers → graph. */
const ORDER = ['graph', 'resolvers', 'schema', 'http'];

const onlyDown = ORDER.flatMap((layer, place) =>
  ORDER.slice(place + 1).map((above) => ({
    name: `${layer}-knows-nothing-of-${above}`,
    severity: 'error',
    from: { path: `^src/${layer}/` },
    to: { path: `^src/${above}/` },
  })),
);

module.exports = {
  forbidden: [
    ...onlyDown,
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'engines-behind-the-port',
      comment: 'Only open.ts knows which engines there are.',
      severity: 'error',
      from: { path: '^(src|seed)/', pathNot: '^src/graph/(open\\.ts|neo4j/|grafeo/)' },
      to: { path: '^src/graph/(neo4j|grafeo)/|node_modules/(neo4j-driver|@grafeo-db)/' },
    },
    {
      name: 'select-knows-no-domain',
      comment: 'The composer knows views and claims, but no organism and no axis.',
      severity: 'error',
      from: { path: '^src/graph/select/' },
      to: { path: '^src/graph/(cypher/|model/(?!(view|claim|property|fold|stored-text)\\.ts))' },
    },
    {
      name: 'execution-knows-graphql-only',
      comment: 'It executes any schema as graphql-js does.',
      severity: 'error',
      from: { path: '^src/execution/' },
      to: { path: '^src/(?!execution/)' },
    },
    {
      name: 'only-http-executes',
      severity: 'error',
      from: { path: '^(src|seed)/', pathNot: '^src/(http|execution)/' },
      to: { path: '^src/execution/' },
    },
    {
      name: 'graphql-stays-above-the-model',
      severity: 'error',
      from: { path: '^src/graph/(model|cypher|neo4j|grafeo)/' },
      to: { path: 'node_modules/graphql' },
    },
    {
      name: 'runs-without-development-packages',
      comment: 'The image is installed with `npm ci --omit=dev`.',
      severity: 'error',
      from: { path: '^(src|seed)/|^scripts/.*[.]mjs$' },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'examples-only-ask',
      comment: 'They are to be copied: what they know of the project is what the service answers.',
      severity: 'error',
      from: { path: '^examples/' },
      to: { path: '^(src|seed|scripts|test|bench)/' },
    },
    {
      name: 'one-reader-of-the-environment',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(main|cli)\\.ts$' },
      to: { path: '^src/config\\.ts$' },
    },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
  },
};
