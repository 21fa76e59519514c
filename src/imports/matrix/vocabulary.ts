import { folded } from '../../graph/model/fold.ts';
import { initiative } from '../../graph/model/initiative.ts';
import { nearestWords } from '../../graph/model/nearest.ts';
import { cooperationRole } from '../../graph/model/roles.ts';

/** The values of a closed list in Spanish: the word that is written, and others that are understood. */
type Words = { readonly [value: string]: readonly [written: string, ...others: string[]] };

const KINDS: Words = {
  PROJECT: ['proyecto'],
  CENTRE: ['centro', 'institución'],
  PLATFORM: ['plataforma'],
  GROUP: ['grupo', 'grupo de trabajo', 'mesa'],
  FAIR: ['feria', 'rueda de negocios'],
  TRAINING: ['capacitación', 'curso', 'formación'],
  PROGRAMME: ['programa'],
  POLICY: ['política', 'estrategia'],
  ACTION: ['acción', 'actividad'],
  PROCESS: ['proceso'],
  PHASE: ['fase', 'etapa'],
};

const STATES: Words = {
  PLANNED: ['planificada', 'planificado', 'prevista', 'previsto', 'en preparación'],
  UNDER_WAY: ['en ejecución', 'en curso', 'en marcha', 'vigente'],
  COMPLETED: ['terminada', 'terminado', 'finalizada', 'finalizado', 'concluida', 'concluido'],
  CLOSED: ['cerrada', 'cerrado'],
  CANCELLED: ['cancelada', 'cancelado'],
  SUSPENDED: ['suspendida', 'suspendido'],
};

/** Said in the column of the state: what the row says is only proposed. */
const PROPOSED: Words = { PROPOSED: ['propuesta', 'propuesto'] };

const ROLES: Words = {
  RUNS: ['lleva a cabo', 'realiza'],
  FUNDS: ['financia', 'financiador', 'donante'],
  ACCOUNTABLE: ['responde', 'responsable'],
  EXTENDS: ['canaliza', 'canaliza fondos', 'administra'],
  IMPLEMENTS: ['ejecuta', 'ejecutor', 'implementa'],
  SUPPORTS: ['apoya', 'apoyo'],
  COORDINATES: ['coordina', 'coordinador', 'lidera'],
  COMMISSIONS: ['encarga'],
  REPORTS: ['publica'],
};

const NONE = new Set(['ninguna', 'ninguno', 'ningun', 'no hay', 'no tiene', 'none'].map(folded));

/** Whether a cell says that there is none, which is not to leave it blank. */
export const saysNone = (text: string): boolean => NONE.has(folded(text).replace(/\.$/, ''));

/** A closed list of the model, as a matrix writes and reads it. */
export class Vocabulary {
  readonly #values: ReadonlyMap<string, string>;
  readonly #words: Words;

  constructor(values: Iterable<string>, words: Words) {
    const pairs = [...values].flatMap((value) =>
      [value, ...(words[value] ?? [])].map((word) => [folded(word), value] as const),
    );
    this.#values = new Map(pairs);
    this.#words = Object.fromEntries([...values].map((value) => [value, words[value] ?? [value]]));
  }

  valueOf(word: string): string | undefined {
    return this.#values.get(folded(word.trim()));
  }

  wordOf(value: string): string {
    return this.#words[value]?.[0] ?? value;
  }

  /** The words that a matrix writes, nearest to another first. */
  nearest(word: string): readonly string[] {
    return nearestWords(word, this.written, this.written.length);
  }

  /** The words that a matrix writes, one for each value. */
  get written(): readonly string[] {
    return Object.values(this.#words).map(([word]) => word);
  }
}

const valuesOf = (property: string) => Object.keys(initiative.properties[property]?.choices?.values ?? {});

export const kinds = new Vocabulary(valuesOf('kind'), KINDS);
export const states = new Vocabulary([...Object.keys(PROPOSED), ...valuesOf('state')], { ...PROPOSED, ...STATES });
export const roles = new Vocabulary(Object.keys(cooperationRole.values), ROLES);
