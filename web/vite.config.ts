import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

// The host stays the page's own: the server answers no other origin.
const api = { target: 'http://127.0.0.1:4000', changeOrigin: false };
const chunkOf: Record<string, RegExp> = {
  echarts: /node_modules\/(echarts|zrender)\//,
  cytoscape: /node_modules\/(cytoscape|cose-base|layout-base|dagre|@dagrejs)/,
  antd: /node_modules\/(antd|@ant-design|@rc-component|rc-[a-z-]+|dayjs)\//,
  react: /node_modules\/(react|react-dom|react-router|scheduler|react-i18next|i18next|urql|@urql|wonka|graphql)\//,
};

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  build: {
    target: 'chrome90',
    outDir: 'dist',
    emptyOutDir: true,
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1200,
    rolldownOptions: {
      output: {
        codeSplitting: { groups: Object.entries(chunkOf).map(([name, test]) => ({ name, test })) },
      },
    },
  },
  server: {
    host: '127.0.0.1',
    port: 5173,
    proxy: { '/graphql': api, '/api': api, '/health': api },
  },
});
