import { dayInShanghai } from '../../ui/format.ts';

const thisYear = Number(dayInShanghai().slice(0, 4));
export const years = Array.from({ length: 8 }, (_, i) => thisYear + 1 - i);
export const categories = ['EXCEEDS_LIMITS', 'TOXIC_HAZARDOUS', 'HIGH_ENERGY'] as const;
