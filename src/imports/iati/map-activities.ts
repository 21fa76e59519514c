import type { Facts } from '../../graph/model/facts.ts';
import { NODE_KINDS } from '../../graph/model/index.ts';
import { entityId, type NodeKind } from '../../graph/model/node.ts';
import { addresses, cooperatesIn, covers, sameAs } from '../../graph/model/relations.ts';
import { country, region } from '../../graph/model/territory.ts';
import { briefly, onlyCountryOf, relationOf, share, territoryColumns } from './activity-parts.ts';
import { FactsOfActivities, initiativeId } from './facts.ts';
import type { KnownGraph } from './known-graph.ts';
import type { Organisation } from './organisation.ts';
import type { Twin } from './organisations.ts';
import type { ActivityRecord, Evidence, FileRecord, NamedActor, Related, Territory } from './record.ts';
import { externalIdOf } from './references.ts';
import type { Tally } from './tally.ts';

/** A relation between activities that is written once all of them are. */
export interface Pending {
  readonly activity: ActivityRecord;
  readonly related: Related;
}

/** Of an activity, what a claim about a related one cites. */
type Citing = Pick<ActivityRecord, 'identifier' | 'file' | 'line'>;

const KIND: { readonly [label in Territory['label']]: NodeKind } = { Country: country, Region: region };

/** Makes facts of activities, batch by batch. */
export class ActivityMapper {
  readonly #known: KnownGraph;
  readonly #files: readonly FileRecord[];
  readonly #dataset: string;
  readonly #origin: string;
  readonly #at: string;
  readonly #tally: Tally;
  readonly pending: Pending[] = [];
  readonly twins: Twin[] = [];
  readonly #met = new Set<string>();
  readonly #added = new Set<string>();

  constructor(
    known: KnownGraph,
    source: {
      readonly files: readonly FileRecord[];
      readonly dataset: string;
      readonly origin: string;
      readonly at: string;
    },
    tally: Tally,
  ) {
    this.#known = known;
    this.#files = source.files;
    this.#dataset = source.dataset;
    this.#origin = source.origin;
    this.#at = source.at;
    this.#tally = tally;
  }

  /** How many organisations the graph had, and how many it gets. */
  get found() {
    return { known: this.#met.size, added: this.#added.size };
  }

  /** The facts of a batch. */
  factsOf(activities: readonly ActivityRecord[]): Facts {
    const facts = this.#facts();
    for (const activity of activities) {
      const id = facts.initiative(activity);
      this.#territories(facts, activity, id);
      for (const actor of activity.actors) this.#actor(facts, activity, id, actor);
      this.#subjects(facts, activity, id);
      for (const related of activity.related) this.pending.push({ activity: briefly(activity), related });
    }
    return facts.facts;
  }

  /** The facts about relations of activities, whose ends are in the graph. */
  factsOfRelated(pending: readonly Pending[], isKnown: (id: string) => boolean): Facts {
    const facts = this.#facts();
    for (const { activity, related } of pending) {
      const [own, other] = [initiativeId(activity.identifier), initiativeId(related.identifier)];
      if (own === other) continue;
      if (isKnown(other)) facts.claim(activity, relationOf(related, own, other));
      else
        this.#note(
          activity,
          { es: 'actividad relacionada que no está en el grafo', en: 'related activity that is not in the graph' },
          related.identifier,
        );
    }
    return facts.facts;
  }

  #facts(): FactsOfActivities {
    return new FactsOfActivities(this.#files, this.#dataset, this.#origin, this.#at);
  }

  #note({ file, line }: Citing, what: Parameters<Tally['add']>[0], value: string): void {
    this.#tally.add(what, { file: this.#files[file]?.name ?? '', line }, value);
  }

  #territories(facts: FactsOfActivities, activity: ActivityRecord, from: string): void {
    for (const { label, code, slug, names, percentage, evidence } of activity.territories) {
      const known = this.#known.territories.get(code);
      const to = known ?? entityId(KIND[label].identity, slug);
      if (known === undefined) facts.node(KIND[label], slug, territoryColumns(label, code, names));
      this.#known.territories.set(code, to);
      facts.claim(activity, { type: covers.type, from, to, ...share(percentage), evidence: [evidence] });
    }
  }

  #actor(facts: FactsOfActivities, activity: ActivityRecord, to: string, actor: NamedActor): void {
    const country = onlyCountryOf(activity);
    const { organisation, isNew, lacksReference, twins } = this.#known.organisations.resolve(actor, country?.code);
    if (isNew) this.#added.add(organisation.id);
    else if (!this.#added.has(organisation.id)) this.#met.add(organisation.id);
    if (isNew)
      facts.institution(
        organisation.id,
        actor.names,
        actor.ref,
        actor.ref === undefined ? country?.names.es : undefined,
      );
    if (lacksReference && actor.ref !== undefined) this.#refer(facts, activity, organisation, actor.ref);
    const { role, evidence } = actor;
    facts.claim(activity, { type: cooperatesIn.type, from: organisation.id, to, role, evidence: [evidence] });
    for (const twin of twins) this.#twin(facts, activity, twin, evidence);
  }

  /** An organisation that the graph has under its name gets its reference, unless it has other external ids. */
  #refer(facts: FactsOfActivities, activity: Citing, organisation: Organisation, ref: string): void {
    this.#known.organisations.refer(organisation, ref);
    const kind = NODE_KINDS.find(({ label }) => label === organisation.label);
    if (kind && organisation.externalIds.length === 0)
      facts.node(kind, organisation.id.slice(organisation.id.indexOf(':') + 1), { externalIds: [externalIdOf(ref)] });
    else
      this.#note(
        activity,
        {
          es: 'referencia que el nodo no recibe, porque tiene otras',
          en: 'reference that the node does not get, since it has others',
        },
        `${organisation.id} ${ref}`,
      );
  }

  #twin(facts: FactsOfActivities, activity: ActivityRecord, twin: Twin, evidence: Evidence): void {
    this.twins.push(twin);
    facts.claim(activity, {
      type: sameAs.type,
      from: twin.one.id,
      to: twin.other.id,
      rule: twin.rule,
      status: 'PROPOSED',
      columns: { note: twin.reason },
      evidence: [evidence],
    });
  }

  #subjects(facts: FactsOfActivities, activity: ActivityRecord, from: string): void {
    for (const { target, rule, reason, percentage, evidence } of activity.subjects) {
      if (this.#known.subjects.has(target))
        facts.claim(activity, {
          type: addresses.type,
          from,
          to: target,
          rule,
          columns: { ...share(percentage).columns, note: reason },
          evidence,
        });
      else
        this.#note(
          activity,
          {
            es: 'regla hacia un eje o tema que no está en el grafo',
            en: 'rule to an axis or topic that the graph lacks',
          },
          `${rule} → ${target}`,
        );
    }
  }
}
