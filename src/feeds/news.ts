import type { Row } from './columns.ts';
import type { NewsDescriptor } from './descriptor.ts';
import { type Cells, cellsOf } from './named-cells.ts';
import type { FeedRequest } from './request.ts';

/** What happened to a claim under a view: it came in, became confirmed, changed otherwise, or is no longer held. */
export type Happening = 'RECORDED' | 'CONFIRMED' | 'CHANGED' | 'RETRACTED';

export interface News {
  readonly happening: Happening;
  /** ISO 8601. */
  readonly at: string;
  /** The version that began, or that ended without another. */
  readonly cells: Cells;
}

/** Whether one version took the place of another. */
const follows = (later: Cells, earlier: Cells | undefined, { claim, recordedAt, retractedAt }: NewsDescriptor) =>
  earlier !== undefined && earlier(claim) === later(claim) && earlier(retractedAt) === later(recordedAt);

function beginning(cells: Cells, before: Cells | undefined, names: NewsDescriptor): News {
  const { status, recordedAt } = names;
  const at = cells(recordedAt) ?? '';
  if (!before || !follows(cells, before, names)) return { happening: 'RECORDED', at, cells };
  const isConfirmed = cells(status) === 'CONFIRMED' && before(status) !== 'CONFIRMED';
  return { happening: isConfirmed ? 'CONFIRMED' : 'CHANGED', at, cells };
}

function ending(cells: Cells | undefined, { retractedAt }: NewsDescriptor): readonly News[] {
  const at = cells?.(retractedAt) ?? null;
  return cells && at !== null ? [{ happening: 'RETRACTED', at, cells }] : [];
}

/** Whether something is asked for: where the feed has a variable `since`, nothing that happened before it. */
function isAsked({ variables: { since } }: FeedRequest): (news: News) => boolean {
  return typeof since === 'string' ? ({ at }) => Date.parse(at) >= Date.parse(since) : () => true;
}

/** What the versions of claims tell, a page at a time: those of one claim stand together, in order of time. */
export async function* newsIn(
  request: FeedRequest,
  names: NewsDescriptor,
  pages: AsyncIterable<readonly Row[]>,
): AsyncGenerator<readonly News[]> {
  const cellsIn = cellsOf(request);
  const asked = isAsked(request);
  let before: Cells | undefined;
  for await (const rows of pages) {
    const news = rows.flatMap((row) => {
      const cells = cellsIn(row);
      const ended = follows(cells, before, names) ? [] : ending(before, names);
      const told = [...ended, beginning(cells, before, names)];
      before = cells;
      return told;
    });
    yield news.filter(asked);
  }
  yield ending(before, names).filter(asked);
}
