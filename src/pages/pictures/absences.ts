import type { Pattern } from './patterns.ts';
import type { Words } from './words.ts';

/** What a blank means: see "What is missing" in docs/model.md. */
export const ABSENCES = ['KNOWN_NONE', 'NOT_FOUND', 'OPEN', 'NOT_RESEARCHED'] as const;
export type Absence = (typeof ABSENCES)[number];

interface AbsenceSign {
  readonly sign: string;
  /** Its filling; nothing for a cell that is left blank, with a dashed edge. */
  readonly pattern: Pattern | null;
  readonly words: Words;
}

export const ABSENCE_SIGNS: { readonly [absence in Absence]: AbsenceSign } = {
  KNOWN_NONE: {
    sign: '0',
    pattern: 'crossed',
    words: { es: 'una fuente dice que no hay', en: 'a source says that there is none' },
  },
  NOT_FOUND: {
    sign: '–',
    pattern: 'stripes',
    words: { es: 'se leyó y nada se encontró', en: 'was read for, and nothing was found' },
  },
  OPEN: {
    sign: '…',
    pattern: 'dots',
    words: { es: 'la fuente deja la lista abierta', en: 'the source leaves the list open' },
  },
  NOT_RESEARCHED: {
    sign: '?',
    pattern: null,
    words: { es: 'ningún documento se leyó para esto', en: 'no document was read for it' },
  },
};
