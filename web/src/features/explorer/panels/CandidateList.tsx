import { useVirtualizer } from '@tanstack/react-virtual';
import { Checkbox } from 'antd';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Card } from '../known.ts';

interface Props {
  readonly cards: readonly Card[];
  readonly ticked: ReadonlySet<string>;
  readonly onTick: (id: string) => void;
}

export function CandidateList({ cards, ticked, onTick }: Props) {
  const { t } = useTranslation('explorer');
  const box = useRef<HTMLDivElement>(null);
  const rows = useVirtualizer({
    count: cards.length,
    getScrollElement: () => box.current,
    estimateSize: () => 36,
    overscan: 12,
    initialRect: { width: 700, height: 320 },
  });
  return (
    <div ref={box} className="ex-candidates" role="group" aria-label={t('candidates')}>
      <div style={{ height: rows.getTotalSize(), position: 'relative' }}>
        {rows.getVirtualItems().map(({ index, start }) => {
          const card = cards[index];
          return (
            card && (
              <label key={card.id} style={{ transform: `translateY(${start}px)` }}>
                <Checkbox checked={ticked.has(card.id)} onChange={() => onTick(card.id)} />
                <span className="ex-grow">{card.name}</span>
                <span className="quiet">{card.industry?.name ?? ''}</span>
                <span className="quiet">{card.auditStatus ? t(`reference:auditStatus.${card.auditStatus}`) : ''}</span>
              </label>
            )
          );
        })}
      </div>
    </div>
  );
}
