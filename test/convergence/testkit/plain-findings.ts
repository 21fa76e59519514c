import type { PlainFacts } from './plain-facts.ts';
import { PlainWork, type Question } from './plain-work.ts';

/** A reason: what it is, what is known of it, and the nodes that it speaks of. */
export interface PlainReason {
  readonly kind: string;
  readonly result: string | null;
  readonly about: readonly string[];
  readonly number: number | null;
}

export interface PlainFinding {
  readonly kind: string;
  readonly grade: string | null;
  readonly subjects: readonly string[];
  readonly reasons: readonly PlainReason[];
}

export interface PlainFindings {
  readonly universe: number;
  readonly findings: readonly PlainFinding[];
}

const reason = (kind: string, result: string | null, about: readonly string[] = [], number: number | null = null) => ({
  kind,
  result,
  about,
  number,
});
const unique = (values: readonly string[]) => [...new Set(values)].sort();
const STRENGTHS = ['WITHDRAWN', 'DISPUTED', 'PROPOSED', 'CONFIRMED'];
const strongest = (statuses: readonly string[]) =>
  STRENGTHS[Math.max(...statuses.map((status) => STRENGTHS.indexOf(status)))] ?? '';
const pairsOf = (ids: readonly string[]) =>
  unique(ids).flatMap((one, place, all) => all.slice(place + 1).map((other) => [one, other] as const));

/** Finds by walking facts in memory, each finding by itself: slow, plain, and written from the definitions alone. */
export class PlainConvergence {
  readonly #facts: PlainFacts;
  readonly #work: PlainWork;
  readonly #day: string;

  constructor(facts: PlainFacts, question: Question, day: string) {
    this.#facts = facts;
    this.#work = new PlainWork(facts, question, day);
    this.#day = day;
  }

  #asked(ids: readonly string[]): readonly string[] {
    return ids.filter((id) => this.#work.asked(id));
  }

  #among(id: string): boolean {
    return this.#work.question.among?.includes(id) ?? true;
  }

  /** Whoever is compared: the organisms, unless others are named. */
  get #compared(): readonly string[] {
    return this.#work.question.among ?? this.#facts.all('Organism');
  }

  axesWithoutLeader(): PlainFindings {
    const axes = this.#asked(this.#facts.all('Axis'));
    const found = axes.filter((axis) => this.#facts.to(axis, 'LEADS').length === 0);
    return this.#gaps('GAP_AXIS_WITHOUT_LEADER', axes.length, found, (axis) => [this.#absence(axis, 'LEADS')]);
  }

  axesWithoutWork(): PlainFindings {
    const axes = this.#asked(this.#facts.all('Axis'));
    const worked = this.#work.items('Axis');
    const found = axes.filter((axis) => !worked.includes(axis));
    return this.#gaps('GAP_AXIS_WITHOUT_WORK', axes.length, found, (axis) => [this.#absence(axis, 'ADDRESSES')]);
  }

  topicsNotAddressed(): PlainFindings {
    const facts = this.#facts;
    const topics = this.#asked(facts.all('Topic'));
    const taken = facts.ids.filter((id) => this.#isTakenOn(id));
    const addressed = taken.flatMap((id) => this.#work.reached(id, 'ADDRESSES').map(({ item }) => item));
    const found = topics.filter((topic) => !addressed.includes(topic));
    return this.#gaps('GAP_TOPIC_NOT_ADDRESSED', topics.length, found, (topic) => [this.#absence(topic, 'ADDRESSES')]);
  }

  #isTakenOn(id: string): boolean {
    const facts = this.#facts;
    if (facts.is(id, 'Event')) return facts.column(id, 'state') !== 'PROPOSED';
    if (facts.is(id, 'Commitment')) return facts.column(id, 'kind') === 'COMMITMENT';
    return facts.is(id, 'Initiative');
  }

  axesOutOfSeries(): PlainFindings {
    const facts = this.#facts;
    const axesOf = (event: string) => facts.from(event, 'ADDRESSES').filter(({ to }) => facts.is(to, 'Axis'));
    const partsOf = (series: string) =>
      facts
        .to(series, 'PART_OF')
        .filter(({ from }) => facts.column(from, 'state') !== 'PROPOSED')
        .flatMap(({ from }) => axesOf(from).map(({ to }) => ({ event: from, axis: to })));
    const compared = facts
      .all('Event')
      .filter((id) => facts.column(id, 'kind') === 'SERIES')
      .filter((series) => unique(partsOf(series).map(({ axis }) => axis)).length > 1);
    const axes = this.#asked(facts.all('Axis'));
    const findings = axes.flatMap((axis) =>
      compared
        .filter((series) => !partsOf(series).some((part) => part.axis === axis))
        .map((series) => {
          const instead = compared.flatMap(partsOf).filter((part) => part.axis === axis);
          return {
            kind: 'GAP_AXIS_OUT_OF_SERIES',
            grade: null,
            subjects: [axis, series],
            reasons: [
              this.#absence(axis, 'ADDRESSES', series),
              ...unique(instead.map(({ event }) => event)).map((event) => reason('IN_OTHER_SERIES', null, [event])),
            ],
          };
        }),
    );
    return { universe: axes.length * compared.length, findings };
  }

  commitmentsWithoutOwner(): PlainFindings {
    const commitments = this.#facts.all('Commitment').filter((id) => this.#work.isOn(id));
    const found = commitments.filter((id) => !this.#facts.to(id, 'COMMITS_TO').some(({ role }) => role === 'OWNER'));
    return this.#gaps('GAP_COMMITMENT_WITHOUT_OWNER', commitments.length, found, (id) => [
      this.#absence(id, 'COMMITS_TO'),
      ...unique(this.#facts.to(id, 'COMMITS_TO').map(({ from }) => from)).map((actor) =>
        reason('SUPPORTER', null, [actor]),
      ),
    ]);
  }

  leadersWithoutWork(): PlainFindings {
    const facts = this.#facts;
    const leads = facts
      .of('LEADS')
      .filter(({ from, to }) => !facts.is(from, 'Group') && this.#asked([to]).length > 0 && this.#among(from));
    const pairs = unique(leads.map(({ from, to }) => `${from} ${to}`)).map((pair) => pair.split(' '));
    const findings = pairs.flatMap(([actor = '', axis = '']) => {
      if (this.#work.by(actor, axis).length > 0) return [];
      const claims = leads.filter(({ from, to }) => from === actor && to === axis);
      return [
        {
          kind: 'GAP_LEADER_WITHOUT_WORK',
          grade: null,
          subjects: [actor, axis],
          reasons: [
            reason('LEADER', strongest(claims.map(({ status }) => status)), [actor]),
            this.#absence(actor, 'COOPERATES_IN', axis),
          ],
        },
      ];
    });
    return { universe: pairs.length, findings };
  }

  workWithoutLeader(): PlainFindings {
    const axes = this.#asked(this.#work.items('Axis'));
    const found = axes.filter((axis) => this.#facts.to(axis, 'LEADS').length === 0);
    return this.#gaps('GAP_WORK_WITHOUT_LEADER', axes.length, found, (axis) => [
      ...this.#work.actors
        .filter((actor) => this.#work.by(actor, axis).length > 0)
        .map((actor) => reason('WORKS', null, [actor], this.#work.by(actor, axis).length)),
      this.#absence(axis, 'LEADS'),
    ]);
  }

  #absence(id: string, relation: string, within?: string): PlainReason {
    return reason('ABSENCE', this.#facts.absence(id, relation, within));
  }

  #gaps(kind: string, universe: number, ids: readonly string[], reasons: (id: string) => readonly PlainReason[]) {
    return { universe, findings: ids.map((id) => ({ kind, grade: null, subjects: [id], reasons: reasons(id) })) };
  }

  duplications(): PlainFindings {
    const { work } = this.#work;
    const initiatives = this.#facts
      .all('Initiative')
      .filter((id) => this.#work.counts(id) && this.#work.askedIn(id).length > 0);
    const pairs = pairsOf(initiatives).filter(([one, other]) => {
      const actors = (id: string) => this.#work.workersIn(id).map(({ from }) => from);
      return !actors(one).some((actor) => actors(other).includes(actor));
    });
    const findings = pairs.flatMap(([one, other]) => {
      const shared = (label: string) =>
        this.#work
          .items(label)
          .filter((item) =>
            [one, other].every((id) => work.some((each) => each.undertaking === id && each.item === item)),
          );
      const [axes, topics] = [shared('Axis'), shared('Topic')];
      if (this.#asked([...axes, ...topics]).length === 0) return [];
      const [territory, period] = [this.#territory(one, other), this.#period(one, other)];
      const grade =
        topics.length === 0
          ? 'FRAGMENTATION'
          : territory === 'OVERLAP' && period === 'OVERLAP'
            ? 'DUPLICATION'
            : 'OVERLAP';
      const complements = this.#facts
        .of('COMPLEMENTS')
        .filter(({ from, to }) => [from, to].sort().join() === [one, other].join());
      return [
        {
          kind: 'DUPLICATION',
          grade,
          subjects: [one, other],
          reasons: [
            ...axes.map((axis) => reason('SAME_AXIS', null, [axis])),
            ...topics.map((topic) => reason('SAME_TOPIC', null, [topic])),
            reason(
              'TERRITORY',
              territory,
              this.#countries(one).filter((id) => this.#countries(other).includes(id)),
            ),
            reason('PERIOD', period),
            ...(complements.length > 0
              ? [reason('COMPLEMENTS', strongest(complements.map(({ status }) => status)), [one, other])]
              : []),
          ],
        },
      ];
    });
    return { universe: pairsOf(initiatives).length, findings };
  }

  #countries(id: string): readonly string[] {
    return unique(this.#facts.from(id, 'COVERS').map(({ to }) => to));
  }

  #territory(one: string, other: string): string {
    const [first, second] = [this.#countries(one), this.#countries(other)];
    if (first.length === 0 || second.length === 0) return 'UNKNOWN';
    return first.some((country) => second.includes(country)) ? 'OVERLAP' : 'DISJOINT';
  }

  /** A date known to the day lasts from its first day to its last; a coarser one lies somewhere in its days. */
  #period(one: string, other: string): string {
    const days = (id: string) => {
      const [from, to, precision] = ['dateFrom', 'dateTo', 'datePrecision'].map((name) => this.#facts.column(id, name));
      return from === null
        ? undefined
        : { from: String(from), to: to === null ? undefined : String(to), exact: precision === 'DAY' };
    };
    const [first, second] = [days(one), days(other)];
    if (!first || !second) return 'UNKNOWN';
    if (first.from > (second.to ?? '9999') || second.from > (first.to ?? '9999')) return 'DISJOINT';
    if (!first.exact || !second.exact) return 'UNKNOWN';
    // Without a last day it lasts at least its first day.
    return first.from <= (second.to ?? second.from) && second.from <= (first.to ?? first.from) ? 'OVERLAP' : 'UNKNOWN';
  }

  due(kind: string, at: string = this.#day): PlainFindings {
    const facts = this.#facts;
    const withDue = facts
      .all('Commitment')
      .filter((id) => facts.column(id, 'saysWhen') === true)
      .filter((id) => this.#work.isOn(id) && this.#isOfThose(id));

    const findings = withDue.map((id) => {
      const [from, to] = ['dueFrom', 'dueTo'].map((name) => facts.column(id, name));
      const last = to === null ? '9999' : String(to);
      const passed = from === null ? null : last < at ? 'CERTAIN' : String(from) < at ? 'POSSIBLE' : null;
      const owners = facts.to(id, 'COMMITS_TO').filter(({ role }) => role === 'OWNER');
      const outcomes = ['FULFILLED', 'SUPERSEDED'].flatMap((result) => {
        const claims = facts.from(id, `${result}_BY`);
        return claims.length > 0 ? [reason('OUTCOME', result, unique(claims.map(({ to: end }) => end)))] : [];
      });
      return {
        kind: from === null ? 'DUE_UNDATED' : passed ? 'DUE_PASSED' : 'DUE_AHEAD',
        grade: passed,
        subjects: [id],
        reasons: [
          ...unique(owners.map(({ from: owner }) => owner)).map((owner) => reason('OWNER', null, [owner])),
          ...(outcomes.length > 0 ? outcomes : [reason('OUTCOME', 'UNKNOWN')]),
        ],
      };
    });
    return { universe: withDue.length, findings: findings.filter((one) => one.kind === kind) };
  }

  /** Whether some of those asked for make or support it. */
  #isOfThose(id: string): boolean {
    const { among } = this.#work.question;
    return !among || this.#facts.to(id, 'COMMITS_TO').some(({ from }) => among.includes(from));
  }

  /** Pairs of those compared; `universe` is the number of all such pairs. */
  partners(): PlainFindings {
    const facts = this.#facts;
    const pairs = pairsOf(this.#compared);
    const findings = pairs.flatMap(([one, other]) => {
      const items = this.#asked(this.#work.items('Axis', 'Topic')).filter((item) =>
        [one, other].every((id) => this.#work.by(id, item).length > 0),
      );
      const together = (item: string) => this.#work.by(one, item).some((id) => this.#work.by(other, item).includes(id));
      const apart = items.filter((item) => !together(item));
      const asked = facts.of('ADDRESSED_TO').flatMap(({ from, to }) => {
        const kind = String(facts.column(from, 'kind'));
        const owners = facts.to(from, 'COMMITS_TO').filter(({ role }) => role === 'OWNER');
        const joins = owners.some((owner) => [owner.from, to].sort().join() === [one, other].join());
        return joins && kind !== 'COMMITMENT' && this.#work.isOn(from) ? [reason(kind, null, [from])] : [];
      });
      const complements = facts.of('COMPLEMENTS').flatMap((claim) => {
        const works = (actor: string, id: string) =>
          this.#work.counts(id) && this.#work.workersIn(id).some(({ from }) => from === actor);
        const joins =
          (works(one, claim.from) && works(other, claim.to)) || (works(other, claim.from) && works(one, claim.to));
        return joins ? [reason('COMPLEMENTS', claim.status, [claim.from, claim.to].sort())] : [];
      });
      if (apart.length + asked.length + complements.length === 0) return [];
      return [
        {
          kind: 'PARTNER',
          grade: null,
          subjects: [one, other],
          reasons: [
            ...items.map((item) => reason(together(item) ? 'TOGETHER' : 'APART', null, [item])),
            ...asked,
            ...complements,
          ],
        },
      ];
    });
    return { universe: pairs.length, findings };
  }

  /** Actors that are joined: those that work in one undertaking which counts. */
  ties(): ReadonlyMap<string, ReadonlySet<string>> {
    const ties = new Map<string, Set<string>>();
    const counted = this.#facts.ids.filter((id) => this.#work.counts(id));
    for (const id of counted)
      for (const [one, other] of pairsOf(this.#work.askedIn(id).map(({ from }) => from))) {
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
    const betweenness = ties.size >= 30 ? betweennessOf(ties) : undefined;
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
    const items = this.#asked(this.#work.items('Axis', 'Country'));
    const findings = items.map((item) => {
      const here = this.#work.work.filter((one) => one.item === item);
      const undertakings = unique(here.map(({ undertaking }) => undertaking));
      const actors = unique(here.map(({ actor }) => actor));
      const inEach = actors.map((actor) => this.#work.by(actor, item).length);
      const most = Math.max(...inEach);
      const leads = unique(this.#facts.to(item, 'LEADS').map(({ from }) => from));
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

/** Freeman's betweenness by definition: over all pairs, the share of the shortest paths that pass through a node. */
export function betweennessOf(ties: ReadonlyMap<string, ReadonlySet<string>>): ReadonlyMap<string, number> {
  const ids = [...ties.keys()].sort();
  const from = new Map(ids.map((id) => [id, shortestFrom(id, ties)]));
  const at = (one: string, other: string) => from.get(one)?.get(other);
  return new Map(
    ids.map((middle) => {
      const sum = pairsOf(ids.filter((id) => id !== middle)).reduce((total, [one, other]) => {
        const [whole, first, second] = [at(one, other), at(one, middle), at(middle, other)];
        if (!whole || !first || !second || first.far + second.far !== whole.far) return total;
        return total + (first.ways * second.ways) / whole.ways;
      }, 0);
      return [middle, sum];
    }),
  );
}

function shortestFrom(start: string, ties: ReadonlyMap<string, ReadonlySet<string>>) {
  const found = new Map([[start, { far: 0, ways: 1 }]]);
  for (let level = [start]; level.length > 0; ) {
    const next = new Map<string, number>();
    for (const id of level)
      for (const other of ties.get(id) ?? [])
        if (!found.has(other)) next.set(other, (next.get(other) ?? 0) + (found.get(id)?.ways ?? 0));
    const far = (found.get(level[0] ?? '')?.far ?? 0) + 1;
    for (const [id, ways] of next) found.set(id, { far, ways });
    level = [...next.keys()];
  }
  return found;
}
