import { chmodSync } from 'node:fs'
import { join } from 'node:path'
import { defineConfig } from 'vite'

/** One has a native half that is never built here, and would look for itself in our bundle; the other would only log. */
const INSTEAD = {
  'bigint-buffer': 'bigint-buffer/dist/browser.js',
  pino: join(import.meta.dirname, 'scripts/build/no-pino.mjs'),
}

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
  resolve: { alias: INSTEAD },
  ssr: { noExternal: true, external: WITH_NATIVE },
  plugins: [
    {
      name: 'executable',
      writeBundle: ({ dir }) => chmodSync(`${dir}/index.js`, 0o755),
    },
  ],
})
