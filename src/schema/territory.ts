import { country, place, region } from '../graph/model/territory.ts';
import { nodeType } from './node.ts';
import { rootFields } from './roots.ts';

export const CountryRef = nodeType(country);
export const PlaceRef = nodeType(place);
export const RegionRef = nodeType(region);

rootFields('Country', CountryRef, { one: 'country', many: 'countries', called: 'country' });
rootFields('Place', PlaceRef, { one: 'place', many: 'places', called: 'place' });
rootFields('Region', RegionRef, { one: 'region', many: 'regions', called: 'region' });
