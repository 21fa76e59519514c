/** A supported Neo4j version, and how to run its jars. */
export interface Release {
  readonly version: string;
  /** The Java major versions that run it, the preferred first. */
  readonly java: readonly number[];
  readonly main: string;
  readonly flags: readonly string[];
}

const OPEN_MODULES = ['java.nio', 'java.io', 'sun.nio.ch', 'java.util.concurrent'].map(
  (name) => `--add-opens=java.base/${name}=ALL-UNNAMED`,
);

export const RELEASES: readonly Release[] = [
  {
    version: '5.26.12',
    java: [17, 21],
    main: 'org.neo4j.server.CommunityEntryPoint',
    flags: OPEN_MODULES,
  },
  {
    version: '2026.08.1',
    java: [25, 26, 27],
    main: 'org.neo4j.server.Neo4jCommunity',
    flags: [...OPEN_MODULES, '--enable-native-access=ALL-UNNAMED', '--add-modules', 'jdk.incubator.vector'],
  },
];
