import { createWriteStream, mkdirSync, type WriteStream } from 'node:fs';
import { once } from 'node:events';
import path from 'node:path';
import { stringify } from 'csv-stringify/sync';
import type { GraphRows } from './rows.ts';

type Cell = string | number | null;
const yesNo = (value: boolean): string => (value ? '是' : '否');
const cents = (value: number | null): number | null => (value === null ? null : value / 1_000_000);
const list = (values: readonly string[]): string => values.join('；');

const headers = {
  parks: '开发区代码,园区名称,级别,行政区划代码,面积(km²),主导产业,批准时间,龙头企业信用代码',
  enterprises:
    '企业名称,统一社会信用代码,行业代码,所属园区,注册地址,行政区划代码,是否规上,是否龙头,母公司,曾用名,经度,纬度',
  supplies:
    '供应商,采购商,产品,年供应量,单位,年供应额(万元),占供方产出比例,占需方采购比例,起始日期,终止日期,来源,可信度',
  records:
    '企业,年度,综合能耗(tce),用电量(万kWh),用煤量(t),用水量(m³),废水排放量(t),COD(t),氨氮(t),二氧化硫(t),氮氧化物(t),烟粉尘(t),VOCs(t),固体废物(t),危险废物(t),二氧化碳(t),工业总产值(万元),能耗口径,来源',
};
export type CsvKind = keyof typeof headers;

export interface CsvFiles {
  write(rows: Partial<GraphRows>): Promise<void>;
  close(): Promise<void>;
}

/** Writes the rows as the files a user would import: the same columns, the same units. Ends are named by credit code, else by name. */
export function openCsvFiles(folder: string): CsvFiles {
  mkdirSync(folder, { recursive: true });
  const open = new Map<CsvKind, WriteStream>();
  const known = new Map<string, string>();
  const parkCode = new Map<string, string>();
  const parkOf = new Map<string, string>();
  const parentOf = new Map<string, string>();

  async function put(kind: CsvKind, rows: Cell[][]): Promise<void> {
    if (rows.length === 0) return;
    let file = open.get(kind);
    if (!file) {
      file = createWriteStream(path.join(folder, `${kind}.csv`));
      file.write(`\uFEFF${headers[kind]}\n`);
      open.set(kind, file);
    }
    if (!file.write(stringify(rows))) await once(file, 'drain');
  }
  const end = (id: string): string => known.get(id) ?? id;

  return {
    async write(rows) {
      const { parks = [], enterprises = [], memberships = [], parents = [], supplies = [], records = [] } = rows;
      for (const p of parks) parkCode.set(p.id, p.code);
      for (const e of enterprises) known.set(e.id, e.creditCode ?? e.name);
      for (const m of memberships) parkOf.set(m.enterprise, parkCode.get(m.park) ?? '');
      for (const p of parents) parentOf.set(p.enterprise, end(p.parent));
      const leadOf = new Map(memberships.filter((m) => m.leads).map((m) => [m.park, end(m.enterprise)]));
      await put(
        'parks',
        parks.map((p) => [
          p.code,
          p.name,
          p.level,
          p.division,
          p.areaKm2,
          list(p.industries),
          p.approvedOn,
          leadOf.get(p.id) ?? null,
        ]),
      );
      await put(
        'enterprises',
        enterprises.map((e) => [
          ...[e.name, e.creditCode, e.industry, parkOf.get(e.id) ?? null, e.address, e.division, yesNo(e.aboveScale)],
          ...[yesNo(e.lead), parentOf.get(e.id) ?? null, list(e.aliases), e.longitude, e.latitude],
        ]),
      );
      await put(
        'supplies',
        supplies.map((s) => [
          ...[
            end(s.supplier),
            end(s.buyer),
            s.product,
            s.annualVolume,
            s.unit,
            cents(s.annualValue),
            s.shareOfSupplier,
          ],
          ...[s.shareOfBuyer, s.since, s.until, s.source, s.confidence],
        ]),
      );
      await put(
        'records',
        records.map((r) => [
          ...[
            end(r.enterprise),
            r.year,
            r.energy,
            r.electricity === null ? null : r.electricity / 10_000,
            r.coal,
            r.water,
          ],
          ...[
            r.wastewater,
            r.cod,
            r.ammoniaNitrogen,
            r.so2,
            r.nox,
            r.dust,
            r.voc,
            r.solidWaste,
            r.hazardousWaste,
            r.co2,
          ],
          ...[cents(r.outputValue), r.energyBasis === 'EQUIVALENT' ? '当量' : '等价', r.source],
        ]),
      );
    },
    async close() {
      await Promise.all([...open.values()].map((file) => new Promise((done) => file.end(done))));
    },
  };
}
