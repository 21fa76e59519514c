import type { ChangeReport } from '../../changes/report.ts';
import type { ImportProblem } from '../problem.ts';
import type { ImportReport } from '../report.ts';
import type { ActivityMapper } from './map-activities.ts';
import type { Tallied } from './record.ts';
import type { IatiHeader } from './request.ts';
import type { Tally } from './tally.ts';

const times = ({ what, count }: Tallied) => ({
  es: `${what.es}: ${count === 1 ? 'una vez' : `${count} veces, aquí la primera`}`,
  en: `${what.en}: ${count === 1 ? 'once' : `${count} times, here the first`}`,
});

const noteOf = (tallied: Tallied): ImportProblem => ({
  place: { file: tallied.file, ...(tallied.line !== undefined && { line: tallied.line }) },
  ...(tallied.value !== undefined && { value: tallied.value }),
  what: times(tallied),
});

/** What an import came to: what was read, what was not taken over, and which organisations may be one. */
export function reportOf(
  { files, activities, tallied }: IatiHeader,
  { twins, found }: ActivityMapper,
  tally: Tally,
  changes: ChangeReport | undefined,
): ImportReport {
  const twinNotes = twins.map(({ one, other, reason }) => ({
    place: { file: one.id },
    value: other.id,
    what: { es: `quizás es la misma organización. ${reason}`, en: `may be the same organisation. ${reason}` },
  }));
  return {
    read: [
      { what: { es: 'Archivos', en: 'Files' }, count: files.length },
      { what: { es: 'Actividades', en: 'Activities' }, count: activities },
      { what: { es: 'Organizaciones que ya estaban', en: 'Organisations that were there' }, count: found.known },
      { what: { es: 'Organizaciones nuevas', en: 'New organisations' }, count: found.added },
      {
        what: { es: 'Pares de organizaciones que quizás son una', en: 'Pairs of organisations that may be one' },
        count: twins.length,
      },
    ],
    problems: [],
    notes: [...tallied, ...tally.all].map(noteOf).concat(twinNotes),
    ...(changes && { changes }),
  };
}
