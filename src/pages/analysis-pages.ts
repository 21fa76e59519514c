import { calendarPages } from './calendar.ts';
import { changesPage } from './changes.ts';
import { comparePages } from './compare.ts';
import { coveragePage } from './coverage.ts';
import { duePages } from './due.ts';
import { matrixPages } from './matrix.ts';
import { meetingPage } from './meeting.ts';
import type { Page } from './page.ts';
import { subsetPages } from './subsets.ts';

/** Pages that answer a question over many nodes, most with a picture. */
export const ANALYSIS_PAGES: readonly Page[] = [
  ...matrixPages,
  ...subsetPages,
  ...calendarPages,
  ...duePages,
  ...comparePages,
  coveragePage,
  changesPage,
  meetingPage,
];
