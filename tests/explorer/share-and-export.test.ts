// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { toCsv } from '../../web/src/ui/csv.ts';
import { toGexf } from '../../web/src/features/explorer/export/gexf.ts';
import { toGraphml } from '../../web/src/features/explorer/export/graphml.ts';
import { toJson } from '../../web/src/features/explorer/export/json.ts';
import type { Picture } from '../../web/src/features/explorer/export/picture.ts';
import { toSvg } from '../../web/src/features/explorer/export/svg.ts';
import { emptyScene } from '../../web/src/features/explorer/scene.ts';
import { add, hide, lookAt, lookBy, move, pin, toggleFilter } from '../../web/src/features/explorer/state.ts';
import { addressOf, longest, readAddress, writeAddress } from '../../web/src/features/explorer/url.ts';
import { card } from './picture.ts';

const picture: Picture = {
  title: '青川 <园区>',
  note: '2025-06-01',
  nodes: [
    {
      id: 'a',
      label: 'a & b\n+3',
      colour: '#fff',
      shape: 'star',
      size: 40,
      x: 0,
      y: 10,
      tier: 0,
      card: card('a', { name: '"甲" & <乙>' }),
    },
    {
      id: 'b',
      label: 'b',
      colour: '#000',
      shape: 'ellipse',
      size: 20,
      x: 100,
      y: 0,
      tier: 1,
      card: card('b'),
    },
  ],
  lines: [
    {
      id: 'b>a',
      source: 'b',
      target: 'a',
      width: 2,
      products: '钢、煤',
      share: 0.4,
    },
  ],
  legend: [{ label: '龙头', colour: '#fff', shape: 'star', count: 1 }],
};

describe('exports', () => {
  it('CSV opens in Excel and runs nothing', () => {
    const text = toCsv(
      ['名称', 'n'],
      [
        ['=cmd()', 1],
        ['＝1+1', -2],
        ['a,"b"\n', null],
      ],
    );
    expect(text).toBe('\ufeff名称,n\r\n\'=cmd(),1\r\n\'＝1+1,-2\r\n"a,""b""\n",\r\n');
  });
  it('GraphML is well formed and holds names, tiers and places', () => {
    const xml = new DOMParser().parseFromString(toGraphml(picture), 'application/xml');
    expect(
      [...xml.querySelectorAll('node')].map((node) => node.querySelector('data[key="node.name"]')?.textContent),
    ).toEqual(['"甲" & <乙>', 'b有限公司']);
    expect(xml.querySelector('edge')?.getAttribute('source')).toBe('b');
    expect(xml.querySelector('edge data[key="edge.products"]')?.textContent).toBe('钢、煤');
  });
  it('SVG is well formed, draws every enterprise, and carries the legend', () => {
    const svg = new DOMParser().parseFromString(toSvg(picture), 'image/svg+xml');
    expect(svg.querySelectorAll('line').length).toBe(1);
    const words = [...svg.querySelectorAll('text')].map((each) => each.textContent);
    expect(words).toEqual(['a & b', '+3', 'b', '龙头 (1)', '青川 <园区> · 2025-06-01']);
  });
  it('JSON names suppliers and buyers', () => {
    expect(JSON.parse(toJson(picture))).toMatchObject({
      nodes: [
        { id: 'a', tier: 0 },
        { id: 'b', x: 100 },
      ],
      links: [{ supplier: 'b', buyer: 'a', products: '钢、煤', share: 0.4 }],
    });
  });
  it('GEXF holds places and colours', () => {
    const text = toGexf(picture);
    expect(text).toContain('<viz:position x="100"');
    expect(text).toContain('source="b" target="a"');
  });
});

describe('the address', () => {
  const round = (text: string) => writeAddress(readAddress(new URLSearchParams(text))).query.toString();
  it('keeps focus, direction, tiers, layout, perspective, filters, date, hidden and pinned', () => {
    for (const text of [
      'focus=E1&direction=DOWNSTREAM&tiers=3&layout=rings&by=load&indicator=COD&year=2025&asOf=2024-01-01',
      'park=P1&outside=2&by=audit&off=audit%3ANONE%2Caudit%3AVALID&also=x%2Cy&hidden=h&pin=a%7E-10%7E20',
    ])
      expect(round(text)).toBe(text);
  });
  it('falls back to what makes sense when somebody typed nonsense', () => {
    const address = readAddress(
      new URLSearchParams('focus=E1&tiers=99&layout=spiral&by=magic&asOf=soon&pin=a~x~1&direction=UP'),
    );
    expect(address).toMatchObject({
      origin: { direction: 'UPSTREAM', tiers: 2 },
      layout: 'tiers',
      perspective: 'supply',
      asOf: null,
    });
    expect(address.pinned.size).toBe(0);
  });
  it('is made from the scene: only what the origin did not bring is named', () => {
    let scene = move(pin(add(emptyScene, ['a', 'b', 'c']), ['c']), new Map([['c', { x: 1.4, y: 2.6 }]]));
    scene = lookAt(lookBy(toggleFilter(hide(scene, ['b']), 'role:lead'), 'role'), '2025-01-01');
    const { query, leftOut } = writeAddress(
      addressOf({ from: 'park', code: 'P1', outsideTiers: 0 }, new Set(['a', 'b']), scene),
    );
    expect(decodeURIComponent(query.toString())).toBe(
      'park=P1&by=role&asOf=2025-01-01&off=role:lead&also=c&hidden=b&pin=c~1~3',
    );
    expect(leftOut).toBe(0);
  });
  it('never grows beyond what a proxy takes, and says how many it left out', () => {
    const many = Array.from({ length: 900 }, (_, n) => `enterprise-${n}`);
    const { query, leftOut } = writeAddress(addressOf({ from: 'nothing' }, new Set(), add(emptyScene, many)));
    expect(query.toString().length).toBeLessThanOrEqual(longest);
    expect(leftOut).toBe(900 - (query.get('also')?.split(',').length ?? 0));
    expect(leftOut).toBeGreaterThan(0);
  });
});
