import { z } from 'zod';
import { sightShape } from '../access/sight.ts';
import { read } from '../platform/query.ts';

const text = z.string();
export const besideCandidates = read('drives/beside-candidates', {
  params: { drive: text, ids: z.array(text), today: z.iso.date(), sight: sightShape },
  row: { id: text, alongside: z.array(text), direct: z.array(z.number()) },
});
