import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Outcome } from './inviting.ts';
import { driveUrl } from './urls.ts';

/** What came of inviting: how many letters, who has no address yet, and who was left out and why. */
export function InvitingResult({ drive, outcome }: { drive: string; outcome: Outcome }) {
  const { t } = useTranslation('whom-to-invite');
  const { invitations, skipped } = outcome;
  const letters = invitations.reduce((sum, one) => sum + one.letters + one.waiting, 0);
  const drafts = invitations.filter((one) => one.state === 'DRAFT' && one.letters + one.waiting === 0);
  return (
    <>
      <Alert
        type="success"
        showIcon
        title={t('invited', { count: invitations.length, letters })}
        description={<Link to={driveUrl(drive)}>{t('toDrive')}</Link>}
      />
      {drafts.length > 0 && (
        <Alert
          type="warning"
          showIcon
          title={t('drafts', { count: drafts.length, names: drafts.map((one) => one.supplierName).join('、') })}
        />
      )}
      {skipped.length > 0 && (
        <table className="plain dense" aria-label={t('skipped', { count: skipped.length })}>
          <caption>{t('skipped', { count: skipped.length })}</caption>
          <thead>
            <tr>
              <th scope="col">{t('name')}</th>
              <th scope="col">{t('reason')}</th>
            </tr>
          </thead>
          <tbody>
            {skipped.map(({ supplier, reason, until }, i) => (
              <tr key={supplier?.id ?? i}>
                <th scope="row">{supplier?.name ?? '—'}</th>
                <td>
                  {t(`skip.${reason}`)} {until && t('until', { day: until })}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}
