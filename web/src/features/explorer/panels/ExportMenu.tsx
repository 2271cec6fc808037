import { DownloadOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import type { Core } from 'cytoscape';
import { useTranslation } from 'react-i18next';
import { isDrawn } from '../canvas/instance.ts';
import { useExplorer } from '../context.ts';
import { toCsv } from '../../../ui/csv.ts';
import { download } from '../../../ui/download.ts';
import { toGraphml } from '../export/graphml.ts';
import { toJson } from '../export/json.ts';
import { pictureOf } from '../export/picture.ts';
import { toPng } from '../export/png.ts';
import { toSvg } from '../export/svg.ts';
import { sceneOf } from '../session.ts';
import { useLabel } from '../words.ts';

export function ExportMenu({ cy, title }: { cy: Core | null; title: string }) {
  const { t } = useTranslation('explorer');
  const label = useLabel();
  const { desk, session, drawn } = useExplorer();
  const scene = sceneOf(session);
  const picture = () =>
    pictureOf(drawn.visible, drawn.elements, scene.positions, drawn.tiers, {
      title,
      note: t('exportNote', { day: scene.asOf ?? desk.today, perspective: t(`perspectives.${scene.perspective}`) }),
      legend: drawn.legend.filter(({ on }) => on).map((each) => ({ ...each, label: label(each.label) })),
    });
  const links = () => {
    const names = new Map(drawn.visible.cards.map((card) => [card.id, card]));
    return toCsv(
      ['supplier', 'supplierCode', 'buyer', 'buyerCode', 'product', 'shareOfSupplier', 'since', 'until'].map((key) =>
        t(`csv.${key}`),
      ),
      drawn.visible.ties.flatMap(({ supplier, buyer, links: all }) =>
        all.map((link) => [
          names.get(supplier)?.name,
          names.get(supplier)?.creditCode,
          names.get(buyer)?.name,
          names.get(buyer)?.creditCode,
          link.product,
          link.shareOfSupplier,
          link.since,
          link.until,
        ]),
      ),
    );
  };
  const name = `qinglian-${desk.today}`;
  const writers: Record<string, () => Promise<void> | void> = {
    png: async () => {
      if (cy) download(`${name}.png`, 'image/png', await toPng(cy, picture()));
    },
    svg: () => download(`${name}.svg`, 'image/svg+xml', toSvg(picture())),
    csv: () => download(`${name}-links.csv`, 'text/csv;charset=utf-8', links()),
    graphml: () => download(`${name}.graphml`, 'application/xml', toGraphml(picture())),
    gexf: async () => {
      const { toGexf } = await import('../export/gexf.ts');
      download(`${name}.gexf`, 'application/xml', toGexf(picture()));
    },
    json: () => download(`${name}.json`, 'application/json', toJson(picture())),
  };
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: Object.keys(writers).map((key) => ({
          key,
          label: t(`export.${key}`),
          disabled: key === 'png' && (!cy || !isDrawn(cy)),
        })),
        onClick: ({ key }) => {
          void Promise.resolve(writers[key]?.()).then(() =>
            desk.store.set((s) => ({ ...s, said: { word: 'exported', values: { format: key.toUpperCase() } } })),
          );
        },
      }}
    >
      <Button icon={<DownloadOutlined />} disabled={drawn.elements.length === 0}>
        {t('exportAs')}
      </Button>
    </Dropdown>
  );
}
