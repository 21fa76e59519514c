import type { PlainFacts } from './plain-facts.ts';
import { PlainWork, type Question } from './plain-work.ts';

/** A reason: what it is, what is known of it, and the nodes that it speaks of. */
export interface PlainReason {
  readonly kind: string;
  readonly result: string | null;
  readonly about: readonly string[];
  readonly number: number | null;
}

interface PlainFinding {
  readonly kind: string;
  readonly grade: string | null;
  readonly subjects: readonly string[];
  readonly reasons: readonly PlainReason[];
}

export interface PlainFindings {
  readonly universe: number;
  readonly findings: readonly PlainFinding[];
}

export const reason = (
  kind: string,
  result: string | null,
  about: readonly string[] = [],
  number: number | null = null,
) => ({
  kind,
  result,
  about,
  number,
});
export const unique = (values: readonly string[]) => [...new Set(values)].sort();
const STRENGTHS = ['WITHDRAWN', 'DISPUTED', 'PROPOSED', 'CONFIRMED'];
export const strongest = (statuses: readonly string[]) =>
  STRENGTHS[Math.max(...statuses.map((status) => STRENGTHS.indexOf(status)))] ?? '';
export const pairsOf = (ids: readonly string[]) =>
  unique(ids).flatMap((one, place, all) => all.slice(place + 1).map((other) => [one, other] as const));

/** What all kinds of findings look at. */
export class PlainBase {
  readonly facts: PlainFacts;
  readonly work: PlainWork;
  readonly day: string;

  constructor(facts: PlainFacts, question: Question, day: string) {
    this.facts = facts;
    this.work = new PlainWork(facts, question, day);
    this.day = day;
  }

  asked(ids: readonly string[]): readonly string[] {
    return ids.filter((id) => this.work.asked(id));
  }

  among(id: string): boolean {
    return this.work.question.among?.includes(id) ?? true;
  }

  /** Whoever is compared: the organisms, unless others are named. */
  get compared(): readonly string[] {
    return this.work.question.among ?? this.facts.all('Organism');
  }
}
