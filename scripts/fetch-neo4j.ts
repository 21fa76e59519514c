import { preparePublished } from '../test/testkit/neo4j/published.ts';
import { RELEASES } from '../test/testkit/neo4j/releases.ts';

/** Downloads the Neo4j versions that the tests start, unless an earlier run did. */
for (const release of RELEASES) {
  const { java, lib } = preparePublished(release);
  console.log(`Neo4j ${release.version}: ${lib}, with ${java}`);
}
