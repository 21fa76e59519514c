/** The folder of the repository: as far above this module as above a bundle in `dist/`. */
export const ROOT = new URL('../../', import.meta.url);
