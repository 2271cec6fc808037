import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormat } from '../../ui/format.ts';
import type { ConsentShown } from './consent-queries.ts';
import { enterpriseUrl } from './urls.ts';

type LinkShown = ConsentShown['link'];

/** Whom, which link, how much of it and until when: a row for each. */
export interface Line {
  readonly key: string;
  readonly who: { readonly id: string; readonly name: string } | null;
  readonly link: LinkShown | string;
  readonly scopes: ConsentShown['scopes'];
  readonly until: string | null;
  readonly state: string | null;
  readonly action?: ReactNode;
}

export function ConsentTable({ title, lines, empty }: { title: string; lines: readonly Line[]; empty: string }) {
  const { t } = useTranslation('consents');
  const { date } = useFormat();
  const said = (link: Line['link']) =>
    typeof link === 'string'
      ? link
      : link
        ? t('linkOf', { supplier: link.supplier.name, buyer: link.buyer.name, product: link.product ?? '—' })
        : t('unnamed');
  return (
    <>
      <h3>{title}</h3>
      {lines.length === 0 ? (
        <p className="quiet">{empty}</p>
      ) : (
        <div className="scroll-x">
          <table className="plain dense" aria-label={title}>
            <thead>
              <tr>
                <th scope="col">{t('who')}</th>
                <th scope="col">{t('link')}</th>
                <th scope="col">{t('scopes')}</th>
                <th scope="col">{t('expiresOn')}</th>
                <th scope="col">{t('stateTitle')}</th>
                <td />
              </tr>
            </thead>
            <tbody>
              {lines.map((line) => (
                <tr key={line.key}>
                  <th scope="row">
                    {line.who ? <Link to={enterpriseUrl(line.who.id)}>{line.who.name}</Link> : t('unnamed')}
                  </th>
                  <td>{said(line.link)}</td>
                  <td>{line.scopes.map((scope) => t(`scope.${scope}`)).join('、')}</td>
                  <td className="num">{line.until ? date(line.until) : '—'}</td>
                  <td>{line.state ?? '—'}</td>
                  <td className="right">{line.action}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  );
}
