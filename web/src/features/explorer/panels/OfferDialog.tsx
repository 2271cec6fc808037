import { Alert, Button, Checkbox, Input, Modal, Radio, Select, Space } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../ui/format.ts';
import { Failed, Loading } from '../../../ui/States.tsx';
import { most, roomFor } from '../budget.ts';
import { bring } from '../commands/expanding.ts';
import { attempt } from '../commands/desk.ts';
import { useExplorer } from '../context.ts';
import { useCandidates } from '../data/candidates.ts';
import type { Card } from '../known.ts';
import { sceneOf, shownCount, type Offer } from '../session.ts';
import { CandidateList } from './CandidateList.tsx';

const matches = (card: Card, words: string) =>
  words === '' || card.name.includes(words) || (card.creditCode ?? '').toLowerCase().includes(words.toLowerCase());

/** Choose before expanding: whom, how far, and never more than the picture can hold. */
export function OfferDialog({ offer }: { offer: Offer }) {
  const { t } = useTranslation('explorer');
  const { count } = useFormat();
  const { desk, session } = useExplorer();
  const { shown, asOf } = sceneOf(session);
  const [search, setSearch] = useState('');
  const [status, setStatus] = useState<string | null>(null);
  const [industry, setIndustry] = useState<string | null>(null);
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const close = () => desk.store.set((s) => ({ ...s, offer: null }));
  const change = (next: Partial<Extract<Offer, { of: 'chain' }>>) =>
    desk.store.set((s) => (s.offer?.of === 'chain' ? { ...s, offer: { ...s.offer, ...next, refused: null } } : s));
  const { cards, links, total, loading, error, complete } = useCandidates(desk.client, offer, session, asOf, search);
  const fresh = useMemo(() => cards.filter((card) => !shown.has(card.id)), [cards, shown]);
  const listed = useMemo(
    () =>
      fresh.filter(
        (card) =>
          matches(card, offer.of === 'chain' ? search.trim() : '') &&
          (status === null || (card.auditStatus ?? 'unseen') === status) &&
          (industry === null || card.industry?.code === industry),
      ),
    [fresh, search, status, industry, offer.of],
  );
  const industries = useMemo(() => {
    const counts = new Map<string, { name: string; count: number }>();
    for (const { industry: of } of fresh)
      if (of) counts.set(of.code, { name: of.name, count: (counts.get(of.code)?.count ?? 0) + 1 });
    return [...counts].sort((a, b) => b[1].count - a[1].count);
  }, [fresh]);
  const room = roomFor(shownCount(session));
  const title =
    offer.of === 'chain'
      ? t('chooseOf', { name: offer.card.name })
      : t('chooseIn', { name: session.known.groups.get(offer.id)?.name });
  const add = () => {
    const chosen = fresh.filter((card) => ticked.has(card.id));
    const ids = new Set(chosen.map((card) => card.id));
    const near = links.filter((link) => ids.has(link.supplier.id) || ids.has(link.buyer.id));
    const [of, direction] = offer.of === 'chain' ? [offer.card.id, offer.direction] : [offer.id, null];
    void attempt(desk, () => bring(desk, of, direction, chosen, near));
  };
  return (
    <Modal
      open
      width={760}
      title={title}
      onCancel={close}
      footer={
        <Space>
          <span className={ticked.size > room ? 'ex-over' : 'quiet'} role="status">
            {t('roomLeft', { chosen: count(ticked.size), room: count(room), most: count(most) })}
          </span>
          <Button onClick={close}>{t('cancel')}</Button>
          <Button type="primary" disabled={ticked.size === 0 || ticked.size > room} onClick={add}>
            {t('addChosen', { count: ticked.size })}
          </Button>
        </Space>
      }
    >
      {offer.refused !== null && (
        <Alert
          type="warning"
          showIcon
          title={t('refused', { count: count(offer.refused), most: count(most) })}
          className="ex-gap"
        />
      )}
      {offer.of === 'chain' && (
        <Space wrap className="ex-gap">
          <Radio.Group
            aria-label={t('direction')}
            optionType="button"
            value={offer.direction}
            onChange={({ target }) => change({ direction: target.value as 'UPSTREAM' | 'DOWNSTREAM' })}
            options={[
              { value: 'UPSTREAM', label: t('upstream') },
              { value: 'DOWNSTREAM', label: t('downstream') },
            ]}
          />
          <Select<number>
            aria-label={t('tiers')}
            style={{ width: 110 }}
            value={offer.tiers}
            options={[1, 2, 3, 4].map((value) => ({ value, label: t('tiersCount', { count: value }) }))}
            onChange={(tiers) => change({ tiers })}
          />
        </Space>
      )}
      <Space wrap className="ex-gap">
        <Input.Search
          allowClear
          aria-label={t('searchList')}
          placeholder={t('searchList')}
          style={{ width: 240 }}
          onChange={({ target }) => setSearch(target.value)}
        />
        <Select
          aria-label={t('industry')}
          placeholder={t('industry')}
          allowClear
          style={{ width: 210 }}
          value={industry}
          onChange={(value: string | undefined) => setIndustry(value ?? null)}
          options={industries.map(([value, of]) => ({ value, label: `${of.name} (${of.count})` }))}
        />
        <Select
          aria-label={t('auditStatus')}
          placeholder={t('auditStatus')}
          allowClear
          style={{ width: 150 }}
          value={status}
          onChange={(value: string | undefined) => setStatus(value ?? null)}
          options={['VALID', 'IN_PROGRESS', 'LISTED', 'NONE', 'unseen'].map((value) => ({
            value,
            label: t(`look.${value}`),
          }))}
        />
      </Space>
      {error && <Failed error={error} />}
      {loading && cards.length === 0 && <Loading rows={6} />}
      {fresh.length > 0 && (
        <>
          <Checkbox
            className="ex-gap"
            disabled={listed.length === 0}
            checked={listed.length > 0 && listed.every((card) => ticked.has(card.id))}
            indeterminate={listed.some((card) => ticked.has(card.id)) && !listed.every((card) => ticked.has(card.id))}
            onChange={({ target }) => {
              const next = new Set(ticked);
              for (const card of listed)
                if (target.checked) next.add(card.id);
                else next.delete(card.id);
              setTicked(next);
            }}
          >
            {t('listedOf', {
              listed: count(listed.length),
              total: count(Math.max(total - (cards.length - fresh.length), fresh.length)),
            })}
          </Checkbox>
          <CandidateList
            cards={listed}
            ticked={ticked}
            onTick={(id) => {
              const next = new Set(ticked);
              if (!next.delete(id)) next.add(id);
              setTicked(next);
            }}
          />
          {!complete && <p className="quiet">{t('notAllListed', { count: count(cards.length) })}</p>}
        </>
      )}
      {!loading && !error && fresh.length === 0 && <p className="quiet">{t('nothingLeft')}</p>}
    </Modal>
  );
}
