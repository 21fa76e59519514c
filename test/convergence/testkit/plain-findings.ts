import { type PlainFindings, pairsOf, reason, unique } from './plain-base.ts';
import { betweennessByDefinition } from './plain-betweenness.ts';
import { PlainPairs } from './plain-pairs.ts';

/** Finds by walking facts in memory, each finding by itself: slow, plain, and written from the definitions alone. */
export class PlainConvergence extends PlainPairs {
  /** Actors that are joined: those that work in one undertaking which counts. */
  ties(): ReadonlyMap<string, ReadonlySet<string>> {
    const ties = new Map<string, Set<string>>();
    const counted = this.facts.ids.filter((id) => this.work.counts(id));
    for (const id of counted)
      for (const [one, other] of pairsOf(this.work.askedIn(id).map(({ from }) => from))) {
        ties.set(one, (ties.get(one) ?? new Set()).add(other));
        ties.set(other, (ties.get(other) ?? new Set()).add(one));
      }
    return ties;
  }

  brokers(): PlainFindings {
    const ties = this.ties();
    const pairs = pairsOf([...ties.keys()]).flatMap(([one, other]) => {
      if (ties.get(one)?.has(other)) return [];
      const between = [...(ties.get(one) ?? [])].filter((id) => ties.get(other)?.has(id));
      return between.length === 1 ? [{ broker: between[0] ?? '', pair: [one, other] }] : [];
    });
    const betweenness = ties.size >= 30 ? betweennessByDefinition(ties) : undefined;
    const findings = unique(pairs.map(({ broker }) => broker)).map((broker) => ({
      kind: 'BROKER',
      grade: null,
      subjects: [broker],
      reasons: [
        reason('TIES', null, [], ties.get(broker)?.size ?? 0),
        reason('JOINED', null, [], pairs.filter((each) => each.broker === broker).length),
        ...pairs
          .filter((each) => each.broker === broker)
          .slice(0, 20)
          .map(({ pair }) => reason('JOINS', null, pair)),
        ...(betweenness ? [reason('BETWEENNESS', null, [], betweenness.get(broker) ?? 0)] : []),
      ],
    }));
    return { universe: ties.size, findings };
  }

  concentration(): PlainFindings {
    const items = this.asked(this.work.items('Axis', 'Country'));
    const findings = items.map((item) => {
      const here = this.work.work.filter((one) => one.item === item);
      const undertakings = unique(here.map(({ undertaking }) => undertaking));
      const actors = unique(here.map(({ actor }) => actor));
      const inEach = actors.map((actor) => this.work.by(actor, item).length);
      const most = Math.max(...inEach);
      const leads = unique(this.facts.to(item, 'LEADS').map(({ from }) => from));
      const shareOf = (actor: string) =>
        undertakings
          .map((id) => here.filter(({ undertaking }) => undertaking === id))
          .map((rows) => unique(rows.map((row) => row.actor)))
          .reduce((sum, those) => sum + (those.includes(actor) ? 1 / those.length : 0), 0) / undertakings.length;
      const index = actors.reduce((sum, actor) => sum + shareOf(actor) ** 2, 0);
      return {
        kind: 'CONCENTRATION',
        grade: null,
        subjects: [item],
        reasons: [
          reason('UNDERTAKINGS', null, [], undertakings.length),
          reason('ACTORS', null, [], actors.length),
          reason(
            'LARGEST',
            null,
            actors.filter((_, place) => inEach[place] === most),
            most,
          ),
          ...leads.map((leader) => reason('LEADER', null, [leader])),
          ...(undertakings.length >= 10 ? [reason('HERFINDAHL', null, [], index)] : []),
        ],
      };
    });
    return { universe: items.length, findings };
  }
}
