import type { Sight } from '../access/sight.ts';
import { holds, type Viewer } from '../access/viewer.ts';
import { keepsListOf } from '../mandatory-lists/keeping.ts';
import { parksByIds } from '../parks/service.ts';
import type { Locale } from '../platform/context.ts';
import type { Graph } from '../platform/graph.ts';
import { indicators, type Indicator } from '../reference/indicators.ts';
import { divisionsByCodes, keyIndustries, type Fact } from '../reference/service.ts';
import { leftOut, listedOf, planTarget, recheckedOf, savedOf, trainedOf } from './counted.ts';
import { cuts, type Cut, type Line } from './coverage.ts';
import { reportFigures, type Figures } from './report-figures.ts';
import { reportWords, type Words } from './report-words.ts';
import { coverageOf, tierRules, type CoverageShown, type Progress } from './service.ts';

/** A cell that takes the rest of its row says why nothing else stands there. */
export type Cell = string | { readonly text: string; readonly spans: number };
export type Block =
  | { readonly kind: 'HEADING' | 'SUBHEADING' | 'TEXT'; readonly text: string }
  | {
      readonly kind: 'TABLE';
      readonly title: string;
      readonly header: readonly string[];
      readonly rows: readonly (readonly Cell[])[];
    };
export interface Report {
  readonly locale: Locale;
  readonly title: string;
  readonly subtitle: string;
  readonly blocks: readonly Block[];
  /** Who seals it; null where nobody issues it. */
  readonly issuer: string | null;
  readonly notIssued: string;
  readonly seal: string;
  readonly date: string;
}
interface Part {
  readonly t: Words;
  readonly f: Figures;
  readonly locale: Locale;
}

const heading = (text: string): Block => ({ kind: 'SUBHEADING', text });
const says = (text: string): Block => ({ kind: 'TEXT', text });
const sourced = ({ t, locale }: Part, fact: Fact): string =>
  t.source(`${t.aim}：${locale === 'en' ? fact.textEn : fact.text}`, fact.citation, fact.verified);

/** What the lines of a table are called: names of industries, divisions and parks, all of them public. */
async function namesOf(graph: Graph, locale: Locale, cut: Cut, lines: readonly Line[], t: Words): Promise<string[]> {
  const keys = lines.map(({ key }) => key).filter((key) => key !== '');
  const named = new Map<string, string>();
  if (cut === 'INDUSTRY')
    for (const one of await keyIndustries(graph)) named.set(one.key, locale === 'en' ? one.nameEn : one.name);
  if (cut === 'DIVISION') for (const one of await divisionsByCodes(graph, keys)) named.set(one.code, one.name);
  if (cut === 'PARK') for (const one of await parksByIds(graph, keys)) if (one) named.set(one.id, one.name);
  return lines.map(({ key }) => named.get(key) ?? t.noGroup[cut]);
}

async function coverageBlocks(graph: Graph, part: Part, coverage: CoverageShown): Promise<Block[]> {
  const { t, f, locale } = part;
  const { indicator, loads, total, tables, inFull } = coverage;
  const of = indicators.find((one) => one.name === indicator)!;
  const byLoad = t.byLoad(locale === 'en' ? of.en : of.zh, of.unit, loads.year);
  const { suppression } = tierRules;
  const header = (group: string) => [group, t.total, ...Object.values(t.status), t.share];
  const blocks: Block[] = [];
  if (!inFull)
    blocks.push(
      says(t.keptBackNote(suppression.leastEnterprises, f.percent(suppression.mostOfTwoLargest), suppression.citation)),
    );
  if (loads.basis === 'EQUIVALENT' || loads.basis === 'CALORIFIC') blocks.push(says(t.basis[loads.basis]));
  for (const cut of cuts) {
    const lines = tables[cut];
    if (lines.length === 0) continue;
    const names = [...(await namesOf(graph, locale, cut, lines, t)), t.total];
    const rows = (measure: 'counts' | 'loads') =>
      [...lines, total].map((line, i): Cell[] => [names[i]!, ...f.covered(line[measure])]);
    blocks.push(heading(t.cut[cut]));
    blocks.push({ kind: 'TABLE', title: t.byCount, header: header(t.group[cut]), rows: rows('counts') });
    blocks.push({ kind: 'TABLE', title: byLoad, header: header(t.group[cut]), rows: rows('loads') });
  }
  if (cuts.every((cut) => tables[cut].length === 0)) {
    const rows: Cell[][] = [
      [t.byCount, ...f.covered(total.counts)],
      [byLoad, ...f.covered(total.loads)],
    ];
    blocks.push({ kind: 'TABLE', title: t.total, header: header(t.what), rows });
  }
  return blocks;
}

/** The same figures as the page, as the asker may see them, set out as a document. */
export async function readReport(
  graph: Graph,
  { sight, viewer }: { readonly sight: Sight; readonly viewer: Viewer | null },
  asked: Progress,
  indicator: Indicator,
  locale: Locale,
): Promise<Report> {
  const [t, f] = [reportWords(locale), reportFigures(locale)];
  const part: Part = { t, f, locale };
  const { place, year, day, today } = asked;
  const coverage = await coverageOf(graph, sight, asked, indicator);
  const { counts, reporting } = coverage.total;
  const apart = await leftOut(graph, sight, asked, { counted: counts.total, reporting });
  const trained = await trainedOf(graph, sight, asked);
  const rechecks = await recheckedOf(graph, asked);
  const listed = await listedOf(graph, sight, asked);
  const saved = await savedOf(graph, sight, asked);
  const authorities = await divisionsByCodes(
    graph,
    rechecks.map((one) => one.authority),
  );
  const facts = {
    coverage: await planTarget(graph, 'plan-coverage'),
    training: await planTarget(graph, 'plan-training'),
    recheck: await planTarget(graph, 'plan-recheck'),
  };
  const twoColumns = (title: string, rows: readonly (readonly [string, string])[]): Block => ({
    ...{ kind: 'TABLE', title, header: [t.what, t.figure], rows },
  });
  const chapters: { title: string; blocks: Block[] }[] = [
    {
      title: t.coverage,
      blocks: [says(sourced(part, facts.coverage)), ...(await coverageBlocks(graph, part, coverage))],
    },
    {
      title: t.leftOut,
      blocks: [
        twoColumns(
          t.leftOut,
          apart.map(({ why, enterprises }) => [t.why[why], f.count(enterprises, t.homes)]),
        ),
      ],
    },
    {
      title: t.trained,
      blocks: [
        twoColumns(t.trained, [
          [t.trainedEnterprises, f.count(trained.enterprises, t.homes)],
          [t.trainings, f.count(trained.trainings, t.times)],
        ]),
        says(sourced(part, facts.training)),
      ],
    },
    {
      title: t.rechecks,
      blocks: [
        ...(rechecks.length === 0
          ? [says(place.kind === 'PARK' ? t.noRechecksOfPark : t.noRechecks)]
          : [
              {
                ...{ kind: 'TABLE' as const, title: t.rechecks, header: [t.authority, t.population, t.drawn, t.rate] },
                rows: rechecks.map(({ population, drawn }, i) => [
                  ...[authorities[i]!.name, f.whole(population), f.whole(drawn)],
                  population ? f.share(drawn / population) : '—',
                ]),
              },
            ]),
        says(sourced(part, facts.recheck)),
        ...[
          ...new Set(
            rechecks.map(({ share }) =>
              t.source(locale === 'en' ? share.textEn : share.text, share.citation, share.verified),
            ),
          ),
        ].map(says),
      ],
    },
    {
      title: t.mandatory(today),
      blocks: [
        twoColumns(
          t.mandatory(today),
          (['listed', 'started', 'reported', 'overdue'] as const).map((key) => [
            ...([t.listed[key], f.count(listed[key], t.homes)] as const),
          ]),
        ),
      ],
    },
    {
      title: saved ? t.savings(saved.year) : t.savings(year),
      blocks: saved ? f.savings(saved, t) : [says(t.savingsNotTold)],
    },
    { title: t.sources, blocks: [says(t.method), says(t.missing)] },
  ];
  const mayIssue = holds(viewer, 'REGULATOR') && place.answered && keepsListOf(viewer, place.division);
  return {
    ...{ locale, title: t.title(place.name, year), subtitle: t.asOf(f.date(day)) },
    blocks: chapters.flatMap(({ title, blocks }, i): Block[] => [
      { kind: 'HEADING', text: t.heading(i + 1, title) },
      ...blocks,
    ]),
    issuer: mayIssue ? t.issuer(place.name) : null,
    ...{ notIssued: t.notIssued, seal: t.seal, date: f.date(today) },
  };
}
