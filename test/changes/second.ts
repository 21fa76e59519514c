/** A second report: it says what the small seed says too, on a document of its own, and a fact of its own. */
export const SECOND = `recordedAt: 2026-02-01T00:00:00.000Z
nodes:
  Organism:
    - slug: can
      name: { es: Comunidad Andina }
  Axis:
    - slug: energia
      name: { es: energía }
  Document:
    - slug: segundo
      name: { es: Segundo informe }
      title: { es: Segundo informe }
      date: { when: 2023-05-04 }
quotes:
  - document: Document:segundo
    section: I
    words:
      confirma: la CAN lidera la energía
claims:
  - quotes: [confirma]
    status: PROPOSED
    validFrom: 2024-04-05
    facts:
      - Actor:can LEADS Axis:energia
`;
