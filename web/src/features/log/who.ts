import { useTranslation } from 'react-i18next';
import { useFormat } from '../../ui/format.ts';
import type { Entry } from './documents.ts';

/** An entry in words. */
export function useWords() {
  const { t } = useTranslation('log');
  const { dateTime } = useFormat();
  return {
    at: (entry: Entry) => dateTime(entry.at),
    act: (entry: Entry) => t(`act.${entry.act}`),
    who: ({ person, channel }: Entry) => {
      if (person) return person.name || t('unknownPerson');
      return t(channel === 'COMMAND' ? 'operator' : channel === 'SYSTEM' ? 'system' : 'unknownPerson');
    },
    subject: ({ subjectType, subjectName }: Entry) =>
      [t(`subjectType.${subjectType}`), subjectName].filter(Boolean).join(' '),
    whence: ({ channel, address }: Entry) => [t(`channel.${channel}`), address].filter(Boolean).join(' '),
  };
}
