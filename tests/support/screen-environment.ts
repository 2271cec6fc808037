import { builtinEnvironments, type Environment } from 'vitest/runtime';

const { jsdom } = builtinEnvironments;

/**
 * jsdom at the product's own address, with the modules resolved as the server resolves them: a screen's test holds both
 * ends of the wire.
 */
const environment: Environment = {
  ...jsdom,
  name: 'screen',
  viteEnvironment: 'ssr',
  setup: (global, options) =>
    jsdom.setup(global, { ...options, jsdom: { ...options['jsdom'], url: 'http://127.0.0.1:4000/' } }),
};
export default environment;
