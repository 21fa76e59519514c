import { BadInput } from '../../graph/errors.ts';
import type { Incidence } from '../incidence.ts';
import { readIncidence, type UnderView } from '../read.ts';
import { markdownOf } from './markdown.ts';
import { type SheetAbout, sheetOf } from './sheet.ts';
import { sourced } from './sources.ts';
import type { SheetLanguage } from './words.ts';

/** What a report is asked about, by slugs. */
export type ReportAbout = { readonly axis: string } | { readonly between: readonly [string, string] };

/** The report of an axis or of two actors as lines of Markdown. @throws BadInput for slugs that nothing has. */
export async function reportOf(
  view: UnderView,
  about: ReportAbout,
  language: SheetLanguage,
): Promise<readonly string[]> {
  const incidence = await readIncidence(view);
  const sheet = sheetOf(incidence, idsOf(about, incidence));
  return markdownOf(await sourced(sheet, incidence, view.rows), language);
}

function idsOf(about: ReportAbout, incidence: Incidence): SheetAbout {
  if ('axis' in about) return { axis: known('axis', `Axis:${about.axis}`, incidence) };
  const [one, other] = about.between.map((slug) => known('between', `Actor:${slug}`, incidence));
  if (one === undefined || other === undefined || one === other)
    throw new BadInput(
      'report: `between`: two actors are compared. Accepted: the slugs of two of them, such as can,aladi.',
    );
  return { between: [one, other] };
}

function known(argument: string, id: string, { nodes, merged }: Incidence): string {
  const name = [...merged].find(([, ids]) => ids.includes(id))?.[0] ?? id;
  if (nodes.ids.includes(name)) return name;
  const kind = id.slice(0, id.indexOf(':'));
  const some = nodes.ids.filter((one) => one.startsWith(`${kind}:`)).sort();
  throw new BadInput(
    `report: \`${argument}\`: there is no ${JSON.stringify(id)}. Accepted: slugs such as ` +
      `${some
        .slice(0, 10)
        .map((one) => one.slice(kind.length + 1))
        .join(', ')}.`,
  );
}
