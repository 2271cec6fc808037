import type { Asker } from '../edits/editing.ts';
import { NotFound, RuleBroken } from '../platform/errors.ts';
import type { Tx } from '../platform/graph.ts';
import { globalId } from '../platform/ids.ts';
import { driveRules } from './drive-rules.ts';
import type { Place } from './opening.ts';
import { askersOf, receivedByIds } from './service.ts';

const { deepestCascade } = driveRules.limits;

/** Where the drive of a supplier stands that passes on the invitation it accepted, on behalf of one of those who asked. */
export async function placeBelow(
  tx: Tx,
  { sight }: Asker,
  lead: string,
  continues: string,
  behalfOf: string | null,
): Promise<Place> {
  const [invitation] = await receivedByIds(tx, sight, [continues]);
  if (!invitation || invitation.supplier !== lead)
    throw new NotFound('ReceivedInvitation', globalId('ReceivedInvitation', continues));
  if (invitation.answer !== 'ACCEPTED' && invitation.answer !== 'ANSWERED_BY_CREDIT') throw acceptFirst();
  const [told] = await askersOf(tx, [continues]);
  const named = told?.named ?? [];
  const inviter = behalfOf ?? named[0]?.lead;
  // Of several drives of one enterprise, the one it asked in last.
  const asker = named.findLast((one) => one.lead === inviter);
  if (!asker) throw new NotFound('Enterprise', globalId('Enterprise', behalfOf ?? ''));
  const tier = asker.driveTier + 1;
  if (tier > deepestCascade) throw tooDeep();
  return { tier, root: asker.root ?? asker.drive, continues };
}
const acceptFirst = () =>
  new RuleBroken(
    { zh: '接受邀请后方可转发给供应商', en: 'Accept the invitation before passing it on' },
    'accept-first',
  );
const tooDeep = () =>
  new RuleBroken(
    {
      zh: `带动行动至多逐级转发 ${deepestCascade} 级`,
      en: `A drive is passed on through ${deepestCascade} tiers at most`,
    },
    'deepest-cascade',
    driveRules.limits.citation,
  );
