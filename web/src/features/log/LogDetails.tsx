import { Descriptions, Drawer, Table } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Entry } from './documents.ts';
import { useWords } from './who.ts';

export function LogDetails({ entry, onClose }: { entry: Entry | null; onClose: () => void }) {
  const { t } = useTranslation('log');
  const words = useWords();
  return (
    <Drawer size={560} open={entry !== null} onClose={onClose} title={entry && t('entry', { number: entry.number })}>
      {entry && (
        <>
          <Descriptions
            column={1}
            size="small"
            items={[
              { key: 'at', label: t('at'), children: words.at(entry) },
              { key: 'what', label: t('what'), children: words.act(entry) },
              { key: 'who', label: t('who'), children: words.who(entry) },
              { key: 'subject', label: t('subject'), children: words.subject(entry) },
              { key: 'whence', label: t('whence'), children: words.whence(entry) },
              ...(entry.requestId
                ? [{ key: 'request', label: t('request'), children: <span className="mono">{entry.requestId}</span> }]
                : []),
              { key: 'hash', label: t('hash'), children: <span className="mono break">{entry.hash}</span> },
            ]}
          />
          <h2>{t('changes')}</h2>
          <Table
            size="small"
            rowKey="field"
            pagination={false}
            dataSource={[...entry.changes]}
            locale={{ emptyText: t('noChanges') }}
            columns={[
              { key: 'field', title: t('field'), render: (_, change) => <span className="mono">{change.field}</span> },
              {
                key: 'before',
                title: t('before'),
                render: (_, change) => <span className="break">{change.before ?? '—'}</span>,
              },
              {
                key: 'after',
                title: t('after'),
                render: (_, change) => <span className="break">{change.after ?? '—'}</span>,
              },
            ]}
          />
        </>
      )}
    </Drawer>
  );
}
