/**
 * What follows from the founding report at 1 June 2024, written by hand from its text before there was code to answer.
 * Ids are those of the graph; what the text says stands beside them.
 */
export const DAY = '2024-06-01';
/** The report is of April 2024, and nothing later was read: whatever it did not find, it did not find up to here. */
export const HORIZON = '2024-04-01';

const axis = (slug: string) => `Axis:${slug}`;
const topic = (slug: string) => `Topic:${slug}`;
const initiative = (slug: string) => `Initiative:${slug}`;
const commitment = (slug: string) => `Commitment:${slug}`;

export const FOOD = axis('seguridad-alimentaria');
export const CHAINS = axis('encadenamientos-productivos');
export const DISASTERS = axis('desastres-y-clima');
export const ENERGY = axis('energia');
export const BORDERS = axis('cooperacion-transfronteriza');
export const AXES = [FOOD, CHAINS, DISASTERS, ENERGY, BORDERS];

export const ALADI = 'Actor:aladi';
export const CAN = 'Actor:can';
export const SELA = 'Actor:sela';
export const SICA = 'Actor:sica';
export const AEC = 'Actor:aec';
export const FAO = 'Actor:fao';
export const ICA = 'Actor:ica';
export const CAF = 'Actor:caf';

export const BUSINESS_ROUNDS = topic('ruedas-de-negocios');
export const DIGITAL_AGENDA = topic('agenda-digital');
export const EXPO = initiative('expo-aladi');
export const MACRO_ROUND = initiative('macrorrueda-de-la-comunidad-andina');

/** Who works through initiatives on which axis. CELAC only commissioned the work of FAO: that is not work. */
export const WORK_BY_INITIATIVES: { readonly [axis: string]: { readonly [actor: string]: readonly string[] } } = {
  [FOOD]: { [FAO]: [initiative('trabajo-regional-fao')] },
  // All three by inference: the Under-Secretary spoke of them when he spoke of this axis.
  [CHAINS]: {
    [ALADI]: [initiative('pymes-latinas-grandes-negocios'), EXPO, initiative('semanas-de-conexion-empresarial')],
  },
  [DISASTERS]: {},
  [ENERGY]: {},
  [BORDERS]: {
    [CAN]: [initiative('ganidf'), initiative('intercom'), initiative('centro-regional-de-inteligencia-fitosanitaria')],
    [FAO]: [initiative('centro-regional-de-inteligencia-fitosanitaria')],
    [ICA]: [initiative('centro-regional-de-inteligencia-fitosanitaria')],
    [CAF]: [initiative('centro-regional-de-inteligencia-fitosanitaria')],
  },
};

/** Four axes have a proposed leader, this one none: the report was read for it and names none. */
export const AXES_WITHOUT_LEADER = { universe: 5, found: [{ axis: ENERGY, result: 'NOT_FOUND' }] };

/** Nobody works on these two through initiatives; both had a seminar in 2023. */
export const AXES_WITHOUT_WORK = { universe: 5, found: [DISASTERS, ENERGY] };

/**
 * Two series have events on several axes: four seminars of 2023 and four meetings on the matrices. The second round names
 * one workshop on one axis; the monthly meetings and those of priorities name no single event.
 */
export const AXES_OUT_OF_SERIES = {
  universe: 10,
  found: [
    {
      axis: BORDERS,
      series: 'Event:seminarios-2023',
      result: 'NOT_FOUND',
      instead: 'Event:matriz-cooperacion-transfronteriza',
    },
    {
      axis: DISASTERS,
      series: 'Event:reuniones-de-matrices',
      result: 'NOT_FOUND',
      instead: 'Event:seminario-desastres-2023',
    },
  ],
};

/** The parts of the digital agenda: no initiative, event or commitment is said to be about one of them. */
export const TOPICS_NOT_ADDRESSED = {
  universe: 14,
  found: [
    topic('certificacion-de-origen-digital'),
    topic('comercio-electronico'),
    topic('comercio-transfronterizo-sin-papel'),
    topic('firma-digital'),
    topic('interoperabilidad-vuce'),
  ],
};

/** "se buscará", "se acordó", "deberá contarse", "se asomó la posibilidad": by whom is not said. */
export const COMMITMENTS_WITHOUT_OWNER = {
  universe: 18,
  found: [
    { commitment: commitment('documentos-concretos'), kind: 'COMMITMENT', result: 'NOT_FOUND', horizon: HORIZON },
    { commitment: commitment('organizadores-a-cargo'), kind: 'PROPOSAL', result: 'NOT_FOUND', horizon: HORIZON },
    { commitment: commitment('reunion-mensual'), kind: 'COMMITMENT', result: 'NOT_FOUND', horizon: HORIZON },
    {
      commitment: commitment('uso-de-diagramas-y-subconjuntos'),
      kind: 'COMMITMENT',
      result: 'NOT_FOUND',
      horizon: HORIZON,
    },
  ],
};

/** "cada Secretaría" owns the note on leadership: a collective, which counts, and is shown as one. */
export const COLLECTIVE_OWNERS = [{ commitment: commitment('nota-de-liderazgo'), group: 'Actor:secretarias' }];

/**
 * Four are proposed as leaders. SICA has no initiative on food security (it supports a seminar that is planned), and AEC
 * takes part in nothing that the report names.
 */
export const LEADERS_WITHOUT_WORK = {
  universe: 4,
  found: [
    { axis: DISASTERS, leader: AEC },
    { axis: FOOD, leader: SICA },
  ],
};

/** Food security, productive chains and cross-border cooperation are worked on through initiatives; all three have a proposed leader. */
export const WORK_WITHOUT_LEADER = { universe: 3, found: [] as readonly string[] };

/**
 * Two initiatives of different organisms on business rounds, nobody in both. Countries and dates of neither are said, so
 * it stays a candidate. ALADI proposes to find how they complement each other.
 */
export const DUPLICATIONS = [
  {
    initiatives: [EXPO, MACRO_ROUND],
    grade: 'OVERLAP',
    on: BUSINESS_ROUNDS,
    territory: 'UNKNOWN',
    period: 'UNKNOWN',
    complements: 'PROPOSED',
  },
];
/** If CAN joins Expo ALADI, somebody is in both, and no pair is left. */
export const JOINING = { from: CAN, to: EXPO };

/** Deadlines of dated and undated commitments. Nothing later than the report was read, so no outcome is known. */
export const DUE = [
  {
    commitment: commitment('nota-de-liderazgo'),
    kind: 'DUE_PASSED',
    grade: 'CERTAIN',
    outcome: 'UNKNOWN',
    owners: ['Actor:secretarias'],
  },
  {
    commitment: commitment('reunion-cooperacion-transfronteriza-2024'),
    kind: 'DUE_PASSED',
    grade: 'CERTAIN',
    outcome: 'UNKNOWN',
    owners: [CAN],
  },
  {
    commitment: commitment('taller-encadenamientos-2024'),
    kind: 'DUE_PASSED',
    grade: 'CERTAIN',
    outcome: 'UNKNOWN',
    owners: [ALADI],
  },
  // "para el mes de junio": the whole month is left.
  {
    commitment: commitment('seminario-alimentaria-2024'),
    kind: 'DUE_AHEAD',
    grade: null,
    outcome: 'UNKNOWN',
    owners: [SELA],
  },
  // "en las próximas semanas"
  {
    commitment: commitment('reunion-virtual-cadenas-productivas'),
    kind: 'DUE_UNDATED',
    grade: null,
    outcome: 'UNKNOWN',
    owners: [ALADI],
  },
];
/** In the middle of June the seminar of June may have been due. */
export const DUE_IN_JUNE = {
  day: '2024-06-15',
  commitment: commitment('seminario-alimentaria-2024'),
  kind: 'DUE_PASSED',
  grade: 'POSSIBLE',
};

/** Through initiatives. The offer of ALADI's platform goes to a collective, the other secretariats, and makes no pair. */
export const PARTNERS = [
  {
    pair: [ALADI, CAN],
    reasons: [
      { kind: 'APART', about: BUSINESS_ROUNDS },
      { kind: 'COMPLEMENTS', about: EXPO, and: MACRO_ROUND, result: 'PROPOSED' },
    ],
  },
  { pair: [SELA, SICA], reasons: [{ kind: 'REQUEST', about: commitment('solicitud-del-sica') }] },
];
/** Through initiatives and talks, both have to do with the digital agenda as well, and there they met. */
export const PARTNERS_WITH_TALKS = {
  pair: [ALADI, CAN],
  reasons: [
    { kind: 'APART', about: BUSINESS_ROUNDS },
    { kind: 'TOGETHER', about: DIGITAL_AGENDA },
  ],
};

/** No two organisms work on one axis through initiatives; on topics, one pair does. */
export const OVERLAPS_ON_AXES: readonly (readonly string[])[] = [];
export const OVERLAPS_ON_TOPICS = [{ pair: [ALADI, CAN], shared: [BUSINESS_ROUNDS], onlyFirst: 1, onlySecond: 5 }];
/** "como gran coincidencia de parte de todos los mecanismos": the sentence says more than the claims do. */
export const STATEMENT_THAT_SAYS_MORE = { topic: DIGITAL_AGENDA, statement: 'Statement:agenda-digital-coincidencia' };

/** Through initiatives all who share an undertaking share the Centro, so nobody joins others that are apart. */
export const BROKERS_BY_INITIATIVES: readonly string[] = [];
/** With the talks of ALADI and CAN, CAN alone joins ALADI with those of the Centro. */
export const BROKERS_WITH_TALKS = [
  {
    broker: CAN,
    degree: 4,
    pairs: [
      [ALADI, CAF],
      [ALADI, FAO],
      [ALADI, ICA],
    ],
  },
];

/** In how many of its initiatives the actor of most takes part; too few for a share, let alone an index. */
export const CONCENTRATION = [
  { subject: FOOD, actors: 1, largest: [FAO], in: 1, of: 1, leads: [SICA] },
  { subject: CHAINS, actors: 1, largest: [ALADI], in: 3, of: 3, leads: [ALADI] },
  { subject: BORDERS, actors: 4, largest: [CAN], in: 3, of: 3, leads: [CAN] },
  ...['bolivia', 'colombia', 'ecuador', 'peru'].map((slug) => ({
    subject: `Country:${slug}`,
    actors: 1,
    largest: [CAN],
    in: 1,
    of: 1,
    leads: [] as readonly string[],
  })),
];

/**
 * Who has to do with food security (`cooperations`) and who works on it through initiatives: the first takes in the
 * proposed leader, the commissioner, and whoever organises or supports what is only planned.
 */
export const WIDE_AND_NARROW = { axis: FOOD, cooperates: ['Actor:celac', FAO, SELA, SICA], works: [FAO] };

/** How many were found of each kind through initiatives, among how many. */
export const COUNTS = {
  GAP_AXIS_WITHOUT_LEADER: [1, 5],
  GAP_AXIS_WITHOUT_WORK: [2, 5],
  GAP_TOPIC_NOT_ADDRESSED: [5, 14],
  GAP_AXIS_OUT_OF_SERIES: [2, 10],
  GAP_COMMITMENT_WITHOUT_OWNER: [4, 18],
  GAP_LEADER_WITHOUT_WORK: [2, 4],
  GAP_WORK_WITHOUT_LEADER: [0, 3],
  // Ten initiatives with known actors that are no umbrella: 45 pairs.
  DUPLICATION: [1, 45],
  DUE_PASSED: [3, 5],
  DUE_AHEAD: [1, 5],
  DUE_UNDATED: [1, 5],
  // Eight organisms: 28 pairs.
  PARTNER: [2, 28],
  // CAN, FAO, ICA and CAF, by the Centro.
  BROKER: [0, 4],
  CONCENTRATION: [7, 7],
};
