import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const CACHE = resolve(import.meta.dirname, '../../../.cache/neo4j');

/** The folder with the jars of a version, fetched by Maven unless an earlier run did so. */
export function downloadJars(version: string): string {
  const folder = join(CACHE, version);
  const lib = join(folder, 'lib');
  if (existsSync(lib)) return lib;
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'pom.xml'), pomOf(version));
  const unfinished = join(folder, 'lib.unfinished');
  rmSync(unfinished, { recursive: true, force: true });
  console.log(`Neo4j ${version}: downloading (about 150 MB, once)`);
  copyDependencies(folder, unfinished);
  renameSync(unfinished, lib);
  return lib;
}

function copyDependencies(folder: string, target: string): void {
  const goal = ['dependency:copy-dependencies', `-DoutputDirectory=${target}`, '-DincludeScope=runtime'];
  const maven = spawnSync('mvn', ['-q', '-B', ...goal], { cwd: folder, encoding: 'utf8' });
  if (maven.error) throw new Error(`Maven is needed to download Neo4j, and did not run: ${maven.error.message}`);
  if (maven.status !== 0) throw new Error(`Maven could not download Neo4j:\n${maven.stdout}${maven.stderr}`);
}

function pomOf(version: string): string {
  const dependencies = ['org.neo4j:neo4j', 'org.neo4j.app:neo4j-server'].map((name) => {
    const [group, artifact] = name.split(':');
    const coordinates = `<groupId>${group}</groupId><artifactId>${artifact}</artifactId><version>${version}</version>`;
    return `<dependency>${coordinates}</dependency>`;
  });
  return `<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>convergencia</groupId><artifactId>neo4j-for-tests</artifactId><version>1</version><packaging>pom</packaging>
  <dependencies>${dependencies.join('')}</dependencies>
</project>
`;
}
