export { zh } from './strings-zh.ts';
export { en } from './strings-en.ts';
