import { chmodSync } from 'node:fs'
import { defineConfig } from 'vite'

/** The other door: one command for plain Node, with all that it needs in its own folder. */
export default defineConfig({
  build: {
    ssr: 'src/cli/index.ts',
    outDir: 'out/cli',
    target: 'node20.19',
    rolldownOptions: {
      output: { banner: ({ isEntry }) => (isEntry ? '#!/usr/bin/env node' : '') },
    },
  },
  ssr: { noExternal: true },
  plugins: [
    {
      name: 'executable',
      writeBundle: ({ dir }) => chmodSync(`${dir}/index.js`, 0o755),
    },
  ],
})
