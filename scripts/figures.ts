import { figuresOfSchema } from './figures/schema.ts';
import { figuresOfSources } from './figures/sources.ts';

/**
 * Prints figures of the given checkouts side by side: `npm run figures -- BEFORE AFTER`. Without arguments it prints
 * those of this checkout.
 */
const folders = process.argv.length > 2 ? process.argv.slice(2) : ['.'];
const figures = folders.map((folder) => ({ ...figuresOfSources(folder), ...figuresOfSchema(folder) }));
const [first = {}] = figures;
console.table(
  Object.fromEntries(
    Object.keys(first).map((what) => [
      what,
      Object.fromEntries(folders.map((folder, place) => [folder, figures[place]?.[what]])),
    ]),
  ),
);
