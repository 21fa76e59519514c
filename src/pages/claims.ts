import * as z from 'zod';
import type { Parameter } from '../feeds/parameters.ts';
import { choice, textUpTo } from '../feeds/values.ts';
import { fact, grounds } from './evidence.ts';
import { html } from './html.ts';
import { type Page, say, type Visit } from './page.ts';
import { AFTER, afterOf, pageInfo, paging } from './paging.ts';
import { nodeKinds, parameter, valuesOfEnum } from './parameters.ts';
import { link } from './refs.ts';
import { relationInWords } from './relations.ts';
import { evidence, ref } from './shapes.ts';
import type { Words } from './words.ts';

const TITLE: Words = { es: 'Afirmaciones', en: 'Claims' };
const IN_ALL: Words = { es: 'En total', en: 'In all' };
const TABLE: Words = { es: 'Todas las afirmaciones como tabla', en: 'All claims as a table' };
const LONGEST_ID = 400;

const id = (name: string, es: string, en: string) => parameter(name, textUpTo(LONGEST_ID), { es, en });
const kinds = (name: string, es: string, en: string): Parameter => ({
  ...parameter(name, choice(nodeKinds), { es, en }),
  isList: true,
});

const PARAMETERS: readonly Parameter[] = [
  {
    ...parameter('type', choice(valuesOfEnum('RelationType')), {
      es: 'De qué tipo son.',
      en: 'Of which type they are.',
    }),
    isList: true,
  },
  id('subject', 'El identificador de quien está al principio.', 'The id of the node at their start.'),
  id('object', 'El identificador de quien está al final.', 'The id of the node at their end.'),
  kinds('subjectKind', 'La clase de quien está al principio.', 'The kind of the node at their start.'),
  kinds('objectKind', 'La clase de quien está al final.', 'The kind of the node at their end.'),
  id('citation', 'La frase que las apoya; su identificador.', 'The sentence that supports them; its id.'),
];

const told = z.object({ ...evidence.shape, subject: ref, object: ref });
const answer = z.object({ claims: z.object({ totalCount: z.int(), nodes: z.array(told), pageInfo }) });

/** A claim in one line: who, what, whom. */
export const sayClaim = (
  { subject, type, object }: Pick<z.infer<typeof told>, 'subject' | 'type' | 'object'>,
  visit: Visit,
) => html`${link(subject, visit)} <span class="role">${relationInWords(type, visit)}</span> ${link(object, visit)}`;

/** The claims of some types with some node, all of them, some at a time. */
export const claimsPage: Page = {
  path: '/claims',
  parameters: [...PARAMETERS, AFTER],
  async make(visit) {
    const given = Object.fromEntries(PARAMETERS.map(({ name }) => [name, visit.values.get(name)]));
    const { claims } = answer.parse(await visit.ask('claims', { ...given, after: afterOf(visit) }));
    return {
      title: say(visit, TITLE),
      body: html`<h1>${say(visit, TITLE)}</h1>
<p>${say(visit, IN_ALL)}: ${claims.totalCount}. <a href="${visit.links.feed('claims')}">${say(visit, TABLE)}</a>.</p>
${claims.nodes.map((claim) => fact(sayClaim(claim, visit), claim, visit, grounds(claim, visit)))}
${paging(claims.pageInfo, visit)}`,
    };
  },
};
