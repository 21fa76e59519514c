import { climbsOf } from './climbs.ts';
import { bytes, days, indexes, shorts } from './growing.ts';
import { dayNumber, type Incidence } from './incidence.ts';
import { functionOf, NODE_KIND, type NodeKindCode, STANDING, UNDERTAKING_KIND, WORKING } from './lists.ts';
import { packed } from './packed.ts';
import type { ClaimRecord, Frame, UndertakingRecord } from './records.ts';
import { classesOf } from './same.ts';

const kindOf = (label: string): NodeKindCode => (NODE_KIND.has(label) ? label : 'Other');

/** The kind that an id tells; actors are told apart by their labels alone. */
const kindInId = (id: string): NodeKindCode => kindOf(id.slice(0, id.indexOf(':')));

const isWork = (type: string) => WORKING.some((one) => one === type);

/** Builds an incidence of a frame and of undertakings, which come one after the other. */
export class Builder {
  readonly #frame: Frame;
  readonly #classes: ReadonlyMap<string, readonly string[]>;
  readonly #numbers = new Map<string, number>();
  readonly #ids: string[] = [];
  readonly #kinds = bytes();
  readonly #undertakings = {
    ids: [] as string[],
    kinds: bytes(),
    standings: bytes(),
    umbrellas: bytes(),
    firstDays: days(),
    lastDays: days(),
    exact: bytes(),
    saysWhen: bytes(),
  };
  readonly #links = { starts: indexes(), nodes: indexes(), bits: shorts() };
  /** Undertakings that are the same as others, until all of them are there. */
  readonly #held = new Map<string, UndertakingRecord>();

  constructor(frame: Frame) {
    this.#frame = frame;
    this.#classes = classesOf(frame.claims);
    for (const { id, label } of frame.nodes) this.#numberOf(id, kindOf(label));
  }

  add(record: UndertakingRecord): void {
    const id = this.#called(record.id);
    const held = this.#held.get(id);
    if (this.#classes.has(record.id)) this.#held.set(id, held ? merged(held, record) : { ...record, id });
    else this.#append(record);
  }

  build(version: number, day: string): Incidence {
    for (const record of this.#held.values()) this.#append(record);
    this.#links.starts.push(this.#links.nodes.length);
    const { frame, claims } = { frame: this.#frame, claims: this.#frame.claims.map((claim) => this.#renamed(claim)) };
    const climbs = climbsOf(claims, (id) => this.#numberOf(id));
    const { ids, kinds, standings, umbrellas, firstDays, lastDays, exact } = this.#undertakings;
    const { starts, nodes, bits } = this.#links;
    return {
      version,
      day,
      nodes: { ids: this.#ids, kinds: this.#kinds.all() },
      undertakings: {
        ids,
        kinds: kinds.all(),
        standings: standings.all(),
        umbrellas: umbrellas.all(),
        firstDays: firstDays.all(),
        lastDays: lastDays.all(),
        exact: exact.all(),
        saysWhen: this.#undertakings.saysWhen.all(),
      },
      links: { starts: starts.all(), nodes: nodes.all(), bits: bits.all() },
      climbs,
      claims,
      coverage: frame.coverage.map((one) => ({ ...one, subject: this.#called(one.subject) })),
      readings: frame.readings,
      merged: new Map([...this.#classes].filter(([id, [first]]) => id === first)),
    };
  }

  #called(id: string): string {
    return this.#classes.get(id)?.[0] ?? id;
  }

  /** SAME_AS keeps the ids that it speaks of. */
  #renamed(claim: ClaimRecord): ClaimRecord {
    if (claim.type === 'SAME_AS' || this.#classes.size === 0) return claim;
    return { ...claim, from: this.#called(claim.from), to: this.#called(claim.to) };
  }

  #numberOf(id: string, kind = kindInId(id)): number {
    const name = this.#called(id);
    const known = this.#numbers.get(name);
    if (known !== undefined) return known;
    const number = this.#ids.length;
    this.#numbers.set(name, number);
    this.#ids.push(name);
    this.#kinds.push(NODE_KIND.codeOf(kind));
    return number;
  }

  #append({ id, kind, standing, isUmbrella, period, saysWhen, claims }: UndertakingRecord): void {
    const { ids, kinds, standings, umbrellas, firstDays, lastDays, exact } = this.#undertakings;
    ids.push(id);
    kinds.push(UNDERTAKING_KIND.codeOf(kind));
    standings.push(STANDING.codeOf(standing));
    umbrellas.push(isUmbrella ? 1 : 0);
    firstDays.push(dayNumber(period.from));
    lastDays.push(dayNumber(period.to));
    exact.push(period.precision === 'DAY' ? 1 : 0);
    this.#undertakings.saysWhen.push(saysWhen ? 1 : 0);
    this.#links.starts.push(this.#links.nodes.length);
    for (const claim of claims) this.#link(claim);
  }

  #link({ type, from, to, role, status, isStated, isVisible }: UndertakingRecord['claims'][number]): void {
    this.#links.nodes.push(this.#numberOf(isWork(type) ? from : to));
    this.#links.bits.push(packed({ relation: type, function: functionOf(role), status, isStated, isVisible }));
  }
}

/** Both of what is the same: what one of them lacks, the other may tell. */
const merged = (one: UndertakingRecord, other: UndertakingRecord): UndertakingRecord => ({
  ...one,
  isUmbrella: one.isUmbrella || other.isUmbrella,
  standing: one.standing === 'UNSAID' ? other.standing : one.standing,
  period: one.period.from === null ? other.period : one.period,
  saysWhen: one.saysWhen || other.saysWhen,
  claims: [...one.claims, ...other.claims],
});
