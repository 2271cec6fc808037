import { Button, type TableProps } from 'antd';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { toCsv } from '../../ui/csv.ts';
import { useCursorPages } from '../../ui/cursor-pages.ts';
import { CursorTable } from '../../ui/CursorTable.tsx';
import { download } from '../../ui/download.ts';
import { useFormat } from '../../ui/format.ts';
import { Failed, Loading } from '../../ui/States.tsx';
import { UnsentRemindersQuery, type UnsentShown } from './documents.ts';

/** Who did not get a reminder, and why: for administrators. */
export function UnsentReminders() {
  const { t } = useTranslation('reminders');
  const { dateTime } = useFormat();
  const pages = useCursorPages('unsent');
  const [{ data, error, fetching }, again] = useQuery({
    query: UnsentRemindersQuery,
    variables: { first: pages.first, after: pages.after },
    requestPolicy: 'cache-and-network',
  });
  const columns: TableProps<UnsentShown>['columns'] = [
    { key: 'day', title: t('day'), className: 'num', render: (_, { day }) => day },
    { key: 'person', title: t('person'), render: (_, { name }) => name ?? '—' },
    { key: 'email', title: t('email'), render: (_, { email }) => email ?? '—' },
    { key: 'state', title: t('state'), render: (_, { state }) => t(`states.${state}`) },
    { key: 'tries', title: t('tries'), className: 'num', align: 'right', render: (_, { tries }) => tries },
    {
      key: 'nextAt',
      title: t('nextAt'),
      className: 'num',
      render: (_, { nextAt }) => (nextAt ? dateTime(nextAt) : '—'),
    },
    { key: 'problem', title: t('problem'), render: (_, { problem }) => problem ?? '—' },
  ];
  const save = () => {
    const header = [t('day'), t('person'), t('email'), t('state'), t('tries'), t('nextAt'), t('problem')];
    const rows = (data?.unsentReminders.nodes ?? []).map((one) => [
      ...[one.day, one.name, one.email, t(`states.${one.state}`), one.tries, one.nextAt, one.problem],
    ]);
    download('unsent-reminders.csv', 'text/csv;charset=utf-8', toCsv(header, rows));
  };
  return (
    <section className="panel after" aria-label={t('unsent')}>
      <h2>{t('unsent')}</h2>
      <p className="quiet">{t('unsentLead')}</p>
      <div className="toolbar">
        <Button disabled={!data?.unsentReminders.totalCount} onClick={save}>
          {t('csv')}
        </Button>
      </div>
      {error && <Failed error={error} onRetry={() => again({ requestPolicy: 'network-only' })} />}
      {!data && fetching && <Loading />}
      {data && (
        <CursorTable<UnsentShown>
          label={t('unsent')}
          connection={data.unsentReminders}
          {...{ pages, columns }}
          loading={fetching}
          empty={t('noneUnsent')}
        />
      )}
    </section>
  );
}
