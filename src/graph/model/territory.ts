import { names } from './names.ts';
import { nodeKind } from './node.ts';
import { searched, text } from './property.ts';

export const country = nodeKind({
  label: 'Country',
  description: 'A country.',
  properties: { ...names, code: searched('ALIAS', text('Its ISO 3166-1 alpha-2 code, such as `PE`.')) },
});

export const region = nodeKind({
  label: 'Region',
  description: 'A region of several countries, as published lists of codes have it: "South America, regional".',
  properties: names,
});

export const place = nodeKind({ label: 'Place', description: 'A city or other place.', properties: names });
