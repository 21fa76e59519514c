/** The folder of the repository: two levels above this module, and also above a bundle in `dist/`. */
export const ROOT = new URL('../../', import.meta.url);
