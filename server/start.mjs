// The entry of npm start, run dev, run import, run admin, run seed, run verify-log and run verify-draw, on a machine where nothing is installed yet.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildWeb, checkNode, giveUp, install, root } from './install.mjs';

checkNode();
const [first, ...others] = process.argv.slice(2);
const mode = ['--dev', '--import', '--admin', '--seed', '--verify-log', '--verify-draw'].includes(first)
  ? first
  : '--serve';
const rest = mode === '--serve' ? process.argv.slice(2) : others;

await install();
if (mode === '--serve' && (await buildWeb()) !== 0) {
  giveUp('网页构建失败，原因见上。 · The web could not be built, see above.');
}

const entry = {
  '--serve': 'server/main.ts',
  '--dev': 'server/main.ts',
  '--import': 'server/imports/command.ts',
  '--admin': 'server/access/command.ts',
  '--seed': 'seeds/load.ts',
  '--verify-log': 'server/log/command.ts',
  '--verify-draw': 'server/rechecks/command.ts',
}[mode];
const follow = pathToFileURL(path.join(root, 'server/follow-starter.mjs')).href;
const children = [
  start([
    '--import',
    'tsx',
    '--import',
    follow,
    ...(mode === '--dev' ? ['--watch', '--watch-preserve-output'] : []),
    entry,
    ...(mode === '--dev' ? ['--dev'] : []),
    ...rest,
  ]),
];
if (mode === '--dev' && existsSync(path.join(root, 'web/vite.config.ts'))) {
  children.push(start(['--import', follow, 'node_modules/vite/bin/vite.js', '--config', 'web/vite.config.ts']));
}

function start(args) {
  return spawn(process.execPath, args, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, QINGLIAN_STARTER: String(process.pid) },
  });
}

const stopAll = (signal) => {
  for (const child of children) if (child.exitCode === null && child.signalCode === null) child.kill(signal);
};
process.on('SIGTERM', () => stopAll('SIGTERM'));
process.on('SIGHUP', () => stopAll('SIGTERM'));
// A Ctrl-C in a terminal reaches the children by itself, and a second one would cut short what they still have to finish.
process.on('SIGINT', () => process.stdin.isTTY || stopAll('SIGINT'));

let exitCode;
let open = children.length;
for (const child of children) {
  child.once('exit', (code, signal) => {
    exitCode ??= code ?? (signal === 'SIGINT' ? 130 : signal === 'SIGTERM' ? 143 : 137);
    open -= 1;
    if (open === 0) process.exit(exitCode);
    else stopAll('SIGTERM');
  });
}
