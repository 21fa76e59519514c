import type { InBoth } from '../problem.ts';
import type { XmlElement } from './elements.ts';
import type { RegionRow, SectorRules } from './rules.ts';
import type { Tally } from './tally.ts';

/** What the reading of a file knows, and where it notes what it does not take over. */
export class Reading {
  readonly fileIndex: number;
  readonly rules: SectorRules;
  readonly regions: ReadonlyMap<string, RegionRow>;
  readonly #file: string;
  readonly #tally: Tally;

  constructor(
    file: { readonly name: string; readonly index: number },
    lists: { readonly rules: SectorRules; readonly regions: ReadonlyMap<string, RegionRow> },
    tally: Tally,
  ) {
    this.fileIndex = file.index;
    this.#file = file.name;
    this.rules = lists.rules;
    this.regions = lists.regions;
    this.#tally = tally;
  }

  note(what: InBoth, at: Pick<XmlElement, 'line'>, value?: string, count = 1): void {
    this.#tally.add(what, { file: this.#file, line: at.line }, value, count);
  }
}
