import type { ClaimRow } from '../../../src/graph/model/facts.ts';
import type { PlainFacts } from './plain-facts.ts';

/** `EVENT` stands for events of every kind, its other values for events of one. */
export type Kind =
  | 'INITIATIVE'
  | 'EVENT'
  | 'COMMITMENT'
  | 'MEETING'
  | 'SEMINAR'
  | 'WORKSHOP'
  | 'SUMMIT'
  | 'TALKS'
  | 'SERIES';

/** A question, as `Query.convergence` asks it. */
export interface Question {
  readonly among: readonly string[] | null;
  readonly on: readonly string[] | null;
  readonly through: readonly Kind[];
  readonly functions: readonly string[] | null;
  readonly planned: boolean;
}

/** An actor works on an axis, topic or country by one undertaking. */
export interface Work {
  readonly actor: string;
  readonly undertaking: string;
  readonly item: string;
  readonly function: string;
  /** That of the surest path: a path is as sure as its weakest claim. */
  readonly status: string;
}

const WORKING = ['COOPERATES_IN', 'TAKES_PART_IN', 'COMMITS_TO'];
const NOT_WORK = ['ATTENDS', 'COMMISSIONS'];
const STRENGTHS = ['WITHDRAWN', 'DISPUTED', 'PROPOSED', 'CONFIRMED'];

const SAID: { readonly [said in string]: readonly string[] } = {
  DOES: ['RUNS', 'IMPLEMENTS', 'ACCOUNTABLE', 'OWNER'],
  FUNDS: ['FUNDS', 'EXTENDS'],
  CONVENES: ['COORDINATES', 'CONVENES', 'ORGANISES', 'LEADS', 'HOSTS'],
};
/** What an actor does, as its role says; that it supports says nothing of it. */
const functionOf = (role: string | undefined): string =>
  Object.keys(SAID).find((said) => SAID[said]?.includes(role ?? '')) ?? 'UNSAID';

/** All work that some facts show, one undertaking at a time. */
export class PlainWork {
  readonly facts: PlainFacts;
  readonly question: Question;
  readonly work: readonly Work[];
  readonly #day: string;

  constructor(facts: PlainFacts, question: Question, day: string) {
    this.#day = day;
    this.facts = facts;
    this.question = question;
    this.work = facts.ids.filter((id) => this.counts(id)).flatMap((id) => this.#of(id));
  }

  /** Whether working in it counts for the question. */
  counts(id: string): boolean {
    const { facts, question } = this;
    const is = (kind: string) =>
      kind === 'INITIATIVE' || kind === 'COMMITMENT'
        ? facts.is(id, kind === 'INITIATIVE' ? 'Initiative' : 'Commitment')
        : facts.is(id, 'Event') && (kind === 'EVENT' || facts.column(id, 'kind') === kind);
    if (!question.through.some(is) || facts.column(id, 'umbrella') === true) return false;
    if (facts.is(id, 'Event') && facts.column(id, 'state') === 'PROPOSED') return false;
    if (facts.is(id, 'Initiative') && facts.column(id, 'state') === 'CANCELLED') return false;
    if (facts.is(id, 'Commitment') && facts.column(id, 'kind') !== 'COMMITMENT') return false;
    return (question.planned || !this.isPlanned(id)) && this.#isAbout([id]);
  }

  /** Said to be planned, or not yet begun on the day and not said to be held. */
  isPlanned(id: string): boolean {
    const { facts } = this;
    if (facts.is(id, 'Commitment')) return false;
    const [state, from] = [facts.column(id, 'state'), facts.column(id, 'dateFrom')];
    return state !== 'HELD' && state !== 'PLANNED' ? String(from ?? '0000') > this.#day : state === 'PLANNED';
  }

  /** The claims by which actors, no collectives, work in an undertaking. */
  workersIn(id: string): readonly ClaimRow[] {
    return this.facts
      .to(id, ...WORKING)
      .filter(
        ({ from, role }) =>
          this.facts.is(from, 'Actor') && !this.facts.is(from, 'Group') && !NOT_WORK.includes(role ?? ''),
      );
  }

  /** Those of them that are asked for. */
  askedIn(id: string): readonly ClaimRow[] {
    const { among, functions } = this.question;
    return this.workersIn(id)
      .filter(({ from }) => !among || among.includes(from))
      .filter(({ role }) => !functions || functions.includes(functionOf(role)));
  }

  #of(undertaking: string): readonly Work[] {
    const workers = this.askedIn(undertaking);
    const reached = this.reached(undertaking);
    const found = new Map<string, Work>();
    for (const worker of workers)
      for (const { item, claims } of reached) {
        const path = [worker, ...claims];
        const strength = Math.min(...path.map(({ status }) => STRENGTHS.indexOf(status)));

        const key = [worker.from, item, functionOf(worker.role)].join(' ');
        const known = found.get(key);
        const best = Math.max(strength, known ? STRENGTHS.indexOf(known.status) : 0);
        found.set(key, {
          actor: worker.from,
          undertaking,
          item,
          function: functionOf(worker.role),
          status: STRENGTHS[best] ?? '',
        });
      }
    return [...found.values()];
  }

  /** What an undertaking is about or covers: axes, topics and all that these are part of, and countries. */
  reached(
    undertaking: string,
    ...relations: readonly string[]
  ): readonly { item: string; claims: readonly ClaimRow[] }[] {
    const { facts } = this;
    const climb = (claims: readonly ClaimRow[]): { item: string; claims: readonly ClaimRow[] }[] => {
      const item = claims.at(-1)?.to ?? '';
      const above =
        claims.length > 4 ? [] : facts.from(item, 'PART_OF').filter(({ to }) => facts.is(to, 'Topic', 'Axis'));
      const passed = claims.map(({ to }) => to);
      return [
        { item, claims },
        ...above.filter(({ to }) => !passed.includes(to)).flatMap((claim) => climb([...claims, claim])),
      ];
    };
    const followed = relations.length > 0 ? relations : ['ADDRESSES', 'CONCERNS'];
    const about = facts.from(undertaking, ...followed).filter(({ to }) => facts.is(to, 'Topic', 'Axis'));
    const covered = facts.from(undertaking, 'COVERS');
    return [
      ...about.flatMap((claim) => climb([claim])),
      ...covered.map((claim) => ({ item: claim.to, claims: [claim] })),
    ];
  }

  /** Whether it is asked for: anything of a kind of which nothing is named. */
  asked(item: string): boolean {
    return (
      !this.#named(...['Axis', 'Topic', 'Country'].filter((label) => this.facts.is(item, label))) || this.#isNamed(item)
    );
  }

  #isNamed(item: string): boolean {
    return this.question.on?.includes(item) ?? true;
  }

  #named(...labels: readonly string[]): boolean {
    return (this.question.on ?? []).some((id) => labels.includes(id.slice(0, id.indexOf(':'))));
  }

  /** Whether undertakings are together about one of the axes and topics that are named, and in one of the countries. */
  #isAbout(undertakings: readonly string[]): boolean {
    const items = undertakings.flatMap((id) => this.reached(id).map(({ item }) => item));
    const meets = (...labels: readonly string[]) =>
      !this.#named(...labels) || items.some((item) => this.facts.is(item, ...labels) && this.#isNamed(item));
    return meets('Axis', 'Topic') && meets('Country');
  }

  /** Whether an undertaking, or what it concerns, is about what is asked for. */
  isOn(undertaking: string): boolean {
    return this.#isAbout([undertaking, ...this.facts.from(undertaking, 'CONCERNS').map(({ to }) => to)]);
  }

  get actors(): readonly string[] {
    return [...new Set(this.work.map(({ actor }) => actor))].sort();
  }

  /** The undertakings by which an actor works on an item. */
  by(actor: string, item: string): readonly string[] {
    const found = this.work.filter((one) => one.actor === actor && one.item === item);
    return [...new Set(found.map(({ undertaking }) => undertaking))].sort();
  }

  items(...labels: readonly string[]): readonly string[] {
    return [...new Set(this.work.map(({ item }) => item))].filter((id) => this.facts.is(id, ...labels)).sort();
  }
}
