import { Select } from 'antd';
import { useState, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { RefSelectProps } from 'antd';
import { useQuery } from 'urql';
import { useSettled } from '../../../ui/settled.ts';
import { FindEnterprises } from '../data/documents.ts';
import type { Card } from '../known.ts';

interface Props {
  readonly onFound: (card: Card) => void;
  readonly focus?: RefObject<RefSelectProps | null>;
  readonly large?: boolean;
}

/** Search by name, credit code or pinyin initials; what is found is chosen with the arrow keys. */
export function FindBox({ onFound, focus, large = false }: Props) {
  const { t } = useTranslation('explorer');
  const [typed, setTyped] = useState('');
  const search = useSettled(typed.trim());
  const [{ data, fetching }] = useQuery({
    query: FindEnterprises,
    variables: { search, first: 12 },
    pause: search === '',
  });
  const nodes = search === '' ? [] : (data?.enterprises.nodes ?? []);
  const byId = new Map(nodes.map((card) => [card.id, card]));
  const more = (data?.enterprises.totalCount ?? 0) - nodes.length;
  return (
    <Select<string>
      {...(focus && { ref: focus })}
      aria-label={t('find')}
      placeholder={t('find')}
      size={large ? 'large' : 'middle'}
      className="ex-find"
      value={null}
      showSearch={{ filterOption: false, searchValue: typed, onSearch: setTyped }}
      suffixIcon={null}
      popupMatchSelectWidth={large ? true : 380}
      loading={fetching}
      notFoundContent={search === '' ? t('findHint') : fetching ? t('searching') : t('nothingFound')}
      options={nodes.map((card) => ({ value: card.id, label: card.name }))}
      optionRender={({ value, label }) => {
        const card = byId.get(String(value));
        return (
          <span className="ex-found">
            <span>{label}</span>
            <span className="quiet">{card?.park?.name ?? card?.division?.name ?? ''}</span>
          </span>
        );
      }}
      popupRender={(menu) => (
        <>
          {menu}
          {search !== '' && more > 0 && <p className="ex-more quiet">{t('findMore', { count: more })}</p>}
        </>
      )}
      onSelect={(id) => {
        const card = byId.get(id);
        setTyped('');
        if (card) onFound(card);
      }}
    />
  );
}
