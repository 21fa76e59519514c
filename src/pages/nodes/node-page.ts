import * as z from 'zod';
import { evidenceOf, type FoundEvidence } from '../found-evidence.ts';
import { type Html, html, NOTHING } from '../html.ts';
import { KINDS } from '../kinds.ts';
import { editorialMark } from '../marks.ts';
import { NotFound, type Page, say, type Visit } from '../page.ts';
import { nameOf, shownText } from '../refs.ts';
import { type ClaimFact, type Facts, facts, lack, type Ref, ref } from '../shapes.ts';
import type { Words } from '../words.ts';
import { around, history, missingSection } from './around.ts';
import { type Section, shownSection } from './section.ts';

/** What the page of a kind of nodes has. */
export interface NodePage<Own extends z.ZodRawShape> {
  /** The name of the type, such as `Axis`. */
  readonly typename: string;
  /** The operation; its root field has the same name. */
  readonly operation: string;
  /** The fields of the node that only this kind has. */
  readonly own: Own;
  /** What stands below the name. */
  readonly head?: (own: z.infer<z.ZodObject<Own>>, visit: Visit, node: Ref) => Html;
  /** What stands before the lists of claims. */
  readonly before?: (own: z.infer<z.ZodObject<Own>>, visit: Visit) => Html;
  /** What stands after them. */
  readonly after?: (own: z.infer<z.ZodObject<Own>>, visit: Visit, node: Ref) => Html;
  readonly sections: readonly Section[];
}

const IN_GRAPHIQL: Words = { es: 'Esta página como consulta de GraphQL', en: 'This page as a GraphQL query' };
const ID: Words = { es: 'Identificador', en: 'Id' };

const record = z.record(z.string(), z.unknown());
const answer = z.record(z.string(), record.nullable());

type Listed = readonly (readonly [Section, Facts])[];

const listedIn = (sections: readonly Section[], fields: z.infer<typeof record>): Listed =>
  sections.map((one) => [one, facts.parse(fields[one.field])]);

const claimsIn = (listed: Listed): readonly ClaimFact[] =>
  listed.flatMap(([, { edges }]) => edges.map(({ claim }) => claim));

function lists(listed: Listed, fields: z.infer<typeof record>, id: string, found: FoundEvidence, visit: Visit): Html {
  return html`${listed.map(([one, list]) => {
    const empty = one.absence === undefined ? undefined : lack.nullable().parse(fields[one.absence]);
    return shownSection(one, list, empty ?? undefined, id, found, visit);
  })}`;
}

const title = (node: Ref, visit: Visit): Html => {
  const name = node.name ?? node.words;
  const acronym = node.acronym && node.acronym !== name?.text ? html`<bdi>${node.acronym}</bdi> · ` : NOTHING;
  const editorial = name?.origin === 'EDITORIAL' ? html` ${editorialMark(visit)}` : NOTHING;
  return html`${acronym}${name ? shownText(name, visit) : html`<bdi>${node.id}</bdi>`}${node.distinction ? html` (${shownText(node.distinction, visit)})` : NOTHING}${editorial}`;
};

const end = (node: Ref, operation: string, visit: Visit): Html => {
  const query = visit.graphiql(operation, { slug: visit.slug });
  return html`<p class="where">${say(visit, ID)}: <code>${node.id}</code>${query === undefined ? NOTHING : html` · <a href="${query}">${say(visit, IN_GRAPHIQL)}</a>`}</p>`;
};

/** The page of each node of a kind: its name, what is known of it, and its claims as sections. */
export function nodePage<Own extends z.ZodRawShape>(page: NodePage<Own>): Page {
  const { typename, operation, sections } = page;
  const kind = KINDS[typename];
  if (!kind) throw new Error(`kinds.ts has no ${typename}.`);
  const own = z.object(page.own);
  return {
    path: `${kind.path}/:slug`,
    async make(visit) {
      const { [operation]: fields } = answer.parse(await visit.ask(operation, { slug: visit.slug }));
      if (!fields) throw new NotFound(visit.slug);
      const node = ref.parse(fields);
      const special = own.parse(fields);
      const about = around.parse(fields);
      const listed = listedIn(sections, fields);
      const found = await evidenceOf(claimsIn(listed), visit);
      return {
        title: nameOf(node),
        body: html`<p class="kind"><a href="${visit.links.to(kind.path)}">${say(visit, kind.many)}</a></p>
<h1>${title(node, visit)}</h1>
${page.head?.(special, visit, node) ?? NOTHING}
${page.before?.(special, visit) ?? NOTHING}${lists(listed, fields, node.id, found, visit)}${page.after?.(special, visit, node) ?? NOTHING}
${missingSection(about, visit)}${history(about.history, visit)}
${end(node, operation, visit)}`,
      };
    },
  };
}
