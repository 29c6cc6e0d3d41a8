import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import presetMantine from 'postcss-preset-mantine'

/** The oldest Electron that has to run this, which is not always the newest that is released: 33. */
const NODE = 'node20.18'
const CHROME = 'chrome130'

/** One has a native half that is never built here, and would look for itself in our bundle; the other would only log. */
const INSTEAD = {
  'bigint-buffer': 'bigint-buffer/dist/browser.js',
  pino: join(import.meta.dirname, 'scripts/build/no-pino.mjs'),
}

export default defineConfig({
  main: {
    resolve: { alias: INSTEAD },
    build: {
      target: NODE,
      rolldownOptions: {
        input: {
          index: 'src/main/index.ts',
          'checks-worker': 'src/node/checks/checks-worker.ts',
          'diagnosis-worker': 'src/node/diagnosis/diagnosis-worker.ts',
          'lint-worker': 'src/node/setup/lint-worker.ts',
          'mail-worker': 'src/node/mailboxes/mail-worker.ts',
          'rehearsal-worker': 'src/lab/rehearsal/rehearsal-worker.ts',
          'store-worker': 'src/node/store/store-worker.ts',
        },
      },
    },
  },
  preload: {
    build: {
      target: NODE,
      // In a sandbox a preload script is one CommonJS file that can load nothing else.
      externalizeDeps: false,
      rolldownOptions: { input: 'src/preload/index.ts', output: { format: 'cjs', entryFileNames: 'index.cjs' } },
    },
  },
  renderer: {
    root: 'src/renderer',
    plugins: [react()],
    css: { postcss: { plugins: [presetMantine()] } },
    build: {
      target: CHROME,
      cssTarget: CHROME,
      // A third of the code to read and compile at each start.
      minify: true,
      outDir: 'out/renderer',
      rolldownOptions: { input: join(import.meta.dirname, 'src/renderer/index.html') },
    },
  },
})
