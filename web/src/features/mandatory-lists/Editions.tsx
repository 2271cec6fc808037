import { useTranslation } from 'react-i18next';
import type { OneList } from './documents.ts';

export function Editions({ list }: { list: OneList }) {
  const { t } = useTranslation('mandatory-lists');
  return (
    <section className="panel" aria-label={t('tabs.editions')}>
      <table className="plain">
        <tbody>
          {list.editions.map(({ edition, publishedOn, documentNo, reason }) => (
            <tr key={edition}>
              <th scope="row">{t('edition', { edition })}</th>
              <td className="num">{publishedOn}</td>
              <td>{documentNo ?? '—'}</td>
              <td>{reason ?? t('firstEdition')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
