import { country, place } from '../graph/model/territory.ts';
import { nodeType } from './node.ts';
import { rootFields } from './roots.ts';

export const CountryRef = nodeType(country);
export const PlaceRef = nodeType(place);

rootFields('country', 'countries', 'Country', CountryRef, 'country');
rootFields('place', 'places', 'Place', PlaceRef, 'place');
