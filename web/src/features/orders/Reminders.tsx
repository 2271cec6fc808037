import { BellOutlined } from '@ant-design/icons';
import { Badge, Button, Popover } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { enterpriseUrl } from '../enterprises/urls.ts';
import { touched } from './documents.ts';
import { RemindersQuery, type RemindersShown } from './reminders-query.ts';
import { ordersUrl, type Tab } from './urls.ts';

/** A bell with what is overdue or due soon, and the open orders; nothing for those whom none of it concerns. */
export function Reminders({ regulator }: { regulator: boolean }) {
  const { t } = useTranslation('orders');
  const [open, setOpen] = useState(false);
  const [{ data }] = useQuery({ query: RemindersQuery, requestPolicy: 'cache-and-network', context: touched });
  const reminders = data?.viewer?.reminders;
  if (!reminders) return null;
  const count = reminders.overdueCount + reminders.dueSoonCount + reminders.orderCount;
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      open={open}
      onOpenChange={setOpen}
      title={t('reminders')}
      content={<ReminderList {...{ reminders, regulator, count }} onFollow={() => setOpen(false)} />}
    >
      <Badge count={count} size="small" overflowCount={99}>
        <Button
          type="text"
          style={{ color: 'inherit' }}
          icon={<BellOutlined aria-hidden />}
          aria-label={t('remindersCount', { count })}
        />
      </Badge>
    </Popover>
  );
}

interface Props {
  readonly reminders: RemindersShown;
  readonly regulator: boolean;
  readonly count: number;
  readonly onFollow: () => void;
}
function ReminderList({ reminders, regulator, count, onFollow }: Props) {
  const { t } = useTranslation(['orders', 'mandatory-lists']);
  const clocks = (all: RemindersShown['overdue']) =>
    all.map(({ id, name, enterprise, clock }) => ({
      ...{ id, name, enterprise },
      text: t('dueBy', { step: t(`mandatory-lists:step.${clock.step}`), day: clock.dueOn }),
    }));
  const groups = [
    {
      tab: 'orders',
      title: t('orderCount', { count: reminders.orderCount }),
      items: reminders.orders.map(({ id, name, enterprise, documentNo, dueOn }) => ({
        id,
        name,
        enterprise,
        text: t('correctBy', { documentNo, day: dueOn }),
      })),
    },
    { tab: 'overdue', title: t('overdueCount', { count: reminders.overdueCount }), items: clocks(reminders.overdue) },
    { tab: 'dueSoon', title: t('dueSoonCount', { count: reminders.dueSoonCount }), items: clocks(reminders.dueSoon) },
  ] as const satisfies { tab: Tab; title: string; items: object[] }[];
  if (count === 0) return <p className="quiet">{t('nothing')}</p>;
  return (
    <div style={{ width: 320, maxHeight: '60vh', overflowY: 'auto' }}>
      {groups
        .filter(({ items }) => items.length > 0)
        .map(({ tab, title, items }) => (
          <section key={tab} aria-label={title}>
            <h3>{title}</h3>
            <ul>
              {items.map(({ id, name, enterprise, text }) => (
                <li key={id}>
                  {enterprise ? (
                    <Link to={enterpriseUrl(enterprise.id)} onClick={onFollow}>
                      {name}
                    </Link>
                  ) : (
                    name
                  )}
                  <div className="quiet small">{text}</div>
                </li>
              ))}
            </ul>
            {regulator && (
              <Link to={ordersUrl(tab)} onClick={onFollow}>
                {t('all')}
              </Link>
            )}
          </section>
        ))}
    </div>
  );
}
