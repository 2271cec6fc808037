import { useEffect, useRef } from 'react';
import type { EChartsCoreOption } from './echarts.ts';
import { useLocale } from './i18n.ts';

interface Props {
  readonly label: string;
  readonly height: number;
  readonly option: EChartsCoreOption;
}

/** One picture drawn by echarts as SVG; the library is fetched when the first is shown. */
export function Chart({ label, height, option }: Props) {
  const { locale } = useLocale();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    let gone = false;
    let end = () => {};
    void import('./echarts.ts').then(({ init }) => {
      if (gone || !box.current) return;
      const chart = init(box.current, null, { renderer: 'svg', locale: locale === 'zh' ? 'ZH' : 'EN' });
      // Its own account of the picture would take the place of the label.
      chart.setOption({ ...option, aria: { ...(option['aria'] as object | undefined), label: { enabled: false } } });
      const watch = new ResizeObserver(() => chart.resize());
      watch.observe(box.current);
      end = () => {
        watch.disconnect();
        chart.dispose();
      };
    });
    return () => {
      gone = true;
      end();
    };
  }, [option, locale]);
  return <div ref={box} role="img" aria-label={label} style={{ height }} />;
}
