import { type PlainFindings, pairsOf, reason, strongest, unique } from './plain-base.ts';
import { PlainGaps } from './plain-gaps.ts';

/** What two have in common, and what is due. */
export class PlainPairs extends PlainGaps {
  duplications(): PlainFindings {
    const { work } = this.work;
    const initiatives = this.facts
      .all('Initiative')
      .filter((id) => this.work.counts(id) && this.work.askedIn(id).length > 0);
    const pairs = pairsOf(initiatives).filter(([one, other]) => {
      const actors = (id: string) => this.work.workersIn(id).map(({ from }) => from);
      return !actors(one).some((actor) => actors(other).includes(actor));
    });
    const findings = pairs.flatMap(([one, other]) => {
      const shared = (label: string) =>
        this.work
          .items(label)
          .filter((item) =>
            [one, other].every((id) => work.some((each) => each.undertaking === id && each.item === item)),
          );
      const [axes, topics] = [shared('Axis'), shared('Topic')];
      if (this.asked([...axes, ...topics]).length === 0) return [];
      const [territory, period] = [this.territory(one, other), this.period(one, other)];
      const grade =
        topics.length === 0
          ? 'FRAGMENTATION'
          : territory === 'OVERLAP' && period === 'OVERLAP'
            ? 'DUPLICATION'
            : 'OVERLAP';
      const complements = this.facts
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
              this.countries(one).filter((id) => this.countries(other).includes(id)),
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

  countries(id: string): readonly string[] {
    return unique(this.facts.from(id, 'COVERS').map(({ to }) => to));
  }

  territory(one: string, other: string): string {
    const [first, second] = [this.countries(one), this.countries(other)];
    if (first.length === 0 || second.length === 0) return 'UNKNOWN';
    return first.some((country) => second.includes(country)) ? 'OVERLAP' : 'DISJOINT';
  }

  /** A date known to the day lasts from its first day to its last; a coarser one lies somewhere in its days. */
  period(one: string, other: string): string {
    const days = (id: string) => {
      const [from, to, precision] = ['dateFrom', 'dateTo', 'datePrecision'].map((name) => this.facts.column(id, name));
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

  due(kind: string, at: string = this.day): PlainFindings {
    const facts = this.facts;
    const withDue = facts
      .all('Commitment')
      .filter((id) => facts.column(id, 'saysWhen') === true)
      .filter((id) => this.work.isOn(id) && this.isOfThose(id));

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
  isOfThose(id: string): boolean {
    const { among } = this.work.question;
    return !among || this.facts.to(id, 'COMMITS_TO').some(({ from }) => among.includes(from));
  }

  /** Pairs of those compared; `universe` is the number of all such pairs. */
  partners(): PlainFindings {
    const facts = this.facts;
    const pairs = pairsOf(this.compared);
    const findings = pairs.flatMap(([one, other]) => {
      const items = this.asked(this.work.items('Axis', 'Topic')).filter((item) =>
        [one, other].every((id) => this.work.by(id, item).length > 0),
      );
      const together = (item: string) => this.work.by(one, item).some((id) => this.work.by(other, item).includes(id));
      const apart = items.filter((item) => !together(item));
      const asked = facts.of('ADDRESSED_TO').flatMap(({ from, to }) => {
        const kind = String(facts.column(from, 'kind'));
        const owners = facts.to(from, 'COMMITS_TO').filter(({ role }) => role === 'OWNER');
        const joins = owners.some((owner) => [owner.from, to].sort().join() === [one, other].join());
        return joins && kind !== 'COMMITMENT' && this.work.isOn(from) ? [reason(kind, null, [from])] : [];
      });
      const complements = facts.of('COMPLEMENTS').flatMap((claim) => {
        const works = (actor: string, id: string) =>
          this.work.counts(id) && this.work.workersIn(id).some(({ from }) => from === actor);
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
}
