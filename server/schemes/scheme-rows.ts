import type { Asker } from '../edits/editing.ts';
import { NotFound } from '../platform/errors.ts';
import { globalId } from '../platform/ids.ts';
import { schemesByIds, schemesOfAudits } from './service.ts';

const kindWords = { NO_LOW_COST: '无/低费', MEDIUM_HIGH_COST: '中/高费' } as const;

/** The schemes of an audit in the columns of their table, with what was expected of them or with what was verified. */
export async function schemeRows(
  asker: Pick<Asker, 'graph' | 'sight' | 'viewer'>,
  audit: string,
  figures: 'EXPECTED' | 'VERIFIED',
) {
  const [ids = []] = await schemesOfAudits(asker.graph, asker.sight, [audit]);
  const schemes = (await schemesByIds(asker, ids)).filter((one) => one !== null);
  if (schemes.length === 0) throw new NotFound('Audit', globalId('Audit', audit));
  return schemes.map(({ name, kind, expected, verified }, i) => {
    const {
      energyBasis: _basis,
      year: _year,
      source: _source,
      ...said
    } = (figures === 'EXPECTED' ? expected : verified) ?? {};
    return { ...said, sequence: i + 1, name, kind: kindWords[kind] };
  });
}
