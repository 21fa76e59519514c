/** What a file may have at most. Each is checked while it is read, before more of it is held. */
export const IATI_LIMITS = {
  /** Files of one import. */
  files: 1_000,
  /** Bytes of a file, decompressed. */
  fileBytes: 4 * 1024 * 1024 * 1024,
  /** How many times as large as its first bytes a compressed file may become, once it has `freeBytes`. */
  inflation: 200,
  freeBytes: 16 * 1024 * 1024,
  /** Characters before the first element. */
  prologCharacters: 64 * 1024,
  /** Characters of one text, attribute, comment or name. */
  tokenCharacters: 1024 * 1024,
  /** Elements within each other. */
  depth: 32,
  /** Attributes of an element. */
  attributes: 64,
  /** Of what is taken over of one activity: elements, and characters of texts and attributes. */
  activityElements: 5_000,
  activityCharacters: 2 * 1024 * 1024,
  /** Rules that map sectors. */
  rules: 20_000,
} as const;
