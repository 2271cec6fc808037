import { z } from 'zod';
import { read } from '../platform/query.ts';

export const linksOfEnterprise = read('seen-by-others/links-of-enterprise', {
  params: { enterprise: z.string(), today: z.iso.date() },
  row: { id: z.string(), partner: z.string(), supplies: z.boolean() },
});
