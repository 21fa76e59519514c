import type { Words } from './language.ts';

/** What the start page says. */
export const SAYS = {
  what: {
    es: 'Un grafo de conocimiento de la integración regional en América Latina y el Caribe, que se consulta con GraphQL.',
    en: 'A knowledge graph of regional integration in Latin America and the Caribbean, asked with GraphQL.',
  },
  whom: {
    es: 'Es para analistas y puntos focales de las secretarías de integración. Une organismos (CAN, ALADI, SICA, SELA…), iniciativas, cooperantes (FAO, ICA, CAF) y los cinco ejes del trabajo intersecretarías con eventos, compromisos, países y personas, para evitar la duplicidad de funciones y promover la convergencia regional.',
    en: 'It is for analysts and focal points of the integration secretariats. It links organisms (CAN, ALADI, SICA, SELA…), initiatives, cooperants (FAO, ICA, CAF) and the five axes of the inter-secretariat work with events, commitments, countries and people, to avoid duplication of functions and to promote regional convergence.',
  },
  claims: {
    es: 'Cada hecho es una afirmación con su estado (lo propuesto no está confirmado), su tiempo y las frases en que se apoya. Lo que la fuente no dice no está en el grafo.',
    en: 'Each fact is a claim with its status (proposed is not confirmed), its time, and the sentences it rests on. What the source does not say is not in the graph.',
  },
  first: { es: 'Una primera pregunta', en: 'A first question' },
  steps: {
    es: [
      'Abra la pregunta en GraphiQL, el editor de consultas: a la izquierda la pregunta, a la derecha la respuesta.',
      'Pulse Ctrl+Enter (⌘+Enter en Mac) o el botón ▶.',
      'Lea la respuesta: quién, con qué papel, con qué certeza, y las frases que lo dicen.',
      'Borre o agregue campos; Ctrl+Espacio propone los que hay.',
    ],
    en: [
      'Open the question in GraphiQL, the query editor: the question on the left, the answer on the right.',
      'Press Ctrl+Enter (⌘+Enter on a Mac) or the ▶ button.',
      'Read the answer: who, in which role, how sure, and the sentences that say so.',
      'Remove or add fields; Ctrl+Space suggests those there are.',
    ],
  },
  open: { es: 'Abrir en GraphiQL', en: 'Open in GraphiQL' },
  query: { es: 'La consulta', en: 'The query' },
  answer: { es: 'La respuesta, con los hechos fundacionales', en: 'The answer, with the founding facts' },
  columns: {
    es: ['Quién', 'Papel', 'Certeza', 'Cómo lo sabemos'],
    en: ['Who', 'Role', 'How sure', 'How we know (the source is in Spanish)'],
  },
  more: { es: 'Preguntas para empezar', en: 'Questions to start with' },
  moreHow: {
    es: 'Cada una se abre en GraphiQL, lista para ejecutar. GraphiQL está en inglés; las preguntas, en los dos idiomas.',
    en: 'Each opens in GraphiQL, ready to run. The questions are in both languages.',
  },
  here: { es: 'Qué hay aquí', en: 'What is here' },
  programs: { es: 'Desde un programa', en: 'From a program' },
  programsHow: {
    es: 'Todo se pregunta con POST a /graphql, en JSON. Los nombres llegan en el idioma de Accept-Language.',
    en: 'Everything is asked by POST to /graphql, in JSON. Names come in the language of Accept-Language.',
  },
} as const;

/** The places that the start page leads to. */
export const PLACES: readonly { readonly path: string; readonly name: Words; readonly what: Words }[] = [
  {
    path: '/graphql',
    name: { es: 'GraphiQL', en: 'GraphiQL' },
    what: { es: 'preguntar y ver la respuesta', en: 'ask, and see the answer' },
  },
  {
    path: '/schema',
    name: { es: 'Esquema', en: 'Schema' },
    what: { es: 'qué se puede preguntar, tipo por tipo (en inglés)', en: 'what may be asked, type by type' },
  },
  {
    path: '/schema.graphql',
    name: { es: 'Esquema en SDL', en: 'Schema as SDL' },
    what: { es: 'lo mismo, para programas', en: 'the same, for programs' },
  },
  {
    path: '/docs',
    name: { es: 'Documentación', en: 'Docs' },
    what: {
      es: 'cómo se inicia, cómo funciona, cómo se agregan hechos (en inglés)',
      en: 'how it starts, how it works, how facts are added',
    },
  },
  {
    path: '/health',
    name: { es: 'Salud', en: 'Health' },
    what: {
      es: 'si el servicio vive; /ready: si el grafo responde',
      en: 'that it lives; /ready: that the graph answers',
    },
  },
];

/** The answer to the first question, in short; a test compares it with what the graph answers. */
export const WORKED: readonly {
  readonly actor: string;
  readonly role: string;
  readonly does: Words;
  readonly status: string;
  readonly quotes: readonly string[];
}[] = [
  {
    actor: 'SICA',
    role: 'LEADS',
    does: { es: 'se propone que lidere el eje', en: 'is proposed to lead the axis' },
    status: 'PROPOSED',
    quotes: [
      'ALADI asumió el tema encadenamientos productivos; el SICA, seguridad alimentaria y nutricional; la AEC, cambio climático y riesgo de desastres y la CAN, cooperación transfronteriza',
      'formalmente una nota haciendo conocer su preferencia y posibilidad',
    ],
  },
  {
    actor: 'SELA',
    role: 'ORGANISES',
    does: {
      es: 'organiza el seminario de 2024, con apoyo técnico del SICA y en coordinación con la FAO',
      en: 'organises the seminar of 2024, technically supported by SICA and in coordination with FAO',
    },
    status: 'CONFIRMED',
    quotes: [
      'SELA, con el apoyo técnico del SICA, y en coordinación con la FAO, organizará el Seminario sobre Seguridad Alimentaria',
    ],
  },
  {
    actor: 'FAO',
    role: 'RUNS',
    does: { es: 'desarrolla un trabajo regional', en: 'does regional work' },
    status: 'CONFIRMED',
    quotes: ['FAO también está desarrollando un trabajo regional sobre Seguridad Alimentaria'],
  },
  {
    actor: 'CELAC',
    role: 'COMMISSIONS',
    does: { es: 'encargó ese trabajo', en: 'commissioned that work' },
    status: 'CONFIRMED',
    quotes: ['encargado por la CELAC, en cuya VII Cumbre fue presentado'],
  },
];
