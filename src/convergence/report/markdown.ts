import type { Reason } from '../findings/found.ts';
import { SHEET_SECTIONS, type SheetLine, type SheetSection } from './sheet.ts';
import type { Name, SourcedSheet } from './sources.ts';
import { SHEET_WORDS, type SheetLanguage, type SheetWords } from './words.ts';

/** A sheet as Markdown: its parts, each line with the numbers of its sentences, and these sentences. */
export function markdownOf(sourced: SourcedSheet, language: SheetLanguage): readonly string[] {
  const words = SHEET_WORDS[language];
  const { sheet, names, sentences } = sourced;
  const called = (id: string) => escaped(nameIn(names.get(id), language) ?? id);
  const about = 'axis' in sheet.about ? [sheet.about.axis] : sheet.about.between;
  const lineOf = (line: SheetLine) => `- ${textOf(line, words, called)}${numbers(sourced.numbersOf(line))}`;
  const part = (section: SheetSection) => {
    const lines = sheet.lines.filter((line) => line.section === section).map(lineOf);
    return ['', `## ${words.sections[section]}`, '', ...(lines.length > 0 ? lines : [words.nothing])];
  };
  return [
    `# ${words.title(about.map(called).join(words.and), sheet.day)}`,
    ...(sheet.horizon && sheet.horizon < sheet.day ? ['', words.horizon(sheet.horizon)] : []),
    ...SHEET_SECTIONS.flatMap(part),
    '',
    `## ${words.sentences}`,
    '',
    ...sentences.map(
      ({ quote, section, document }, place) =>
        `${place + 1}. «${escaped(quote)}» (${escaped(document)}, ${escaped(section)})`,
    ),
  ];
}

const numbers = (all: readonly number[]) => (all.length > 0 ? ` [${all.join(', ')}]` : '');

/** The name in the language, in Spanish where there is none; actors by their acronym. */
function nameIn(name: Name | undefined, language: SheetLanguage): string | undefined {
  if (!name) return undefined;
  const text = name.acronym ?? (language === 'en' ? (name.en ?? name.es) : name.es);
  return text === null ? undefined : [text, ...(name.distinction ? [`(${name.distinction})`] : [])].join(' ');
}

type Called = (id: string) => string;

/** A line without its numbers: what it is about, its grade, and why. */
export function textOf({ kind, grade, subjects, reasons }: SheetLine, words: SheetWords, called: Called): string {
  const [first = '', second = ''] = subjects.map(called);
  const why = reasons.map((reason) => reasonIn(reason, words, called)).filter(Boolean);
  const graded = grade ? [words.grades[grade]] : [];
  const said = [...graded, ...why].join('; ');
  return `${words.kinds[kind](first, second)}${said && ` (${said})`}`;
}

function reasonIn({ kind, result, about }: Reason, words: SheetWords, called: Called): string {
  const label = words.reasons[kind];
  if (label === undefined) return '';
  const outcome = result === null ? '' : (words.results[result] ?? result);
  if (label === '') return outcome;
  const named = about.map(called).join(', ');
  if (!named) return outcome && `${label}: ${outcome}`;
  return outcome ? `${label} (${outcome}): ${named}` : `${label}: ${named}`;
}

/** What Markdown would take for its own, as it stands. */
const escaped = (text: string) => text.replaceAll(/[\\`*_[\]<>|#]/g, '\\$&');
