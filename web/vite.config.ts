import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { precompress } from './precompress.ts';

const page = (path: string): string => resolve(import.meta.dirname, path);

/** One page a space; the server answers each address of a space with its page. */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), precompress()],
  server: { port: 5173, proxy: { '/api': 'http://localhost:3000' } },
  build: {
    target: 'es2023',
    cssTarget: ['chrome123', 'firefox128', 'safari17.5'],
    rolldownOptions: {
      input: {
        choice: page('index.html'),
        console: page('console/index.html'),
        espace: page('espace/index.html'),
        assistance: page('assistance/index.html'),
        boutique: page('boutique/index.html'),
      },
    },
  },
});
