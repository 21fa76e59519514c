import { PlainBase, type PlainFindings, type PlainReason, reason, strongest, unique } from './plain-base.ts';

/** What is missing. */
export class PlainGaps extends PlainBase {
  axesWithoutLeader(): PlainFindings {
    const axes = this.asked(this.facts.all('Axis'));
    const found = axes.filter((axis) => this.facts.to(axis, 'LEADS').length === 0);
    return this.gaps('GAP_AXIS_WITHOUT_LEADER', axes.length, found, (axis) => [this.absence(axis, 'LEADS')]);
  }

  axesWithoutWork(): PlainFindings {
    const axes = this.asked(this.facts.all('Axis'));
    const worked = this.work.items('Axis');
    const found = axes.filter((axis) => !worked.includes(axis));
    return this.gaps('GAP_AXIS_WITHOUT_WORK', axes.length, found, (axis) => [this.absence(axis, 'ADDRESSES')]);
  }

  topicsNotAddressed(): PlainFindings {
    const facts = this.facts;
    const topics = this.asked(facts.all('Topic'));
    const taken = facts.ids.filter((id) => this.isTakenOn(id));
    const addressed = taken.flatMap((id) => this.work.reached(id, 'ADDRESSES').map(({ item }) => item));
    const found = topics.filter((topic) => !addressed.includes(topic));
    return this.gaps('GAP_TOPIC_NOT_ADDRESSED', topics.length, found, (topic) => [this.absence(topic, 'ADDRESSES')]);
  }

  isTakenOn(id: string): boolean {
    const facts = this.facts;
    if (facts.is(id, 'Event')) return facts.column(id, 'state') !== 'PROPOSED';
    if (facts.is(id, 'Commitment')) return facts.column(id, 'kind') === 'COMMITMENT';
    return facts.is(id, 'Initiative') && facts.column(id, 'state') !== 'CANCELLED';
  }

  axesOutOfSeries(): PlainFindings {
    const facts = this.facts;
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
    const axes = this.asked(facts.all('Axis'));
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
              this.absence(axis, 'ADDRESSES', series),
              ...unique(instead.map(({ event }) => event)).map((event) => reason('IN_OTHER_SERIES', null, [event])),
            ],
          };
        }),
    );
    return { universe: axes.length * compared.length, findings };
  }

  commitmentsWithoutOwner(): PlainFindings {
    const commitments = this.facts.all('Commitment').filter((id) => this.work.isOn(id));
    const found = commitments.filter((id) => !this.facts.to(id, 'COMMITS_TO').some(({ role }) => role === 'OWNER'));
    return this.gaps('GAP_COMMITMENT_WITHOUT_OWNER', commitments.length, found, (id) => [
      this.absence(id, 'COMMITS_TO'),
      ...unique(this.facts.to(id, 'COMMITS_TO').map(({ from }) => from)).map((actor) =>
        reason('SUPPORTER', null, [actor]),
      ),
    ]);
  }

  leadersWithoutWork(): PlainFindings {
    const facts = this.facts;
    const leads = facts
      .of('LEADS')
      .filter(({ from, to }) => !facts.is(from, 'Group') && this.asked([to]).length > 0 && this.among(from));
    const pairs = unique(leads.map(({ from, to }) => `${from} ${to}`)).map((pair) => pair.split(' '));
    const findings = pairs.flatMap(([actor = '', axis = '']) => {
      if (this.work.by(actor, axis).length > 0) return [];
      const claims = leads.filter(({ from, to }) => from === actor && to === axis);
      return [
        {
          kind: 'GAP_LEADER_WITHOUT_WORK',
          grade: null,
          subjects: [actor, axis],
          reasons: [
            reason('LEADER', strongest(claims.map(({ status }) => status)), [actor]),
            this.absence(actor, 'COOPERATES_IN', axis),
          ],
        },
      ];
    });
    return { universe: pairs.length, findings };
  }

  workWithoutLeader(): PlainFindings {
    const axes = this.asked(this.work.items('Axis'));
    const found = axes.filter((axis) => this.facts.to(axis, 'LEADS').length === 0);
    return this.gaps('GAP_WORK_WITHOUT_LEADER', axes.length, found, (axis) => [
      ...this.work.actors
        .filter((actor) => this.work.by(actor, axis).length > 0)
        .map((actor) => reason('WORKS', null, [actor], this.work.by(actor, axis).length)),
      this.absence(axis, 'LEADS'),
    ]);
  }

  absence(id: string, relation: string, within?: string): PlainReason {
    return reason('ABSENCE', this.facts.absence(id, relation, within));
  }

  gaps(kind: string, universe: number, ids: readonly string[], reasons: (id: string) => readonly PlainReason[]) {
    return { universe, findings: ids.map((id) => ({ kind, grade: null, subjects: [id], reasons: reasons(id) })) };
  }
}
