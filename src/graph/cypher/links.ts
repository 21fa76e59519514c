import { visible } from '../model/view.ts';
import type { Bindings, Names, Rows } from '../rows/rows.ts';

/**
 * What is reached from the node or claim of a row over plain links, as a pattern for conditions and lists. Where the
 * same node may be reached several times, `row` tells these times apart.
 */
interface Links {
  readonly bindings: Bindings;
  readonly pattern: string;
  readonly conditions: readonly string[];
}
type Link = (bindings: Bindings, names: Names, known?: string) => Links;

const linked =
  (type: string, label: string): Link =>
  ({ node: near }, names, known) => {
    const node = known ?? names.variable('n');
    return { bindings: { node }, pattern: `MATCH (${near})-[:${type}]->(${node}:${label})`, conditions: [] };
  };

/** The document that a citation quotes. */
export const documentOfCitation = linked('QUOTES', 'Document');
/** Who said what a citation quotes. */
export const speakerOfCitation = linked('SAID_BY', 'Entity');

/** The quotes that support a claim. */
export const quotesOfClaim: Link = ({ claim }, names, known) => {
  const node = known ?? names.variable('n');
  const pattern = `MATCH (:Claim {claimId: ${claim}.claimId})-[:CITES]->(${node}:Citation)`;
  return { bindings: { node }, pattern, conditions: [] };
};

/** What the quotes lead to that support the visible claims of a statement. */
const ofStatement =
  (beyond: (node: string) => string): Link =>
  ({ node: statement }, names, known) => {
    const [claim, quote] = [names.variable('k'), names.variable('n')];
    const node = known ?? names.variable('n');
    // In an EXISTS, Grafeo takes no MATCH after a WHERE.
    const pattern =
      `MATCH (${statement})-[${claim}:ABOUT]->() ` +
      `MATCH (:Claim {claimId: ${claim}.claimId})-[:CITES]->(${quote}:Citation)${beyond(node)}`;
    const row = `(${claim}.claimId + ' ' + ${quote}.id)`;
    return { bindings: { node, row }, pattern, conditions: [visible(claim)] };
  };

/** The documents with the quotes that the claims of a statement rest on. */
export const documentsOfStatement = ofStatement((node) => `-[:QUOTES]->(${node}:Document)`);
/** Who said the quotes that the claims of a statement rest on. */
export const speakersOfStatement = ofStatement((node) => `-[:SAID_BY]->(${node}:Entity)`);

/** The events that produced the documents in which a statement is made. */
export const eventsOfStatement: Link = (bindings, names, known) => {
  const produced = names.variable('k');
  const {
    bindings: far,
    pattern,
    conditions,
  } = ofStatement((node) => `-[:QUOTES]->(:Document)<-[${produced}:PRODUCES]-(${node}:Event)`)(bindings, names, known);
  const row = `(${far.row} + ' ' + ${produced}.claimId)`;
  return { bindings: { ...far, row }, pattern, conditions: [...conditions, visible(produced)] };
};

/** What is reached over links, each node once, in order of id. */
export const rowsOver =
  (link: Link) =>
  (bindings: Bindings, names: Names): Rows => {
    const { bindings: far, pattern, conditions } = link(bindings, names);
    const node = `${far.node}`;
    return {
      imports: [`${bindings.node}`],
      lines: [pattern, `WHERE ${conditions.join(' AND ')}`, `WITH DISTINCT ${node}`],
      bindings: { node },
      projection: [node],
      order: [`${node}.id`],
    };
  };
