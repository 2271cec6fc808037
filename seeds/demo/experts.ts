import { systemOrigin } from '../../server/access/record.ts';
import { auditsForWhoever } from '../../server/audits/service.ts';
import { writeExpert, writeTie } from '../../server/experts/keeping-pool.ts';
import { writePanel } from '../../server/experts/panels.ts';
import {
  expertsWhoever,
  holdAudit,
  panelsWhoever,
  tiesOfExperts,
  type ExpertField,
} from '../../server/experts/service.ts';
import type { Graph } from '../../server/platform/graph.ts';
import { idOf } from '../../server/platform/ids.ts';
import type { GraphRows } from '../rows.ts';
import { expertEmail } from './accounts.ts';
import { demoToday } from './calendar.ts';

type Told = readonly [name: string, employer: string, fields: readonly ExpertField[], industries: readonly string[]];
/** The one who has an account, and sits on the panel of the demo. */
export const withAccount = '严知行';
const sectors = ['25', '26', '27', '30', '31', '32', '33', '13', '17', '22', '44'];
/** Fifteen of Liaoning, all invented. */
export const demoExperts: readonly Told[] = [
  ['程亦川', '辽河节能技术中心', ['ENERGY'], []],
  ['顾闻溪', '辽东工业大学热工系', ['ENERGY'], []],
  ['罗景行', '浑河能效研究所', ['ENERGY', 'SECTOR'], ['44', '30']],
  ['丁既明', '北陵能源评审中心', ['ENERGY'], []],
  ['沈若谷', '辽河环境科学研究院', ['ENVIRONMENT'], []],
  ['叶知秋', '渤海湾环境监测中心', ['ENVIRONMENT'], []],
  ['邵清晏', '辽东工业大学环境学院', ['ENVIRONMENT', 'SECTOR'], ['22', '17', '13']],
  ['贺兰舟', '浑河水环境研究所', ['ENVIRONMENT'], []],
  ['秦望舒', '辽宁精细化工学会（虚构）', ['SECTOR'], sectors],
  ['陶行简', '北方冶金设计院（虚构）', ['SECTOR'], sectors],
  ['梁怀瑾', '渤海化工研究所', ['SECTOR'], sectors],
  ['殷承泽', '镁质材料研究中心', ['SECTOR'], sectors],
  ['柏舟远', '千山装备研究所', ['SECTOR'], sectors],
  ['方砚秋', '辽河清洁生产促进会', ['ENERGY', 'ENVIRONMENT'], []],
  [withAccount, '凌水清洁生产研究中心', ['ENERGY', 'ENVIRONMENT'], []],
];

/** The pool, a tie of its ninth expert to a supplier of an audited enterprise, and the panel drawn for that audit. What is there stays. */
export async function poolDemoExperts(
  graph: Graph,
  { audits, enterprises, supplies }: Pick<GraphRows, 'audits' | 'enterprises' | 'supplies'>,
): Promise<void> {
  const places = new Map(enterprises.map((one) => [one.id, one]));
  const fits = audits.find(({ enterprise, status, stage }) => {
    const { division, industry } = places.get(enterprise) ?? {};
    return (
      status === 'OPEN' &&
      stage === 'IMPLEMENTATION' &&
      division?.startsWith('21') &&
      sectors.includes(industry?.slice(0, 2) ?? '') &&
      supplies.some((link) => link.buyer === enterprise)
    );
  });
  const link = supplies.find((one) => one.buyer === fits?.enterprise);
  const ids = demoExperts.map(([name]) => idOf('demo', 'expert', name));
  const [[tie] = []] = await tiesOfExperts(graph, [ids[8]!]);
  if (tie) return;
  for (const [i, [name, employer, fields, industries]] of demoExperts.entries())
    await graph.write((tx) =>
      writeExpert(tx, systemOrigin(), ids[i]!, '21', {
        name,
        employer,
        fields,
        industries,
        active: true,
        account: null,
      }),
    );
  if (!fits || !link) return;
  await graph.write((tx) =>
    writeTie(
      tx,
      systemOrigin(),
      { id: ids[8]!, division: '21' },
      {
        ...{ enterprise: link.supplier, kind: 'CONSULTANCY', from: '2025-03-01', until: null },
      },
    ),
  );
  const own = ids[demoExperts.findIndex(([name]) => name === withAccount)]!;
  for (let draws = 0; draws < mostDraws; draws += 1) if (await drawPanelWith(graph, fits.id, own)) return;
}

/** Gives the demo's expert its account, once there is one; what was changed since stays. */
export async function linkDemoExpert(graph: Graph): Promise<void> {
  const [name, employer, fields, industries] = demoExperts.find(([one]) => one === withAccount)!;
  const id = idOf('demo', 'expert', name);
  const [expert] = await expertsWhoever(graph, [id]);
  if (!expert || expert.version > 1) return;
  const linked = { name, employer, fields, industries, active: true, account: expertEmail };
  await graph.write((tx) => writeExpert(tx, systemOrigin(), id, '21', linked));
}

const mostDraws = 200;
class NotSeated extends Error {}
/** Whether a panel was drawn that an expert sits on; one without is not kept, so that the demo has something to score. */
async function drawPanelWith(graph: Graph, id: string, expert: string): Promise<boolean> {
  try {
    await graph.write(async (tx) => {
      await holdAudit(tx, id);
      const [audit] = await auditsForWhoever(tx, [id]);
      if (!audit) return;
      const [panel] = await panelsWhoever(tx, {
        ids: [await writePanel(tx, systemOrigin(), audit, 'ASSESSMENT', null, demoToday)],
      });
      if (!panel?.seats.some((seat) => seat.expert === expert)) throw new NotSeated();
    });
    return true;
  } catch (error) {
    if (error instanceof NotSeated) return false;
    throw error;
  }
}
