import { chmodSync } from 'node:fs'
import { defineConfig } from 'vite'

/** Its native half is never built here, and would look for itself in our bundle. */
const PURE = { 'bigint-buffer': 'bigint-buffer/dist/browser.js' }

/** Libraries with a native half, which is found beside them and not in a bundle. Loaded by the commands that keep something, and no others. */
const WITH_NATIVE = ['@libsql/client', 'libsql', 'keytar']

/** The other door: one command for plain Node, with all else that it needs in its own folder. */
export default defineConfig({
  build: {
    ssr: 'src/cli/index.ts',
    outDir: 'out/cli',
    target: 'node20.19',
    rolldownOptions: {
      output: { banner: ({ isEntry }) => (isEntry ? '#!/usr/bin/env node' : '') },
    },
  },
  resolve: { alias: PURE },
  ssr: { noExternal: true, external: WITH_NATIVE },
  plugins: [
    {
      name: 'executable',
      writeBundle: ({ dir }) => chmodSync(`${dir}/index.js`, 0o755),
    },
  ],
})
