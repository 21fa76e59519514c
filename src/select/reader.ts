import DataLoader from 'dataloader';
import type { GraphQLResolveInfo } from 'graphql';
import { LimitExceeded } from '../graph/errors.ts';
import { expandDated } from '../graph/model/dated.ts';
import { expandKnown } from '../graph/model/known.ts';
import type { View, Viewer } from '../graph/model/view.ts';
import { expandVisible, textBesideDay, viewParametersIn, viewValues, visibilityCheckOf } from '../graph/model/view.ts';
import type { Graph, GraphValue, Parameters, Row, Statement } from '../graph/port.ts';
import { Budget, type Spent } from './budget.ts';
import type { ResolvedView } from './cursor.ts';
import type { ReadMode } from './key.ts';
import { rowValues, type Selected } from './selected.ts';
import { type ComposedStatement, composeById, composeRoot, type IdLookup } from './statement.ts';

/** Under what one operation reads: the view, whether its day is today because none was asked for, and who asks. */
export interface Reading {
  readonly view: View;
  readonly isToday: boolean;
  readonly viewer: Viewer;
}

type Loader = DataLoader<string, GraphValue | undefined>;

/** What tells a statement with its parameters from others. */
const textOf = ({ statement, parameters }: ComposedStatement<unknown>) =>
  `${statement.text}\n${JSON.stringify(parameters)}`;

/** Reads roots with their selection for one request: one statement a root field, less where ids can share one. */
export class Reader {
  readonly #graph: Pick<Graph, 'read'>;
  readonly #through: ReadMode;
  readonly #reading: Reading;
  readonly #now = new Date();
  readonly #budget = new Budget('');
  readonly #counted = new Set<ComposedStatement<unknown>>();
  #tooMuch: LimitExceeded | undefined;
  readonly #loaders = new Map<ComposedStatement<Selected>, Loader>();
  readonly #loadersByText = new Map<string, Loader>();

  constructor(graph: Pick<Graph, 'read'>, reading: Reading) {
    this.#graph = graph;
    const { view, isToday, viewer } = reading;
    const resolved = { day: view.asOf, isToday, besideDay: textBesideDay(view) };
    this.#through = {
      view: resolved,
      visibilityCheck: visibilityCheckOf(view, viewer),
      bases: view.basis,
      isPast: view.recordedAt !== undefined,
    };
    this.#reading = reading;
  }

  /** The node or claim with an id, with what the field selects of it, or null. Ids asked for together are read together. */
  async byId(info: GraphQLResolveInfo, lookup: IdLookup, id: string): Promise<Selected | null> {
    const composed = this.#bounded(info, (before) => composeById(info, this.#through, lookup, before));
    const row = await this.#loader(composed).load(id);
    // Fields that share a statement may call what they take of a row by other names.
    return row === undefined ? null : composed.read(rowValues(row));
  }

  /** What a root field selects that is a list or connection itself. */
  async root(info: GraphQLResolveInfo): Promise<Selected[string]> {
    const composed = this.#bounded(info, (before) => composeRoot(info, this.#through, before));
    // The other root fields are composed in the meantime.
    await Promise.resolve();
    const rows = await this.#rows(composed);
    return composed.read(rowValues(rows[0]?.row));
  }

  /** The view as it was resolved, and its day. */
  get resolvedView(): ResolvedView {
    return this.#through.view;
  }

  /** Whether the view names a moment, whose state of the graph stays as it was. */
  get isPast(): boolean {
    return this.#through.isPast;
  }

  /** What tells the view and who asks from others. */
  get viewKey(): string {
    return `${this.#reading.viewer.name} ${this.#through.view.besideDay}`;
  }

  /** The reads of the same request under a view with other parts. */
  under(chosen: Partial<View>): Reader {
    const view = { ...this.#reading.view, ...chosen };
    return new Reader(this.#graph, { ...this.#reading, view, isToday: this.#reading.isToday && !chosen.asOf });
  }

  /** Runs a statement that was not composed, with what it says of visibility and dates under the view. */
  async rows({ name, text: source }: Statement, parameters: Parameters = {}): Promise<readonly Row[]> {
    const shown = expandDated(expandVisible(source, this.#through.visibilityCheck), this.#through.bases);
    const text = this.#through.isPast ? expandKnown(shown) : shown;
    const { view, viewer } = this.#reading;
    const values = viewValues(viewParametersIn(text), view, viewer, this.#now);
    return this.#graph.read({ name, text }, { ...values, ...parameters });
  }

  /** Composes a root field within what one operation may take. After the first that takes too much none is composed. */
  #bounded<T>(info: GraphQLResolveInfo, compose: (before: Spent) => ComposedStatement<T>): ComposedStatement<T> {
    if (this.#tooMuch) throw this.#tooMuch;
    try {
      const composed = compose(this.#budget.spent);
      this.#count(composed, info.fieldName);
      return composed;
    } catch (error) {
      if (error instanceof LimitExceeded) this.#tooMuch ??= error;
      throw error;
    }
  }

  /** Ids that are asked for with one selection share its statement, but have rows each. */
  #count(composed: ComposedStatement<unknown>, where: string): void {
    const { rows, answer, fields, text, values } = composed.spent;
    this.#budget.spend('rows', rows, where);
    this.#budget.spend('answer', answer, where);
    if (this.#counted.has(composed)) return;
    this.#counted.add(composed);
    this.#budget.spend('fields', fields, where);
    this.#budget.spend('text', text, where);
    this.#budget.spend('values', values, where);
  }

  /** @throws LimitExceeded where any root field of the operation asks for too much: then nothing of it runs. */
  async #rows<T>(
    { statement, parameters, viewParameters, isKnown }: ComposedStatement<T>,
    more: Parameters = {},
  ): Promise<readonly Row[]> {
    if (this.#tooMuch) throw this.#tooMuch;
    if (isKnown) return [];
    const { view, viewer } = this.#reading;
    return this.#graph.read(statement, {
      ...viewValues(viewParameters, view, viewer, this.#now),
      ...parameters,
      ...more,
    });
  }

  /** One for all compositions with the same text and parameters. */
  #loader(composed: ComposedStatement<Selected>): Loader {
    const known = this.#loaders.get(composed);
    if (known) return known;
    // Most operations have one loader, and need no text to find it by.
    const loader = this.#loaders.size === 0 ? this.#newLoader(composed) : this.#loaderByText(composed);
    this.#loaders.set(composed, loader);
    return loader;
  }

  #loaderByText(composed: ComposedStatement<Selected>): Loader {
    if (this.#loadersByText.size === 0)
      for (const [one, loader] of this.#loaders) this.#loadersByText.set(textOf(one), loader);
    const text = textOf(composed);
    const loader = this.#loadersByText.get(text) ?? this.#newLoader(composed);
    this.#loadersByText.set(text, loader);
    return loader;
  }

  #newLoader(composed: ComposedStatement<Selected>): Loader {
    return new DataLoader((ids) => this.#batch(composed, ids));
  }

  async #batch(composed: ComposedStatement<Selected>, ids: readonly string[]): Promise<(GraphValue | undefined)[]> {
    const rows = await this.#rows(composed, { ids });
    const found = new Map(rows.map((row) => [row.id, row.row]));
    return ids.map((id) => found.get(id));
  }
}
