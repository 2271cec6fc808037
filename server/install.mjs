// Runs before anything is installed: no imports but Node's own.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const oldestNode = [20, 19, 0];

export function say(message) {
  process.stdout.write(`${message}\n`);
}

/** Ends the program with one line that says what to do. */
export function giveUp(message) {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}

export function checkNode() {
  const version = process.versions.node.split('.').map(Number);
  const difference = version.map((part, i) => part - (oldestNode[i] ?? 0)).find((part) => part !== 0) ?? 0;
  if (difference >= 0) return;
  giveUp(
    `Node.js ${process.versions.node} 版本过旧：请安装 20.19 或更高版本。 · Node.js ${process.versions.node} is too old: install 20.19 or newer.`,
  );
}

/** Runs a program in the project's folder and gives its exit code. */
export function run(program, args, { onError, ...options } = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, { cwd: root, stdio: 'inherit', ...options });
    if (onError) child.stderr.setEncoding('utf8').on('data', onError);
    child.once('error', () => resolve(127));
    child.once('close', (code, signal) => resolve(code ?? (signal ? 128 : 1)));
  });
}

/** A program of an installed package, run by this same Node. */
export function runPackage(entry, args, options = {}) {
  return run(process.execPath, [path.join(root, 'node_modules', entry), ...args], options);
}

export async function install() {
  const marker = path.join(root, 'node_modules/.qinglian-lock');
  const lock = createHash('sha256')
    .update(readFileSync(path.join(root, 'package-lock.json')))
    .digest('hex');
  if (existsSync(marker) && readFileSync(marker, 'utf8').trim() === lock) return;
  if (installedAsLocked()) return writeFileSync(marker, `${lock}\n`);
  say('正在安装依赖（首次需要一两分钟）… · Installing dependencies (a minute or two the first time) …');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  let complaint = '';
  const code = await run(npm, ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    stdio: ['ignore', 'inherit', 'pipe'],
    onError: (text) => (complaint += text),
    shell: process.platform === 'win32',
    // npm start sets these for its own script; an inner npm would take them for its own.
    env: Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^npm_(lifecycle|package)_/.test(name))),
  });
  if (code !== 0) {
    const reason = complaint.split('\n').find((line) => /^npm error (?!code|errno|syscall)\S/.test(line)) ?? '';
    giveUp(
      '依赖安装失败：请检查网络或 npm 镜像设置（npm config set registry …），然后重新运行。 · ' +
        'Dependencies could not be installed: check the network or the npm registry setting (npm config set registry …) and run again.' +
        (reason && ` (${reason})`),
    );
  }
  writeFileSync(marker, `${lock}\n`);
}

/** Whether npm's own record of what it installed already says what the lock file asks for. */
function installedAsLocked() {
  const record = path.join(root, 'node_modules/.package-lock.json');
  if (!existsSync(record)) return false;
  const wanted = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8')).packages;
  const there = JSON.parse(readFileSync(record, 'utf8')).packages;
  return Object.entries(wanted).every(
    ([place, { version, optional, devOptional }]) =>
      place === '' || there[place]?.version === version || (!there[place] && (optional || devOptional)),
  );
}

/** Builds the web where it is missing or older than its sources. */
export async function buildWeb({ always = false } = {}) {
  if (!existsSync(path.join(root, 'web/vite.config.ts'))) {
    say('没有网页部分，跳过构建。 · There is no web part to build.');
    return 0;
  }
  const built = path.join(root, 'web/dist/index.html');
  const sources = ['web/src', 'web/public', 'web/index.html', 'web/vite.config.ts', 'package-lock.json'];
  const newest = Math.max(...sources.map((source) => newestIn(path.join(root, source))));
  if (!always && existsSync(built) && statSync(built).mtimeMs >= newest) return 0;
  say('正在构建网页 … · Building the web …');
  const code = await runPackage('vite/bin/vite.js', ['build', '--config', 'web/vite.config.ts', '--logLevel', 'warn']);
  if (code === 0 && !existsSync(built)) return 1;
  return code;
}

function newestIn(place) {
  if (!existsSync(place)) return 0;
  const { mtimeMs } = statSync(place);
  if (!statSync(place).isDirectory()) return mtimeMs;
  const names = readdirSync(place, { recursive: true });
  // The folder's own time tells of a file that was taken away.
  return names.reduce((newest, name) => Math.max(newest, statSync(path.join(place, String(name))).mtimeMs), mtimeMs);
}
