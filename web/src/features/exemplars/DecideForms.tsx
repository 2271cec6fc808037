import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import type { Loaded, Values } from '../../ui/editing/edit.ts';
import { EditDrawer } from '../../ui/editing/EditDrawer.tsx';
import { outcomeOf } from '../../ui/editing/outcome.ts';
import { PublishExemplar as Publish, WithdrawExemplar as Withdraw } from './change-documents.ts';
import { touched } from './documents.ts';
import { useRecordNow, type OfRecord } from './record-now.ts';

const text = (values: Values, name: string) => (typeof values[name] === 'string' ? values[name] : '');
const maybe = (values: Values, name: string) => text(values, name) || null;

/** Published by a document, with consent given here or on paper. */
export function PublishExemplar({ one, onClose }: OfRecord) {
  const { t } = useTranslation(['exemplars', 'ui']);
  const [, publish] = useMutation(Publish);
  const recordNow = useRecordNow();
  const values: Values = { documentNo: null, on: null, paperConsentOn: null };
  const again = async (): Promise<Loaded | null> => {
    const now = await recordNow(one.id);
    return now && { version: now.version, values };
  };
  return (
    <EditDrawer
      title={t('publishOf', { title: one.title })}
      fields={[
        { name: 'documentNo', label: t('documentNo'), kind: 'text' },
        { name: 'on', label: t('on'), kind: 'date' },
        ...(one.agreedOn === null
          ? [{ name: 'paperConsentOn', label: t('paperConsentOn'), kind: 'date' } as const]
          : []),
      ]}
      loaded={{ version: one.version, values }}
      onClose={onClose}
      save={async (version, changes, key) => {
        const { data, error } = await publish(
          {
            ...{ exemplar: one.id, version, documentNo: text(changes, 'documentNo'), on: maybe(changes, 'on') },
            ...{ paperConsentOn: maybe(changes, 'paperConsentOn'), key },
          },
          touched,
        );
        return outcomeOf('Exemplar', data?.publishExemplar, error, again, t('ui:offline'));
      }}
    />
  );
}

/** Taken back, with the reason. */
export function WithdrawExemplar({ one, onClose }: OfRecord) {
  const { t } = useTranslation(['exemplars', 'ui']);
  const [, withdraw] = useMutation(Withdraw);
  const recordNow = useRecordNow();
  const values: Values = { reason: null, on: null };
  const again = async (): Promise<Loaded | null> => {
    const now = await recordNow(one.id);
    return now && { version: now.version, values };
  };
  return (
    <EditDrawer
      title={t('withdrawOf', { title: one.title })}
      fields={[
        { name: 'reason', label: t('reason'), kind: 'text' },
        { name: 'on', label: t('on'), kind: 'date' },
      ]}
      loaded={{ version: one.version, values }}
      onClose={onClose}
      save={async (version, changes, key) => {
        const given = { reason: text(changes, 'reason'), on: maybe(changes, 'on') };
        const { data, error } = await withdraw({ exemplar: one.id, version, ...given, key }, touched);
        return outcomeOf('Exemplar', data?.withdrawExemplar, error, again, t('ui:offline'));
      }}
    />
  );
}
