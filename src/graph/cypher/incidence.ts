import { datedColumns } from '../model/dated.ts';
import { heldForAll, visible } from '../model/view.ts';
import type { Statement } from '../port.ts';

/**
 * What `src/convergence/` works on. The first statement reads what there is beside undertakings, the ids of all
 * undertakings, and the first slice of them with the claims at them; if there are more, others read the next slices.
 * Each is one statement of independent parts, whose rows are part, id, said and claims.
 *
 * A claim is a text of words (`CLAIM_WORDS`), which takes a fifth of the time of a list of values.
 */

/** The words of a claim, in their order; a role that is not known is a dash. */
export const CLAIM_WORDS = ['type', 'from', 'to', 'role', 'status', 'basis', 'mark'] as const;
/** Shown by the view; hidden by it; or not published or not held at its moment, so that no view of that moment shows it to all. */
export const CLAIM_MARKS = { shown: '1', hidden: '0', gone: '2' } as const;

const claimText = (claim: string, type = `type(${claim})`) =>
  [
    type,
    `${claim}.from`,
    `${claim}.to`,
    `coalesce(${claim}.role, '-')`,
    `${claim}.status`,
    `${claim}.basis`,
    `CASE WHEN ${visible(claim)} THEN '${CLAIM_MARKS.shown}' ` +
      `WHEN ${heldForAll(claim)} THEN '${CLAIM_MARKS.hidden}' ELSE '${CLAIM_MARKS.gone}' END`,
  ].join(" + ' ' + ");

/** A kind of undertaking: what says its state and its date, and the relations to it from actors and from it. */
interface Kind {
  readonly label: string;
  readonly state: string;
  readonly date: string;
  readonly work: string;
  readonly targets: string;
}

const KINDS: readonly Kind[] = [
  {
    label: 'Initiative',
    state: 'n1.state',
    date: 'date',
    work: 'COOPERATES_IN',
    targets: 'ADDRESSES|COVERS|PART_OF|COMPLEMENTS',
  },
  {
    label: 'Event',
    state: 'n1.state',
    date: 'date',
    work: 'TAKES_PART_IN',
    targets: 'ADDRESSES|PART_OF|FOLLOWS',
  },
  {
    label: 'Commitment',
    state: "''",
    date: 'due',
    work: 'COMMITS_TO',
    targets: 'ADDRESSES|CONCERNS|ADDRESSED_TO|FULFILLED_BY|SUPERSEDED_BY',
  },
];

/** The undertakings of a slice, of one kind. */
type Slice = (label: string) => readonly string[];

/** The undertakings of a slice and the claims at them, each group of claims as a row of its own: no subqueries. */
const undertakings = (slice: Slice) =>
  KINDS.flatMap(({ label, state, date, work, targets }) => {
    const { from, to, precision } = datedColumns('n1', date);
    const saysWhen = `coalesce(n1.${date}From, n1.${date}Text) IS NOT NULL`;
    const said = ['n1.kind', state, 'coalesce(n1.umbrella, false)', from, to, precision, saysWhen].join(', ');
    const claimsIn = (pattern: string, claim: string) => [
      ...slice(label),
      `MATCH ${pattern}`,
      `RETURN 'work' AS part, n1.id AS id, [] AS said, collect(${claim}) AS claims`,
    ];
    return [
      [...slice(label), `RETURN '${label}' AS part, n1.id AS id, [${said}] AS said, [] AS claims`],
      claimsIn(`(n1)<-[k:${work}]-(:Actor)`, claimText('k', `'${work}'`)),
      claimsIn(`(n1)-[k:${targets}]->()`, claimText('k')),
    ];
  });

const ids = KINDS.map(({ label }) => [
  `MATCH (n1:${label})`,
  "WHERE n1.id > ''",
  'WITH n1.id AS id ORDER BY id',
  `RETURN 'ids' AS part, '${label}' AS id, [] AS said, collect(id) AS claims`,
]);

const nodes = ['Actor', 'Axis', 'Topic', 'Country'].map((label) => [
  `MATCH (n1:${label})`,
  "WHERE n1.id > ''",
  "RETURN 'node' AS part, n1.id AS id, labels(n1) AS said, [] AS claims",
]);

/** Claims that are at no undertaking, a row for each node at which some begin. */
const beside = [
  ['Actor', 'LEADS'],
  ['Topic', 'PART_OF'],
  ['Country', 'MEMBER_OF'],
  ['Statement', 'ABOUT'],
  ['Entity', 'SAME_AS'],
].map(([label, type]) => [
  `MATCH (n1:${label})-[k:${type}]->()`,
  `RETURN 'claims' AS part, n1.id AS id, [] AS said, collect(${claimText('k', `'${type}'`)}) AS claims`,
]);

const limited = (node: string, more: string) => [
  `OPTIONAL MATCH (${node})-[:WITHIN]->(limit)`,
  `WITH ${node}${more}, collect(limit.id) AS limits`,
];

const horizon = (node: string, more: string, toDocument: string) => [
  `OPTIONAL MATCH (${node})${toDocument}(d1:Document)`,
  `WITH ${node}${more}, limits, max(${datedColumns('d1', 'date').from}) AS horizon`,
];

const coverage = [
  'MATCH (n1:Coverage)-[:SUBJECT]->(n2)',
  'WHERE n1.aspect IS NULL',
  ...limited('n1', ', n2'),
  ...horizon('n1', ', n2', '-[:CITES]->(:Citation)-[:QUOTES]->'),
  "RETURN 'coverage' AS part, n1.id AS id, [n2.id, n1.relation, n1.year, n1.result, horizon] AS said, limits AS claims",
];

const readings = [
  'MATCH (n1:Reading)',
  "WHERE n1.id > ''",
  ...limited('n1', ''),
  ...horizon('n1', '', '-[:READS]->'),
  "RETURN 'reading' AS part, n1.id AS id, [horizon, n1.kinds, n1.relations] AS said, limits AS claims",
];

const version = [
  "MATCH (data:DataVersion {name: 'graph'})",
  "RETURN 'version' AS part, '' AS id, [data.version] AS said, [] AS claims",
];

const statement = (name: string, parts: readonly (readonly string[])[]): Statement => ({
  name,
  text: parts.map((lines) => lines.join('\n')).join('\nUNION ALL\n'),
});

const firstOfKind: Slice = (label) => [
  `MATCH (n1:${label})`,
  "WHERE n1.id > ''",
  'WITH n1, n1.id AS place ORDER BY place LIMIT $limit',
];
const ofIds: Slice = (label) => ['UNWIND $ids AS id', 'MATCH (n1:Entity {id: id})', `WHERE n1:${label}`];

/** The frame, all ids, and the first `$limit` undertakings of each kind. */
export const incidenceStart = statement('incidence', [
  version,
  ...ids,
  ...nodes,
  ...beside,
  coverage,
  readings,
  ...undertakings(firstOfKind),
]);

/** The undertakings with `$ids`. */
export const incidenceSlice = statement('incidence slice', [version, ...undertakings(ofIds)]);
