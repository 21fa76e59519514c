import * as z from 'zod';
import { textUpTo } from '../feeds/values.ts';
import { CLAIM_STATUSES } from '../graph/model/claim.ts';
import { claimInWords } from './claim-in-words.ts';
import { evidenceOf, type FoundEvidence, foundGrounds } from './found-evidence.ts';
import { type Html, html, NOTHING } from './html.ts';
import { statusMark } from './marks.ts';
import { NotFound, type Page, say, type Visit } from './page.ts';
import { parameter, text } from './parameters.ts';
import { datedLink, link, shortNameOf } from './refs.ts';
import { roleInWords } from './roles.ts';
import { claimFact, ref } from './shapes.ts';
import type { Words } from './words.ts';

const WORDS = {
  kind: { es: 'Cooperación', en: 'Cooperation' },
  on: { es: 'en', en: 'on' },
  paths: { es: 'Cómo lo sabemos', en: 'How we know' },
  directly: { es: 'directamente', en: 'directly' },
  weakest: {
    es: 'Cada camino tiene el estado de su afirmación más débil.',
    en: 'Each path has the status of its weakest claim.',
  },
} as const satisfies { readonly [name: string]: Words };

const LONGEST_SLUG = 400;
const slug = (name: string, es: string, en: string) => ({
  ...parameter(name, textUpTo(LONGEST_SLUG), { es, en }),
  isRequired: true,
});

const PARAMETERS = [
  slug('actor', 'El slug de un actor, como can.', 'The slug of an actor, such as can.'),
  slug('axis', 'El slug de un eje, como energia.', 'The slug of an axis, such as energia.'),
];

const status = z.enum(CLAIM_STATUSES);
const told = claimFact.extend({ type: z.string(), subject: ref, object: ref });
const path = z.object({
  role: z.string().nullable(),
  status,
  through: ref.nullable(),
  topic: ref.nullable(),
  claims: z.array(told),
});
type Path = z.infer<typeof path>;

const one = z.object({ status, roles: z.array(z.string()), actor: ref, axis: ref, evidence: z.array(path) });
const answer = z.object({ cooperations: z.object({ nodes: z.array(one) }) });

const shownPath = (each: Path, found: FoundEvidence, visit: Visit): Html => html`
<section class="fact ${each.status.toLowerCase()}"><h3>${each.through ? datedLink(each.through, visit) : say(visit, WORDS.directly)}${each.topic ? html` (${link(each.topic, visit)})` : NOTHING}${each.role ? html` <span class="role">${roleInWords(each.role, visit)}</span>` : NOTHING} ${statusMark(each.status, visit)}</h3>
${each.claims.map((claim) => html`<details><summary>${claimInWords(claim, visit)} ${statusMark(claim.status, visit)}</summary>${foundGrounds(claim, found, visit)}</details>`)}</section>`;

/** How we know that an actor cooperates on an axis: each path of claims between them, with its sentences. */
export const cooperationPage: Page = {
  path: '/cooperation',
  parameters: PARAMETERS,
  async make(visit) {
    const [actor, axis] = [text(visit.values, 'actor'), text(visit.values, 'axis')];
    const [cooperation] = answer.parse(await visit.ask('cooperation', { actor, axis })).cooperations.nodes;
    if (!cooperation) throw new NotFound(`${actor} ${axis}`);
    const { evidence, roles } = cooperation;
    const found = await evidenceOf(
      evidence.flatMap(({ claims }) => claims),
      visit,
    );
    return {
      title: `${shortNameOf(cooperation.actor)} ${say(visit, WORDS.on)} ${shortNameOf(cooperation.axis)}`,
      body: html`<p class="kind">${say(visit, WORDS.kind)}</p>
<h1>${link(cooperation.actor, visit)} ${say(visit, WORDS.on)} ${link(cooperation.axis, visit)}</h1>
<p>${statusMark(cooperation.status, visit)} <span class="role">${roles.map((role) => roleInWords(role, visit)).join(', ')}</span></p>
<h2 id="paths">${say(visit, WORDS.paths)} <span class="count">${evidence.length}</span></h2>
<p>${say(visit, WORDS.weakest)}</p>
${evidence.map((each) => shownPath(each, found, visit))}`,
    };
  },
};
