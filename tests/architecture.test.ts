import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const root = path.join(import.meta.dirname, '..');
const text = (file: string) => readFileSync(path.join(root, file), 'utf8');
const sources = (dir: string) =>
  readdirSync(path.join(root, dir), { recursive: true, encoding: 'utf8' })
    .filter((f) => /\.(tsx?|mjs)$/.test(f) && !f.endsWith('.d.ts') && !/(^|\/)(dist|node_modules)\//.test(f))
    .map((f) => path.join(dir, f));
/** What a file imports for its values; a type that is only looked at binds nothing. */
const imports = (file: string) =>
  [
    ...text(file).matchAll(
      /^(?:import|export)\b(?! type\b)[^;]*?from '([^']+)'|^import '([^']+)'|\bimport\('([^']+)'\)/gm,
    ),
  ]
    .map((m) => m[1] ?? m[2] ?? m[3]!)
    .map((s) => (s.startsWith('.') ? path.join(path.dirname(file), s) : s));
const breaches = (files: string[], forbidden: (from: string, to: string) => boolean) =>
  files.flatMap((from) =>
    imports(from)
      .filter((to) => forbidden(from, to))
      .map((to) => `${from} -> ${to}`),
  );

const server = sources('server');
const seeds = sources('seeds');
const web = sources('web/src');
const order = [...new Set(imports('server/schema.ts').map((f) => f.split('/')[1]!))].filter((s) => s !== 'platform');
const folder = (file: string) => (file.startsWith('server/') ? file.split('/')[1]! : undefined);
const slice = (file: string) => (order.includes(folder(file) ?? '') ? folder(file) : undefined);
type Floor = 'schema' | 'service' | 'queries';
const floor = (file: string): Floor => {
  const name = path.basename(file);
  if (/(^|-)(schema|http)\.ts$/.test(name) || name === 'command.ts') return 'schema';
  return /(^|-)queries\.ts$/.test(name) ? 'queries' : 'service';
};

describe('The direction of imports', () => {
  it('only platform/graph.ts knows the driver', () =>
    expect(breaches(server, (from, to) => to === 'neo4j-driver' && from !== 'server/platform/graph.ts')).toEqual([]));
  it('platform knows no slice', () =>
    expect(breaches(server, (from, to) => from.startsWith('server/platform/') && slice(to) !== undefined)).toEqual([]));
  it('a slice visits only slices before it', () =>
    expect(
      breaches(
        server,
        (from, to) =>
          slice(from) !== undefined &&
          slice(to) !== undefined &&
          order.indexOf(slice(to)!) > order.indexOf(slice(from)!),
      ),
    ).toEqual([]));
  it('nobody reads the statements of another slice, and a schema does not call the service of another', () =>
    expect(
      breaches(
        server,
        (from, to) =>
          slice(from) !== undefined &&
          slice(to) !== undefined &&
          slice(from) !== slice(to) &&
          (floor(to) === 'queries' || (floor(from) === 'schema' && path.basename(to) === 'service.ts')),
      ),
    ).toEqual([]));
  it('inside a slice: schema to service to queries, never back', () => {
    expect(
      breaches(
        server,
        (from, to) =>
          slice(from) !== undefined &&
          slice(to) !== undefined &&
          ((floor(to) === 'schema' && floor(from) !== 'schema') ||
            (floor(from) === 'queries' && path.basename(to) === 'service.ts')),
      ),
    ).toEqual([]);
    expect(
      breaches(server, (from, to) => slice(from) !== undefined && floor(from) === 'schema' && floor(to) === 'queries'),
    ).toEqual([]);
  });
  it('the browser never imports the server', () =>
    expect(breaches(web, (_, to) => to.startsWith('server/') || to.startsWith('seeds/'))).toEqual([]));
  it('in the browser ui and api know no feature, features know no app, and features meet only in their urls', () =>
    expect(
      breaches(web, (from, to) => {
        const [, , room, feature] = from.split('/');
        const [, , otherRoom, otherFeature] = to.split('/');
        if (!to.startsWith('web/src/')) return false;
        if (room === 'ui' || room === 'api') return otherRoom === 'features' || otherRoom === 'app';
        if (room !== 'features') return false;
        if (otherRoom === 'app') return true;
        return otherRoom === 'features' && feature !== otherFeature && path.basename(to) !== 'urls.ts';
      }),
    ).toEqual([]));
  it('Cypher is written only in .cypher files', () =>
    expect([...server, ...seeds, ...web].filter((f) => /\b(MATCH|MERGE|UNWIND|CREATE)\s*[([$]/.test(text(f)))).toEqual(
      [],
    ));
  it('only server/config.ts reads the environment', () =>
    expect(
      [...server, ...seeds, ...web].filter(
        (f) => /process\.env|import\.meta\.env/.test(text(f)) && !beforeInstall.includes(f) && f !== 'server/config.ts',
      ),
    ).toEqual([]));
  it('nothing that is shown is written as HTML', () => {
    expect(
      web.filter((f) => /innerHTML|dangerouslySetInnerHTML|insertAdjacentHTML|document\.write/.test(text(f))),
    ).toEqual([]);
    const tooltips = web.filter((f) => /tooltip: \{/.test(text(f)) && text(f).includes('series'));
    expect(tooltips.filter((f) => !text(f).includes("renderMode: 'richText'"))).toEqual([]);
  });
  it('no module is longer than 300 lines', () =>
    expect([...server, ...seeds, ...web].filter((f) => text(f).split('\n').length > 301)).toEqual([]));
  it('no module is named after nothing', () =>
    expect(
      [...server, ...seeds, ...web].filter((f) =>
        /^(utils?|helpers?|types?|index|.*manager)\.tsx?$/i.test(path.basename(f)),
      ),
    ).toEqual([]));
  it('every slice has its statements and its specifications under the same word', () =>
    expect(
      order.flatMap((word) =>
        ['cypher', 'tests']
          .filter((place) => !readdirSync(path.join(root, place)).includes(word))
          .map((p) => `${p}/${word}`),
      ),
    ).toEqual([]));
});
/** They run before anything is installed, or to follow the process that started them. */
const beforeInstall = ['server/start.mjs', 'server/install.mjs', 'server/follow-starter.mjs'];
