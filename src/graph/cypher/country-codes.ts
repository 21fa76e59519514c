import * as z from 'zod';
import type { Reads, Statement } from '../port.ts';

const statement: Statement = {
  name: 'codes of countries',
  text: 'MATCH (country:Country) WHERE country.code IS NOT NULL RETURN country.code AS code, country.id AS id ORDER BY id',
};

const row = z.object({ code: z.string(), id: z.string() });

/** The id of each country by its ISO 3166-1 alpha-2 code. */
export const codesOfCountries = async (read: Reads): Promise<readonly (readonly [code: string, id: string])[]> =>
  (await read(statement)).map((one) => row.parse(one)).map(({ code, id }) => [code, id] as const);
