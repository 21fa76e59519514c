import type { Words } from './words.ts';

/** The texts of the home page about the service itself. */
export const TEXTS = {
  what: {
    es: 'Un grafo de conocimiento sobre la integración regional en América Latina y el Caribe, que se consulta mediante GraphQL.',
    en: 'A knowledge graph of regional integration in Latin America and the Caribbean, queried with GraphQL.',
  },
  whom: {
    es: 'Está dirigido a analistas y puntos focales de las secretarías de integración. Vincula organismos (CAN, ALADI, SICA, SELA…), iniciativas, cooperantes (FAO, ICA, CAF) y los cinco ejes del trabajo intersecretarías con eventos, compromisos, países y personas, a fin de evitar la duplicidad de funciones y promover la convergencia regional.',
    en: 'It is for analysts and focal points of the integration secretariats. It links organisms (CAN, ALADI, SICA, SELA…), initiatives, cooperants (FAO, ICA, CAF) and the five axes of the inter-secretariat work with events, commitments, countries and people, to avoid duplication of functions and to promote regional convergence.',
  },
  claims: {
    es: 'Cada hecho es una afirmación con su estado (una propuesta no es un hecho confirmado), sus fechas y las citas que la sustentan. Lo que la fuente no dice no figura en el grafo.',
    en: 'Each fact is a claim with its status (proposed is not confirmed), its dates, and the quotes that support it. What the source does not say is not in the graph.',
  },
  steps: {
    es: [
      'Abra la consulta en GraphiQL, el editor de consultas: la consulta está a la izquierda; la respuesta aparece a la derecha.',
      'Presione Ctrl+Enter (⌘+Enter en Mac) o el botón ▶.',
      'Lea la respuesta: quién coopera, con qué rol, en qué estado y qué citas lo sustentan.',
      'Quite o agregue campos; Ctrl+Espacio muestra los disponibles.',
    ],
    en: [
      'Open the query in GraphiQL, the query editor: the query is on the left, the answer appears on the right.',
      'Press Ctrl+Enter (⌘+Enter on a Mac) or the ▶ button.',
      'Read the answer: who cooperates, in which role, with which status, and the quotes that support it.',
      'Remove or add fields; Ctrl+Space lists those available.',
    ],
  },
  open: { es: 'Abrir en GraphiQL', en: 'Open in GraphiQL' },
  query: { es: 'La consulta', en: 'The query' },
  more: { es: 'Consultas de ejemplo', en: 'Example queries' },
  moreHow: {
    es: 'Cada enlace abre la consulta en GraphiQL, lista para ejecutar. La interfaz de GraphiQL está en inglés; las preguntas, en español y en inglés.',
    en: 'Each link opens the query in GraphiQL, ready to run. The questions are in Spanish and English.',
  },
  here: { es: 'Contenido del sitio', en: 'On this site' },
  programs: { es: 'Acceso desde un programa', en: 'Access from a program' },
  programsHow: {
    es: 'Las consultas se envían por POST a /graphql, en formato JSON. Los nombres se devuelven en el idioma que indica el encabezado Accept-Language.',
    en: 'Queries are sent by POST to /graphql, as JSON. Names are returned in the language of the header Accept-Language.',
  },
} as const;

/** The pages that the start page links to. */
export const PLACES: readonly { readonly path: string; readonly name: Words; readonly what: Words }[] = [
  {
    path: '/graphql',
    name: { es: 'GraphiQL', en: 'GraphiQL' },
    what: { es: 'hacer consultas y ver las respuestas', en: 'run queries and see the answers' },
  },
  {
    path: '/feeds',
    name: { es: 'Tablas y calendarios', en: 'Feeds' },
    what: {
      es: 'las respuestas como tablas para planillas y tableros, y como calendarios',
      en: 'the answers as tables for spreadsheets and dashboards, and as calendars',
    },
  },
  {
    path: '/schema',
    name: { es: 'Esquema', en: 'Schema' },
    what: { es: 'qué se puede consultar, tipo por tipo (en inglés)', en: 'what can be queried, type by type' },
  },
  {
    path: '/schema.graphql',
    name: { es: 'Esquema en SDL', en: 'Schema as SDL' },
    what: { es: 'el mismo esquema, para programas', en: 'the same schema, for programs' },
  },
  {
    path: '/docs',
    name: { es: 'Documentación', en: 'Docs' },
    what: {
      es: 'instalación, funcionamiento y carga de datos (casi toda en inglés)',
      en: 'how to install it, how it works, how to add facts',
    },
  },
  {
    path: '/health',
    name: { es: 'Estado del servicio', en: 'Health' },
    what: {
      es: 'si el servicio está en funcionamiento; /ready: si puede responder consultas',
      en: 'whether the service is running; /ready: whether it can answer queries',
    },
  },
];
