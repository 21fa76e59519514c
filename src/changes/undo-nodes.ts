import type { ReadChange } from '../graph/cypher/read-changes.ts';
import { type NodeState, type StoredNode, storedNodes } from '../graph/cypher/stored-nodes.ts';
import { type Written, writtenBy } from '../graph/cypher/written.ts';
import { SOURCE_TEXTS } from '../graph/model/property.ts';
import type { Transaction } from '../graph/port.ts';
import type { Left, NodeChange } from './change-set.ts';
import { listIn, stateIn } from './node-state.ts';
import { differences, same } from './same.ts';

/** What taking back a change of a node comes to. */
interface Undone {
  readonly change?: NodeChange;
  readonly left?: Left;
  readonly written?: Written;
}

/** Coverage and readings speak of lists by their links and relations: without these they say nothing. */
const speechless = (state: NodeState): NodeState => ({
  ...state,
  links: [],
  ...(state.label === 'Reading' && { relations: [] }),
});

const SPEAKING = ['Coverage', 'Reading'];

/** A node that the set made stays, since claims, quotes and answers about the past lead to it. */
function undoCreation(stored: StoredNode, after: NodeState): Undone {
  const { id, state } = stored;
  if (!SPEAKING.includes(String(state.label))) return { left: { id, why: 'nodes stay, whoever made them' } };
  const changed = differences(after, state);
  if (changed.length > 0) return { left: { id, why: `others have changed ${changed.join(', ')}` } };
  return { change: changeTo(stored, speechless(state)) };
}

const changeTo = ({ id, origin, columns, state }: StoredNode, after: NodeState): NodeChange => ({
  id,
  slug: String(columns.slug),
  origin: origin ?? '',
  before: state,
  after,
});

/** The state with some properties of another; what that lacks is removed. */
function withProperties(state: NodeState, names: readonly string[], from: NodeState): NodeState {
  const others = Object.entries(state).filter(([name]) => !names.includes(name));
  const taken = names.flatMap((name) => (same(from[name], null) ? [] : [[name, from[name] ?? null] as const]));
  return Object.fromEntries([...others, ...taken]);
}

/** What was said of the origin of texts, but not of texts that others wrote since. */
function originsBefore(before: NodeState, after: NodeState, mine: readonly string[]): NodeState {
  const [was, is] = [listIn(before, SOURCE_TEXTS), listIn(after, SOURCE_TEXTS)];
  const kept = was.filter((column) => is.includes(column) || mine.includes(String(column)));
  return { ...before, [SOURCE_TEXTS]: kept.length > 0 ? kept : null };
}

function undoOne(record: ReadChange, stored: StoredNode, base: string | undefined): Undone {
  const [was, after] = [stateIn(record.before), stateIn(record.after)];
  if (record.before === undefined) return undoCreation(stored, after);
  const names = differences(was, after);
  const others = names.filter((name) => !same(stored.state[name], after[name]) && !same(stored.state[name], was[name]));
  const mine = names.filter((name) => same(stored.state[name], after[name]));
  const before = originsBefore(was, after, mine);
  const next = withProperties(stored.state, mine, before);
  const written = base === undefined ? undefined : JSON.stringify(withProperties(stateIn(base), mine, before));
  return {
    ...(others.length > 0 && { left: { id: stored.id, why: `others have changed ${others.join(', ')}` } }),
    ...(differences(stored.state, next).length > 0 && { change: changeTo(stored, next) }),
    ...(written !== undefined && { written: { subject: stored.id, state: written } }),
  };
}

/** Plans to take back changes of nodes: a property that others have changed since keeps their value. */
export async function undoNodes(transaction: Transaction, origin: string, records: readonly ReadChange[]) {
  const ids = records.map(({ subject }) => subject);
  const stored = await storedNodes(transaction, ids);
  const bases = await writtenBy(transaction, origin, ids);
  const undone = records.flatMap((record) => {
    const node = stored.get(record.subject);
    return node ? [undoOne(record, node, bases.get(record.subject))] : [];
  });
  return {
    nodes: undone.flatMap(({ change }) => change ?? []),
    left: undone.flatMap(({ left }) => left ?? []),
    written: undone.flatMap(({ written }) => written ?? []),
    forgotten: records.flatMap(({ subject, before }) => (before === undefined ? [subject] : [])),
  };
}
