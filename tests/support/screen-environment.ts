import { builtinEnvironments, type Environment } from 'vitest/runtime';

/** jsdom, with the modules resolved as the server resolves them: a screen's tests hold both ends of the wire. */
const environment: Environment = { ...builtinEnvironments.jsdom, name: 'screen', viteEnvironment: 'ssr' };
export default environment;
