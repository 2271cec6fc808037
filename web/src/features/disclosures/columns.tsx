import type { TableProps } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { enterpriseUrl } from '../enterprises/urls.ts';
import type { DisclosureShown } from './documents.ts';
import { disclosureUrl } from './urls.ts';

export const useDisclosureWords = () => {
  const { t } = useTranslation(['disclosures', 'mandatory-lists']);
  return {
    list: ({ authority, year }: DisclosureShown) => t('listOf', { authority: authority.name, year }),
    place: ({ entry }: DisclosureShown) => [entry.city?.name, entry.county?.name].filter(Boolean).join(' '),
    categories: ({ entry }: DisclosureShown) =>
      entry.categories.map(({ category }) => t(`mandatory-lists:category.${category}`)).join('；'),
    state: ({ disclosedOn }: DisclosureShown) => (disclosedOn ? t('disclosedOn', { day: disclosedOn }) : t('notYet')),
  };
};

/** What every list of disclosures shows of one. */
export function useColumns(signedIn: boolean): NonNullable<TableProps<DisclosureShown>['columns']> {
  const { t } = useTranslation(['disclosures', 'mandatory-lists']);
  const words = useDisclosureWords();
  return [
    {
      key: 'enterprise',
      title: t('enterprise'),
      render: (_, { entry }) => (
        <>
          {signedIn && entry.enterprise ? (
            <Link to={enterpriseUrl(entry.enterprise.id)}>{entry.name}</Link>
          ) : (
            entry.name
          )}
          <div className="quiet small num">{entry.creditCode}</div>
        </>
      ),
    },
    { key: 'place', title: t('place'), render: (_, one) => words.place(one) },
    { key: 'list', title: t('list'), render: (_, one) => words.list(one) },
    { key: 'category', title: t('category'), render: (_, one) => words.categories(one) },
    {
      key: 'dueOn',
      title: t('dueOn'),
      className: 'num',
      render: (_, { clock }) =>
        clock && `${clock.dueOn}${clock.state === 'OVERDUE' ? ` · ${t('stateOf.OVERDUE')}` : ''}`,
    },
    {
      key: 'state',
      title: t('state'),
      render: (_, one) =>
        one.disclosure && one.disclosedOn ? (
          <Link to={disclosureUrl(one.disclosure.id)} aria-label={t('open', { name: one.entry.name })}>
            {words.state(one)}
          </Link>
        ) : (
          words.state(one)
        ),
    },
  ];
}
