import { type NodeState, type StoredNode, storedNodes } from '../graph/cypher/stored-nodes.ts';
import { type Written, writtenBy } from '../graph/cypher/written.ts';
import { columnsOfKind } from '../graph/model/facts.ts';
import { SOURCE_TEXTS } from '../graph/model/property.ts';
import type { GraphValue, Transaction } from '../graph/port.ts';
import { inTurns } from '../graph/turns.ts';
import type { Left, NodeChange, Wanted } from './change-set.ts';
import { listIn, stateIn } from './node-state.ts';
import { differences, only, same } from './same.ts';
import { type WantedNode, wantedNodes } from './wanted-nodes.ts';

/** What the merge of a node found. */
interface Merged {
  readonly change?: NodeChange;
  readonly left?: Left;
  /** Absent where nothing of it may be written. */
  readonly written?: Written;
}

/** What the origin last wrote of a node. One that it wrote before that was kept counts as unchanged since. */
function baseOf(stored: StoredNode, written: string | undefined, origin: string): NodeState | undefined {
  if (written !== undefined) return stateIn(written);
  return stored.origin === origin ? stored.state : undefined;
}

/**
 * The properties that others have changed since the origin last wrote the node, to a value that it does not want
 * either. An origin that never wrote the node says nothing of what it leaves out.
 */
const changedByOthers = ({ row, state }: WantedNode, present: NodeState, last: NodeState | undefined) =>
  ['label', 'links', ...columnsOfKind(row.kind)].filter(
    (name) =>
      !same(present[name], last?.[name]) && !same(present[name], state[name]) && !(!last && same(state[name], null)),
  );

/** What is wanted, less what it says of the origin of texts that others have changed: what they wrote is no source's. */
function withoutOriginsOf(others: readonly string[], wanted: NodeState): NodeState {
  const ofSource = wanted[SOURCE_TEXTS];
  if (!Array.isArray(ofSource)) return wanted;
  const left = ofSource.filter((column) => !others.includes(String(column)));
  return { ...wanted, [SOURCE_TEXTS]: left.length > 0 ? left : null };
}

const picked = (names: readonly string[], from: NodeState) =>
  Object.fromEntries(names.map((name): [string, GraphValue] => [name, from[name] ?? null]));

const withoutNulls = (state: NodeState): NodeState =>
  Object.fromEntries(Object.entries(state).filter(([, one]) => one !== null));

/** What an origin says of a node that it never wrote: it fills what is open, and names the source of what it fills. */
function filling(present: NodeState, wanted: NodeState): NodeState {
  const filled = listIn(wanted, SOURCE_TEXTS).filter((column) => same(present[String(column)], null));
  const ofSource = [...listIn(present, SOURCE_TEXTS), ...filled];
  return { ...present, ...wanted, [SOURCE_TEXTS]: ofSource.length > 0 ? ofSource : null };
}

function mergeStored(wanted: WantedNode, stored: StoredNode, last: NodeState | undefined): Merged {
  const { id, slug, origin } = wanted.row;
  const present = stored.state;
  const asked = last ? wanted.state : filling(present, wanted.state);
  const others = changedByOthers({ ...wanted, state: asked }, present, last);
  const mine = withoutOriginsOf(others, asked);
  const left = others.length > 0 ? { left: { id, why: `others have changed ${others.join(', ')}` } } : {};
  if (wanted.whole && others.length > 0) return left;
  const after = withoutNulls({ ...mine, ...picked(others, present) });
  const base = { ...only(mine, Object.keys(wanted.state)), ...picked(others, last ?? {}) };
  const change = { id, slug, origin: stored.origin ?? origin, before: present, after };
  const written = { subject: id, state: JSON.stringify(base) };
  return { ...left, written, ...(differences(present, after).length > 0 && { change }) };
}

function mergeNode(wanted: WantedNode, stored: StoredNode | undefined, last: NodeState | undefined): Merged {
  if (stored) return mergeStored(wanted, stored, last);
  const { id, slug, origin } = wanted.row;
  const written = { subject: id, state: JSON.stringify(wanted.state) };
  return { written, change: { id, slug, origin, before: null, after: withoutNulls(wanted.state) } };
}

/** Plans the nodes: a property that others have changed since the origin last wrote it keeps their value. */
export async function mergeNodes(transaction: Transaction, { facts, origin, corrected }: Wanted) {
  const wanted = wantedNodes(facts);
  const ids = wanted.map(({ row }) => row.id);
  const stored = await storedNodes(transaction, ids);
  const written = await writtenBy(transaction, origin, ids);
  const merged = await inTurns(wanted, (one) => {
    const present = stored.get(one.row.id);
    const shown = corrected?.nodes.get(one.row.id);
    const last = present && (shown ?? baseOf(present, written.get(one.row.id), origin));
    return mergeNode(one, present, last);
  });
  return {
    nodes: merged.flatMap(({ change }) => change ?? []),
    left: merged.flatMap(({ left }) => left ?? []),
    written: merged.flatMap((one) => one.written ?? []).filter(({ subject, state }) => written.get(subject) !== state),
  };
}
