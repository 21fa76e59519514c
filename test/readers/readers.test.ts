import { describe } from 'vitest';
import { ENGINES } from '../testkit/engines.ts';
import { calendarsAreRead } from './calendars.ts';
import { whyNoPython } from './in-python.ts';
import { whyNoLibreOffice } from './libreoffice.ts';
import { newsAreRead } from './news.ts';
import { openApiIsValid } from './openapi.ts';
import { whyWithout } from './programs.ts';
import { recipesRunInPython, recipesRunInR } from './recipes.ts';
import { useService } from './service.ts';
import { spreadsheetsOpen } from './spreadsheets.ts';
import { workbooksAreRead } from './workbooks.ts';

const [EMBEDDED] = ENGINES;
if (!EMBEDDED) throw new Error('no engine');

if (whyNoPython) console.log(`The readers in Python are left out: ${whyNoPython}`);
if (whyNoLibreOffice) console.log(`LibreOffice is left out: ${whyNoLibreOffice}`);
const whyNoR = whyWithout('Rscript', 'r-base-core', 'REQUIRE_R');
if (whyNoR) console.log(`R is left out: ${whyNoR}`);

describe('programs that are not ours', () => {
  const service = useService(EMBEDDED);

  describe.skipIf(whyNoPython)('in Python', () => {
    workbooksAreRead(service);
    recipesRunInPython(service);
    calendarsAreRead(service);
    newsAreRead(service);
    openApiIsValid(service);
  });

  describe.skipIf(whyNoPython ?? whyNoLibreOffice)('LibreOffice under es_AR', () => spreadsheetsOpen(service));

  describe.skipIf(whyNoR)('R', () => recipesRunInR(service));
});
