import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import { createServer as createSocketServer, type AddressInfo } from 'node:net';
import { createServerAdapter } from '@whatwg-node/server';
import pino from 'pino';
import { createAuth } from './access/auth.ts';
import { createApp } from './app.ts';
import { readConfig, type Config } from './config.ts';
import { checkpointsOf } from './log/service.ts';
import { watchLog } from './log/watch.ts';
import { openGraph, type OpenGraph } from './platform/open-graph.ts';
import { securityHeaders } from './platform/security-headers.ts';
import { prepare } from './prepare.ts';
import { resumeImports, stopImports } from './imports/service.ts';
import { remindingRounds } from './drives/reminding.ts';
import { letterRounds } from './drives/sending.ts';
import { reminderRounds } from './reminders/mailing.ts';
import { createChain } from './supply-chains/chain.ts';
import { warm } from './warm.ts';

const say = (message: string) => process.stdout.write(`${message}\n`);

/** Where any port will do, the one that will be: letters name it before anybody has asked. */
async function onAPort(config: Config): Promise<Config> {
  if (config.port !== 0) return config;
  const probe = createSocketServer().listen(0, config.host);
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return { ...config, port };
}

async function serve(config: Config, opened: OpenGraph): Promise<() => Promise<void>> {
  const { graph } = opened;
  const log = pino({ level: config.logLevel });
  const auth = createAuth(graph, config);
  await prepare({ graph, config, auth }, say);
  const chain = createChain(graph);
  const app = createApp({ graph, config, auth, log, chain });
  const adapter = createServerAdapter<{ req?: IncomingMessage }>((request, { req }) =>
    app.fetch(request, req?.socket.remoteAddress),
  );
  await resumeImports(graph, config.dataDir);
  const server = createServer((request, response) => {
    securityHeaders(request, response, () => void adapter(request, response));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(config.port, config.host, resolve);
  });
  const host = config.host.includes(':') ? `[${config.host}]` : config.host;
  say(`清链已启动 · Qinglian is ready: http://${host}:${config.port}`);
  const watch = watchLog(graph, checkpointsOf(config), (finding) =>
    log.error({ finding }, 'the log has been tampered with; npm run verify-log tells more'),
  );
  const brokenOff = { onError: (error: unknown) => log.warn({ err: error }, 'a round of letters was broken off') };
  const rounds = [letterRounds, remindingRounds, reminderRounds].flatMap(
    (make) => make({ graph, config, auth }, brokenOff) ?? [],
  );
  for (const one of rounds) one.start();
  warm(graph, chain).catch((error: unknown) => log.warn({ err: error }, 'could not warm the statements'));
  return async () => {
    server.close();
    server.closeIdleConnections();
    const patience = setTimeout(() => server.closeAllConnections(), 5000);
    await new Promise((resolve) => server.once('close', resolve));
    clearTimeout(patience);
    for (const one of rounds) await one.stop();
    await stopImports(graph, config.dataDir);
    await watch.stop();
  };
}

function explain(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : '';
  if (code === 'EADDRINUSE')
    return '端口已被占用，请用 PORT=4001 换一个 · The port is taken: choose another with PORT=4001';
  if (code === 'EACCES') return '没有权限监听该端口 · Not allowed to listen on this port';
  if (String(code).includes('Unauthorized'))
    return '数据库用户名或密码不对，请检查 NEO4J_USER 与 NEO4J_PASSWORD · The database refuses the user name or password';
  return error instanceof Error ? error.message : String(error);
}

async function main(): Promise<void> {
  let opened: OpenGraph | undefined;
  let stopServing: (() => Promise<void>) | undefined;
  let stopping = false;
  const stop = async (exitCode: number) => {
    if (stopping) return;
    stopping = true;
    await stopServing?.();
    await opened?.close();
    process.exit(exitCode);
  };
  process.on('SIGINT', () => void stop(0));
  process.on('SIGTERM', () => void stop(0));
  try {
    const config = await onAPort(readConfig(process.argv.slice(2)));
    opened = await openGraph(config, say);
    void opened.local?.exited.then((code) => {
      if (stopping) return;
      say(`数据库已停止（${code ?? '?'}）· The database has stopped`);
      void stop(1);
    });
    stopServing = await serve(config, opened);
  } catch (error) {
    process.stderr.write(`${explain(error)}\n`);
    await stop(1);
  }
}
await main();
