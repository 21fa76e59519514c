import { type World, world } from '../testkit/world.ts';

/** Texts with which a source could try to become a script, or to break a layout. */
const HOSTILE: readonly string[] = [
  '<script>window.hacked = true</script>',
  '"><img src=x onerror="window.hacked = true">',
  "' onmouseover='window.hacked = true",
  '</title></textarea></q><svg onload="window.hacked = true">',
  '<!-- &lt;script&gt; ]]> {{7*7}} $& \\ `',
  '\u202Egnp.exe\u202C \u2066\u200F\u0007',
  `x${'Pneumonoultramicroscopic'.repeat(40)}`,
  'javascript:window.hacked=true',
];

const text = (place: number): string => HOSTILE[place % HOSTILE.length] ?? '';

const KINDS: readonly (readonly [label: string, slug: string])[] = [
  ['Axis', 'axis'],
  ['Topic', 'topic'],
  ['Organism', 'organism'],
  ['Cooperant', 'cooperant'],
  ['Institution', 'institution'],
  ['Group', 'group'],
  ['Initiative', 'initiative'],
  ['Event', 'event'],
  ['Commitment', 'commitment'],
  ['Country', 'country'],
  ['Region', 'region'],
  ['Person', 'person'],
  ['Office', 'office'],
  ['Place', 'place'],
  ['Document', 'document'],
];

const CLAIMS: readonly (readonly [from: string, type: string, to: string])[] = [
  ['Actor:organism', 'LEADS', 'Axis:axis'],
  ['Actor:organism', 'COOPERATES_IN', 'Initiative:initiative'],
  ['Actor:cooperant', 'COOPERATES_IN', 'Initiative:initiative'],
  ['Initiative:initiative', 'ADDRESSES', 'Axis:axis'],
  ['Actor:institution', 'COOPERATES_IN', 'Initiative:initiative'],
  ['Initiative:initiative', 'COVERS', 'Country:country'],
  ['Initiative:initiative', 'COVERS', 'Region:region'],
  ['Event:event', 'ADDRESSES', 'Axis:axis'],
  ['Topic:topic', 'PART_OF', 'Axis:axis'],
  ['Person:person', 'HOLDS', 'Office:office'],
  ['Person:person', 'SPEAKS_FOR', 'Actor:organism'],
  ['Actor:organism', 'COMMITS_TO', 'Commitment:commitment'],
  ['Event:event', 'HELD_IN', 'Place:place'],
  ['Event:event', 'PRODUCES', 'Document:document'],
];

/** A graph in which everything that a source may say is hostile, and the paths of its pages. */
export function hostileWorld(): { readonly facts: World; readonly paths: readonly string[] } {
  const facts = world();
  for (const [place, [label, slug]] of KINDS.entries())
    facts.node(label, slug, {
      nameEs: text(place),
      nameEn: text(place + 1),
      aliases: [text(place + 2)],
      acronym: text(place + 3),
    });
  facts.node('Document', 'document', { nameEs: text(0), titleEs: text(1), url: text(7), publisher: text(2) });
  facts.node('Person', 'person', { nameEs: text(0), title: text(3) });
  for (const [place, quote] of HOSTILE.entries())
    facts.quote(`quote-${place}`, 'document', quote, text(place + 1), { position: place, saidBy: ['Person:person'] });
  for (const [place, [from, type, to]] of CLAIMS.entries())
    facts.claim(from, type, to, {
      citations: [`Citation:quote-${place % HOSTILE.length}`, 'Citation:quote-0'],
      columns: { note: text(place) },
    });
  const slugs = facts.facts.claims.map(({ claimId }) => `/claims/${claimId}`);
  const folders = { Axis: 'axes', Country: 'countries', Person: 'people' };
  const nodes = KINDS.map(
    ([label, slug]) =>
      `/${Object.entries(folders).find(([one]) => one === label)?.[1] ?? `${label.toLowerCase()}s`}/${slug}`,
  );
  return {
    facts,
    paths: ['/', '/claims', '/search?q=hacked', `/search?q=${encodeURIComponent(text(1))}`, ...nodes, ...slugs],
  };
}
