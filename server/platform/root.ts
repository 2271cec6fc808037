import path from 'node:path';

/** The project's top folder. */
export const projectRoot = path.join(import.meta.dirname, '../..');
