import manifest from '../package.json' with { type: 'json' };

/** The version of this program, which a dump names. */
export const PRODUCT_VERSION = manifest.version;
