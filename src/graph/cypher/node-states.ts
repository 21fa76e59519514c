import type { Columns, NodeRow } from '../model/facts.ts';
import { NODE_KINDS } from '../model/index.ts';
import { formerColumns } from '../model/known.ts';
import type { Transaction } from '../port.ts';
import type { NodeState, StoredNode } from './stored-nodes.ts';
import { COVERAGE_CITES, type LinkKind, QUOTES, READS, SAID_BY, SUBJECT, WITHIN, writeLinks } from './write-links.ts';
import { writeNodes } from './write-nodes.ts';

/** A node and the state that it is to have. */
export interface WantedState {
  readonly id: string;
  readonly slug: string;
  readonly origin: string;
  readonly state: NodeState;
  /** The node as it is stored; absent where it is new. */
  readonly before?: StoredNode | undefined;
}

const LINKS: readonly LinkKind[] = [QUOTES, SAID_BY, SUBJECT, WITHIN, READS, COVERAGE_CITES];

const momentsIn = ({ changes }: NodeState): readonly string[] => (Array.isArray(changes) ? changes.map(String) : []);

/** When a node was recorded; or all moments at which it changed, with the state before the last of them. */
function historyOf(before: StoredNode | undefined, at: string): Columns {
  if (!before) return { createdAt: at };
  const changes = [...momentsIn(before.columns), at];
  return { ...formerColumns(before.columns, changes.length), changes, changedAt: at };
}

function rowOf({ state, before, ...others }: WantedState, at: string): readonly NodeRow[] {
  const { label, links: _links, ...columns } = state;
  const kind = NODE_KINDS.find((one) => one.label === label);
  return kind ? [{ ...others, kind, columns, history: historyOf(before, at) }] : [];
}

/** The ends of the links of one type, out of texts such as `SAID_BY Actor:can`. */
const endsOf = (state: NodeState, type: string): readonly string[] =>
  (Array.isArray(state.links) ? state.links : []).flatMap((link) => {
    const text = String(link);
    return text.startsWith(`${type} `) ? [text.slice(type.length + 1)] : [];
  });

/** Whether nodes of a kind have links that belong to them. */
const LINKING = ['Citation', 'Coverage', 'Reading'];

/** Gives nodes their states from a moment on, with their links and search words, and keeps how they were. */
export async function writeNodeStates(
  transaction: Transaction,
  nodes: readonly WantedState[],
  at: string,
): Promise<void> {
  await writeNodes(
    transaction,
    nodes.flatMap((node) => rowOf(node, at)),
  );
  const linking = nodes.flatMap(({ id, state }) => (LINKING.includes(String(state.label)) ? [{ id, state }] : []));
  for (const kind of LINKS)
    await writeLinks(
      transaction,
      kind,
      linking.map(({ id, state }) => ({ from: id, to: endsOf(state, kind.type) })),
      at,
    );
}
