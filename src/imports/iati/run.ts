import { claimSubject } from '../../changes/change-set.ts';
import { JoinedReport } from '../../changes/joined.ts';
import { plan } from '../../changes/plan.ts';
import { dryRun, planAndApply } from '../../changes/run.ts';
import { knownNodes } from '../../graph/cypher/known-nodes.ts';
import { claimsWrittenBy } from '../../graph/cypher/written.ts';
import { citation, document } from '../../graph/model/document.ts';
import type { Facts } from '../../graph/model/facts.ts';
import type { Graph } from '../../graph/port.ts';
import { type Progress, silent } from '../../graph/progress.ts';
import type { ImportReport } from '../report.ts';
import { digestOf } from './digest.ts';
import { initiativeId } from './facts.ts';
import { knownGraph } from './known-graph.ts';
import { ActivityMapper, type Pending } from './map-activities.ts';
import type { ActivityRecord } from './record.ts';
import { reportOf } from './report.ts';
import type { IatiHeader, IatiLines } from './request.ts';
import { Tally } from './tally.ts';

/** How many activities one set has, and how many relations between them or retractions. */
const ACTIVITIES = 250;
const CLAIMS = 2_500;

const NO_FACTS: Facts = { nodes: [], citations: [], claims: [], coverage: [], readings: [] };

/** Several batches may have these nodes. */
const isShared = (id: string) => id.startsWith(`${document.identity}:`) || id.startsWith(`${citation.identity}:`);

/** Writes activities in sets of one batch, or shows what that would change. */
class IatiRun {
  readonly joined = new JoinedReport();
  readonly #graph: Graph;
  readonly #header: IatiHeader;
  readonly #progress: Progress;
  readonly #origin: string;
  readonly #seen = new Set<string>();
  #done = 0;

  constructor(graph: Graph, header: IatiHeader, progress: Progress) {
    this.#graph = graph;
    this.#header = header;
    this.#progress = progress;
    this.#origin = originOf(header);
  }

  /** One set: all of it or nothing. */
  async write(facts: Facts, activities = 0, gone: readonly string[] = []): Promise<void> {
    const { by, apply, files } = this.#header;
    for (const { claimId } of facts.claims) this.#seen.add(claimId);
    const wanted = {
      origin: this.#origin,
      by,
      facts,
      complete: false,
      noLonger: new Set(gone),
      statedAt: new Date().toISOString(),
      batch: `${this.#origin} ${digestOf(files)}`,
    };
    const told: Progress = () => this.#progress('activities', this.#done, this.#header.activities);
    const report = await (apply ? planAndApply : dryRun)(this.#graph, (transaction) => plan(transaction, wanted), told);
    this.joined.add(report, isShared);
    this.#done += activities;
    told('activities', this.#done);
  }

  async related(mapper: ActivityMapper): Promise<void> {
    for (let start = 0; start < mapper.pending.length; start += CLAIMS) {
      const pending = mapper.pending.slice(start, start + CLAIMS);
      const known = await this.#knownOf(pending);
      const facts = mapper.factsOfRelated(pending, (id) => known.has(id));
      if (facts.claims.length > 0) await this.write(facts);
    }
  }

  async #knownOf(pending: readonly Pending[]): Promise<ReadonlySet<string>> {
    const ids = pending.map(({ related }) => initiativeId(related.identifier));
    const stored = await this.#graph.snapshot((run) => knownNodes({ run }, ids));
    const written = pending.map(({ activity }) => initiativeId(activity.identifier));
    return new Set([...stored.keys(), ...written]);
  }

  /** Retracts what the origin said and the files do not say. */
  async retractOthers(): Promise<void> {
    const said = await this.#graph.snapshot((read) => claimsWrittenBy(read, this.#origin));
    const ids = [...said.keys()].map((subject) => subject.slice(claimSubject('').length));
    // Which organisations may be one is found when the second is added, and not said again.
    const gone = ids.filter((id) => !this.#seen.has(id) && !/-iati-twin-[a-z]+$/.test(id));
    for (let start = 0; start < gone.length; start += CLAIMS)
      await this.write(NO_FACTS, 0, gone.slice(start, start + CLAIMS));
  }
}

const originOf = ({ dataset }: IatiHeader): string => `iati-${dataset}`;

/** Activities in groups of which each is written as one set. */
async function* batchesOf(activities: AsyncIterable<ActivityRecord>): AsyncGenerator<readonly ActivityRecord[]> {
  let batch: ActivityRecord[] = [];
  for await (const activity of activities) {
    batch.push(activity);
    if (batch.length < ACTIVITIES) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

/**
 * Imports activities, or shows what an import would change. Each set is written whole; an import that stopped between two
 * goes on when it is run again, and all its sets are taken back as one.
 */
export async function importActivities(
  graph: Graph,
  lines: IatiLines,
  progress: Progress = silent,
): Promise<ImportReport> {
  const header = await lines.header();
  const [tally, run] = [new Tally(), new IatiRun(graph, header, progress)];
  const source = { ...header, origin: originOf(header), at: new Date().toISOString() };
  const mapper = new ActivityMapper(await graph.snapshot(knownGraph), source, tally);
  for await (const batch of batchesOf(lines.activities())) await run.write(mapper.factsOf(batch), batch.length);
  await run.related(mapper);
  if (header.complete) await run.retractOthers();
  return reportOf(header, mapper, tally, run.joined.report);
}
