// The entry of npm test and npm run check, on a machine where nothing is installed yet.
import { accessSync, constants, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildWeb, checkNode, install, root, runPackage, say } from '../server/install.mjs';

checkNode();
await install();

const checkOnly = process.argv.includes('--check');
const scratch = mkdtempSync(path.join(tmpdir(), 'qinglian-tests-'));
const failures = [];
let passed = 0;
/** One process each: with its types, the whole is more than the heap of one. */
const lintParts = [['eslint.config.js', 'server', 'seeds'], ['web'], ['tests']];

await step('format', () => runPackage('prettier/bin/prettier.cjs', ['--check', '--log-level', 'warn', '.']));
await step('lint', async () => {
  let code = 0;
  for (const part of lintParts) code ||= await runPackage('eslint/bin/eslint.js', part);
  return code;
});
await step('types', () => runPackage('typescript/bin/tsc', ['-b']));
if (!checkOnly) {
  const browser = systemBrowser();
  const env = { ...process.env, ...(browser && { CHROMIUM_PATH: browser }) };
  await header('database', provisionDatabase);
  await tests('tests/vitest.config.ts', env);
  await step('build', () => buildWeb({ always: true }));
  if (existsSync(path.join(root, 'tests/browser/vitest.config.ts'))) await tests('tests/browser/vitest.config.ts', env);
}
rmSync(scratch, { recursive: true, force: true });

if (failures.length > 0) say(`\n失败 · Failures:\n${failures.map((name) => `  ✗ ${name}`).join('\n')}`);
say(`\n${passed} passed, ${failures.length} failed`);
process.exit(failures.length === 0 ? 0 : 1);

async function header(name, work) {
  say(`\n── ${name}`);
  const began = Date.now();
  const result = await work();
  say(`── ${name}: ${((Date.now() - began) / 1000).toFixed(1)} s`);
  return result;
}

async function step(name, work) {
  if ((await header(name, work)) === 0) passed += 1;
  else failures.push(name);
}

/** Before the tests, so that none of them waits for a download. */
async function provisionDatabase() {
  if (process.env.NEO4J_URI) return;
  const { tsImport } = await import('tsx/esm/api');
  try {
    const { provisionNeo4j } = await tsImport('../server/platform/local-neo4j/provision.ts', import.meta.url);
    await provisionNeo4j({ env: process.env, onProgress: say });
  } catch (error) {
    failures.push(`database: ${error.message}`);
  }
}

async function tests(config, env) {
  const file = path.join(scratch, `${config.replaceAll('/', '-')}.json`);
  const options = ['run', '--config', config, '--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const code = await header(config, () => runPackage('vitest/vitest.mjs', options, { env }));
  if (!existsSync(file)) return failures.push(`${config} (no report)`);
  const before = failures.length;
  for (const { name, message, status, assertionResults } of JSON.parse(readFileSync(file, 'utf8')).testResults) {
    const place = path.relative(root, name);
    for (const test of assertionResults) {
      if (test.status === 'passed') passed += 1;
      else if (test.status === 'failed') failures.push(`${place}: ${test.fullName}`);
    }
    const none = assertionResults.every((test) => test.status !== 'failed');
    if (status === 'failed' && none) failures.push(`${place}: ${message.split('\n')[0] || 'did not load'}`);
  }
  // An error outside every test, of which the report does not speak.
  if (code !== 0 && failures.length === before) failures.push(`${config} (exit code ${code})`);
}

function systemBrowser() {
  if (process.env.CHROMIUM_PATH) return process.env.CHROMIUM_PATH;
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  const places = [
    ...names.flatMap((name) => folders.map((folder) => path.join(folder, name))),
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ];
  return places.find((place) => {
    try {
      accessSync(place, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}
