import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadSeed } from '../../seed/load.ts';
import type { Graph } from '../../src/graph/port.ts';
import { temporaryFolder } from '../testkit/engines.ts';

/** A small valid seed of one file; tests change it. */
export const SMALL = `recordedAt: 2026-01-01T00:00:00.000Z
nodes:
  Organism:
    - slug: can
      acronym: CAN
      name: { es: Comunidad Andina }
    - slug: aladi
      name: { es: ALADI }
  Axis:
    - slug: energia
      name: { es: energía }
  Event:
    - slug: taller
      name: { es: Taller }
      date: { when: 2024-05, text: durante el mes de mayo }
  Document:
    - slug: informe
      name: { es: Informe }
      title: { es: Informe }
quotes:
  - document: Document:informe
    section: Conclusiones
    saidBy: Actor:can
    words:
      lidera: la CAN asumió el tema
      organiza: la ALADI organizará un taller
claims:
  - quotes: [lidera]
    status: PROPOSED
    validFrom: 2024-04-05
    facts:
      - Actor:can LEADS Axis:energia
  - quotes: [organiza]
    facts:
      - Actor:aladi TAKES_PART_IN Event:taller as ORGANISES
      - Event:taller ADDRESSES Axis:energia
coverage:
  - slug: taller-abierto
    subject: Event:taller
    relation: TAKES_PART_IN
    result: OPEN
    note: { es: entre otros }
    quotes: [organiza]
`;

/** A folder with the text as its only file, `facts.yaml`. */
export function folderWith(text: string): string {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'facts.yaml'), text);
  return folder;
}

/** The small seed with one passage replaced, which must occur in it. */
export function smallWith(passage: string, replacement: string): string {
  if (!SMALL.includes(passage)) throw new Error(`The small seed has no "${passage}".`);
  return SMALL.replace(passage, replacement);
}

/** Loads a seed of one file at the moment that the file gives. */
export const loadText = (graph: Graph, text: string) =>
  loadSeed(graph, folderWith(text), () => new Date(/^recordedAt: (.+)$/m.exec(text)?.[1] ?? ''));
