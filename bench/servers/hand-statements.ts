import { countsForCooperation } from '../../src/graph/cypher/cooperation-paths.ts';
import { STATUS_STRENGTH } from '../../src/graph/model/claim.ts';
import { expandVisible, visible } from '../../src/graph/model/view.ts';

/** Makes Neo4j read these properties from the index. */
const INDEXED = "k.claimId >= '' AND k.visibilityCode >= -1";

const point = `
  MATCH (axis:Axis {slug: $slug})
  RETURN {id: axis.id, slug: axis.slug, position: axis.position} AS answer`;

const list = `
  MATCH (axis:Axis {slug: $slug})
  CALL (axis) {
    MATCH (axis)<-[k:ADDRESSES]-(i:Initiative) USING INDEX k:ADDRESSES(to, from, claimId, visibilityCode)
    WHERE k.to = axis.id AND k.from >= 'Initiative:' AND ${INDEXED} AND ${visible('k')}
    WITH i, k ORDER BY k.to, k.from LIMIT 20
    RETURN collect({slug: i.slug, acronym: i.acronym, status: k.status, claimId: k.claimId}) AS initiatives
  }
  RETURN {slug: axis.slug, initiatives: initiatives} AS answer`;

const deep = `
  MATCH (axis:Axis {slug: $slug})
  CALL (axis) {
    MATCH (axis)<-[k:ADDRESSES]-(i:Initiative) USING INDEX k:ADDRESSES(to, from, claimId, visibilityCode)
    WHERE k.to = axis.id AND k.from >= 'Initiative:' AND ${INDEXED} AND ${visible('k')}
    WITH i, k ORDER BY k.to, k.from LIMIT 20
    CALL (i) {
      MATCH (i)<-[k:COOPERATES_IN]-(a:Actor) USING INDEX k:COOPERATES_IN(to, from, claimId, visibilityCode)
      WHERE k.to = i.id AND k.from >= 'Actor:' AND ${INDEXED} AND ${visible('k')}
      WITH a, k ORDER BY k.to, k.from LIMIT 10
      CALL (a) {
        MATCH (a)-[k:COOPERATES_IN]->(j:Initiative) USING INDEX k:COOPERATES_IN(from, to, claimId, visibilityCode)
        WHERE k.from = a.id AND k.to >= 'Initiative:' AND ${INDEXED} AND ${visible('k')}
        WITH j, k ORDER BY k.from, k.to LIMIT 8
        RETURN collect({slug: j.slug}) AS initiatives
      }
      WITH a, k, initiatives ORDER BY k.to, k.from
      RETURN collect({slug: a.slug, initiatives: initiatives}) AS actors
    }
    WITH i, k, actors ORDER BY k.to, k.from
    RETURN collect({slug: i.slug, actors: actors}) AS initiatives
  }
  RETURN {slug: axis.slug, initiatives: initiatives} AS answer`;

const strengthOf = (claim: string) =>
  `CASE ${claim}.status ${STATUS_STRENGTH.map((status, rank) => `WHEN '${status}' THEN ${rank}`).join(' ')} END`;

const weaker = (one: string, other: string) =>
  `CASE WHEN ${strengthOf(one)} < ${strengthOf(other)} THEN ${strengthOf(one)} ELSE ${strengthOf(other)} END`;

const weakest = (first: string, second: string, third: string) => `
      CASE WHEN ${strengthOf(third)} < ${weaker(first, second)} THEN ${strengthOf(third)}
      ELSE ${weaker(first, second)} END`;

/** All visible paths between the bound `actor` and `axis`. */
const paths = (imports: string) => `
  CALL (${imports}) {
    MATCH (actor:Actor)-[k:LEADS]->(axis)
    WHERE ${visible('k')}
    RETURN actor AS found, 'LEADS' AS role, ${strengthOf('k')} AS strength
    UNION ALL
    MATCH (axis)<-[on:ADDRESSES|CONCERNS]-(through)<-[k:TAKES_PART_IN|COOPERATES_IN|COMMITS_TO]-(actor:Actor)
    WHERE ${countsForCooperation('through')} AND ${visible('k')} AND ${visible('on')}
    RETURN actor AS found, k.role AS role, ${weaker('k', 'on')} AS strength
    UNION ALL
    MATCH (axis)<-[up:PART_OF]-(:Topic)<-[on:ADDRESSES|CONCERNS]-(through)
          <-[k:TAKES_PART_IN|COOPERATES_IN|COMMITS_TO]-(actor:Actor)
    WHERE ${countsForCooperation('through')} AND ${visible('k')} AND ${visible('on')} AND ${visible('up')}
    RETURN actor AS found, k.role AS role, ${weakest('k', 'on', 'up')} AS strength
  }`;

const rows = `
  WITH found, role, strength ORDER BY role
  WITH found, collect(DISTINCT role) AS roles, max(strength) AS strength ORDER BY found.id LIMIT 20
  RETURN collect({slug: found.slug, roles: roles,
    status: [${STATUS_STRENGTH.map((status) => `'${status}'`).join(', ')}][strength]}) AS answer`;

/** Starts at the axis and follows all its paths. */
const cooperationsByPaths = `
  MATCH (axis:Axis {slug: $slug})
  ${paths('axis')}
  ${rows}`;

/** Starts at the summary relation: candidates in order, each of them checked. */
const cooperationsByIndex = `
  MATCH (axis:Axis {slug: $slug})
  CALL (axis) {
    MATCH (axis)<-[pair:COOPERATES_ON]-(actor:Actor)
    USING INDEX pair:COOPERATES_ON(to, from)
    WHERE pair.to = axis.id AND pair.from > ''
    WITH axis, actor, pair ORDER BY pair.to, pair.from LIMIT 80
    ${paths('axis, actor')}
    WITH actor, role, strength ORDER BY role
    WITH actor, collect(DISTINCT role) AS roles, max(strength) AS strength ORDER BY actor.id LIMIT 20
    RETURN collect({slug: actor.slug, roles: roles,
      status: [${STATUS_STRENGTH.map((status) => `'${status}'`).join(', ')}][strength]}) AS answer
  }
  RETURN answer`;

/** The statements of the bare server by question, in the fastest form found by hand. */
export const STATEMENTS: { readonly [question: string]: string } = Object.fromEntries(
  Object.entries({ point, list, deep, cooperationsByPaths, cooperationsByIndex }).map(([question, text]) => [
    question,
    expandVisible(text, 'byCode'),
  ]),
);
