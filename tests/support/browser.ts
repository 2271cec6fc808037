import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { chromium, type Browser } from 'playwright-core';
import { projectRoot } from '../../server/platform/root.ts';

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The system's Chromium or Chrome where the run found one, else the one that comes with the packages. */
export async function launchBrowser(): Promise<Browser> {
  const system = process.env.CHROMIUM_PATH;
  if (system) return chromium.launch({ executablePath: system, args: flags });
  const home = unpackedChromium();
  const libraries = [path.join(home, 'lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':');
  const fonts = existsSync('/etc/fonts') ? {} : { FONTCONFIG_PATH: path.join(home, 'fonts') };
  return chromium.launch({
    executablePath: path.join(home, 'chromium'),
    args: [...flags, '--no-zygote'],
    env: { ...process.env, LD_LIBRARY_PATH: libraries, ...fonts },
  });
}

/** The folder of the packaged browser and the libraries it brings along, unpacked whole or not at all. */
function unpackedChromium(): string {
  const source = path.join(projectRoot, 'node_modules/@sparticuz/chromium');
  const { version } = JSON.parse(readFileSync(path.join(source, 'package.json'), 'utf8')) as { version: string };
  const home = path.join(projectRoot, '.qinglian', `chromium-${version}`);
  if (existsSync(home)) return home;
  mkdirSync(path.dirname(home), { recursive: true });
  const work = mkdtempSync(path.join(path.dirname(home), 'unpacking-'));
  const unpacked = (name: string) => brotliDecompressSync(readFileSync(path.join(source, 'bin', name)));
  writeFileSync(path.join(work, 'chromium'), unpacked('chromium.br'), { mode: 0o755 });
  for (const name of ['al2023.tar.br', 'fonts.tar.br', 'swiftshader.tar.br']) {
    execFileSync('tar', ['-x', '-C', work], { input: unpacked(name) });
  }
  try {
    renameSync(work, home);
  } catch (error) {
    rmSync(work, { recursive: true, force: true });
    if (!existsSync(home)) throw error;
  }
  return home;
}
