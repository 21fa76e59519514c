import type { Properties } from '../../../src/graph/model/property.ts';
import { propertiesOf, relationFieldsOf } from '../../../src/schema/list-arguments/relation-fields.ts';
import { PlainFacts, type PlainRow } from './facts.ts';
import { CLAIM_GROUPS, CLAIM_ORDERS, keyName, type OrderValue, propertyGroups, propertyOrders } from './values.ts';

/** A key of `orderBy`. */
export interface PlainOrder {
  readonly field?: string;
  readonly edge?: string;
  readonly direction: string;
}

/** A group: its values, one a key, and the nodes in it. */
export interface PlainGroup {
  readonly values: readonly (string | null)[];
  readonly count: number;
}

const NOTHING: Properties = {};
/** The field of a key: `SAID_BY` is `saidBy`. */
const camelCase = (key: string) => key.toLowerCase().replace(/_[a-z]/g, (part) => part.slice(1).toUpperCase());
const byNumber = (one: unknown, other: unknown) => Number(one) - Number(other);

/** Orders and groups facts in memory too. */
export class PlainLists extends PlainFacts {
  #relationOf(label: string, key: string): string | undefined {
    return relationFieldsOf(label).find(({ field }) => keyName(field) === key)?.field;
  }

  #orderValue({ node, claim, evidence }: PlainRow, label: string, { field, edge }: PlainOrder): OrderValue {
    const key = field ?? edge ?? '';
    const ofClaim = claim && (edge || label === 'Claim') ? CLAIM_ORDERS[key]?.(claim) : undefined;
    if (ofClaim) return ofClaim;
    if (key === 'EVIDENCE_COUNT' && evidence !== undefined) return { value: evidence, compare: byNumber };
    const plainly = (one: unknown, other: unknown) => (String(one) < String(other) ? -1 : 1);
    if (field === 'SLUG') return { value: node.slug, compare: plainly };
    const related = this.#relationOf(label, key.replace(/_COUNT$/, ''));
    if (related && key.endsWith('_COUNT')) {
      const value = new Set(this.reached(node, related)?.map(({ id }) => id)).size;
      return { value, compare: byNumber };
    }
    const own = label === 'Entity' ? NOTHING : propertiesOf(label);
    const orders = Object.assign({}, ...Object.entries(own).map(([name, one]) => propertyOrders(name, one)));
    if (field && orders[key]) return orders[key](node);
    throw new Error(`the plain lists know no order ${label} ${key}`);
  }

  /** Rows of nodes with a label in an order: those without a value last, equal ones by their ids. */
  ordered(rows: readonly PlainRow[], label: string, orderBy: readonly PlainOrder[]): readonly PlainRow[] {
    const keyed = rows.map((row) => ({ row, values: orderBy.map((key) => this.#orderValue(row, label, key)) }));
    const ties = ({ id, node, claim }: PlainRow) =>
      label === 'Citation' ? this.readingOrder(node) : [id, claim?.claimId ?? ''];
    return keyed
      .toSorted((left, right) => {
        for (const [place, { direction }] of orderBy.entries()) {
          const { value: one, compare } = left.values[place] ?? { value: null, compare: () => 0 };
          const other = right.values[place]?.value ?? null;
          if (one === other) continue;
          if (one === null || other === null) return one === null ? 1 : -1;
          const compared = compare(one, other);
          if (compared !== 0) return direction === 'DESC' ? -compared : compared;
        }
        return JSON.stringify(ties(left.row)) < JSON.stringify(ties(right.row)) ? -1 : 1;
      })
      .map(({ row }) => row);
  }

  #groupValues({ node, claim, axis }: PlainRow, label: string, key: string): readonly (string | null)[] {
    const ofClaim = CLAIM_GROUPS[key];
    if (ofClaim && claim) return [ofClaim(claim)];
    if (axis && key === 'ACTOR') return [node.id];
    if (axis && key === 'AXIS') return [axis.id];
    if (node.kind.identity === 'Actor' && key === 'KIND') return [node.kind.label.toUpperCase()];
    const related = this.#relationOf(label, key);
    const far = related ? this.reached(node, related) : this.linked(node, camelCase(key));
    if (far) {
      const ids = [...new Set(far.map(({ id }) => id))];
      return ids.length > 0 ? ids : [null];
    }
    const own = label === 'Entity' ? NOTHING : propertiesOf(label);
    const groups = Object.assign({}, ...Object.entries(own).map(([name, one]) => propertyGroups(name, one)));
    if (groups[key]) return [groups[key](node)];
    throw new Error(`the plain lists know no group ${label} ${key}`);
  }

  /** The groups of rows: the largest first, then in order of their values, those without a value last. */
  grouped(rows: readonly PlainRow[], label: string, keys: readonly string[]): readonly PlainGroup[] {
    const members = new Map<string, Set<string>>();
    for (const row of rows) {
      const combined = keys.reduce<readonly (readonly (string | null)[])[]>(
        (some, key) => some.flatMap((one) => this.#groupValues(row, label, key).map((value) => [...one, value])),
        [[]],
      );
      for (const values of combined) {
        const key = JSON.stringify(values);
        members.set(key, (members.get(key) ?? new Set()).add(row.id));
      }
    }
    const groups = [...members].map(([key, ids]): PlainGroup => ({ values: JSON.parse(key), count: ids.size }));
    return groups.toSorted((left, right) => {
      if (left.count !== right.count) return right.count - left.count;
      const place = left.values.findIndex((value, index) => value !== right.values[index]);
      const [one, other] = [left.values[place] ?? null, right.values[place] ?? null];
      if (one === null || other === null) return one === null ? 1 : -1;
      return one < other ? -1 : 1;
    });
  }
}
