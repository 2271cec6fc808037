import type { Values } from '../../ui/editing/edit.ts';

export const text = (values: Values, name: string) => (typeof values[name] === 'string' ? values[name] : '');
export const maybe = (values: Values, name: string) => text(values, name) || null;
export const list = (values: Values, name: string) =>
  Array.isArray(values[name]) ? [...(values[name] as readonly string[])] : [];
/** A day that was not given is refused by the server as too early. */
export const dayGiven = (values: Values, name: string) => text(values, name) || '1900-01-01';
