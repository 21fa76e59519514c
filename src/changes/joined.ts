import type { ChangeReport } from './report.ts';

/** How many changes of a kind a report of several sets lists; the others are counted. */
const LISTED = 200;

/** What several sets changed, as one report that does not grow with them. */
export class JoinedReport {
  readonly #counts = { nodes: 0, claims: 0, left: 0 };
  readonly #seen = new Set<string>();
  #report: ChangeReport | undefined;

  /** @param repeated ids of nodes that several sets have, and that are counted once. */
  add(report: ChangeReport, repeated: (id: string) => boolean = () => false): void {
    const nodes = report.nodes.filter(({ id }) => !this.#seen.has(id));
    for (const { id } of nodes) if (repeated(id)) this.#seen.add(id);
    this.#counts.nodes += nodes.length;
    this.#counts.claims += report.claims.length;
    this.#counts.left += report.left.length;
    const known = this.#report;
    const first = <Item>(items: readonly Item[] = [], more: readonly Item[]) => [
      ...items,
      ...more.slice(0, Math.max(0, LISTED - items.length)),
    ];
    this.#report = {
      ...(known ?? report),
      ...(known?.id === undefined && report.id !== undefined && { id: report.id, at: report.at }),
      ...(report.id !== undefined && { lastId: report.id }),
      nodes: first(known?.nodes, nodes),
      claims: first(known?.claims, report.claims),
      left: first(known?.left, report.left),
    };
  }

  get report(): ChangeReport | undefined {
    return this.#report && { ...this.#report, counts: { ...this.#counts } };
  }
}
