import { calendarPages } from './calendar.ts';
import { changesPage } from './changes.ts';
import { comparePages } from './compare.ts';
import { coveragePage } from './coverage.ts';
import { duePages } from './due.ts';
import { meetingPage } from './meeting.ts';
import type { Page } from './page.ts';

/** Pages that answer a question over many nodes, most with a picture. */
export const ANALYSIS_PAGES: readonly Page[] = [
  ...calendarPages,
  ...duePages,
  ...comparePages,
  coveragePage,
  changesPage,
  meetingPage,
];
