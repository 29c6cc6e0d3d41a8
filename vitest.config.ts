import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

/** The suites that need neither a browser's document nor a window: test/<name>/. */
const PLAIN = [
  'engine',
  'knowledge',
  'corpus',
  'text',
  'contract',
  'node',
  'main',
  'preload',
  'cli',
  'lab-stage',
  'house',
]

/** Suites of code that keeps no state in its modules: it is read once, and not for each file. */
const PURE = ['engine', 'knowledge', 'text', 'contract', 'lab-stage']

export default defineConfig({
  test: {
    // Two cores are what the least machine has; many tests wait for answers more than they work.
    maxWorkers: 2,
    projects: [
      ...PLAIN.map((name) => ({
        test: {
          name,
          include: [`test/${name}/**/*.test.ts`],
          isolate: !PURE.includes(name),
          setupFiles: ['test/support/network-guard-setup.ts'],
          // A busy machine makes no test wrong; one that hangs is still found.
          testTimeout: 30_000,
          hookTimeout: 30_000,
        },
      })),
      {
        plugins: [react()],
        test: {
          name: 'renderer',
          environment: 'happy-dom',
          include: ['test/renderer/**/*.test.{ts,tsx}'],
          setupFiles: ['test/support/network-guard-setup.ts'],
          testTimeout: 30_000,
          hookTimeout: 30_000,
          css: false,
        },
      },
      {
        test: {
          name: 'lab',
          include: ['test/lab/**/*.lab.ts'],
          setupFiles: ['test/support/network-guard-setup.ts'],
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.e2e.ts'],
          setupFiles: [
            'test/support/network-guard-setup.ts',
            'test/support/own-display.ts',
            'test/support/last-sight.ts',
          ],
          globalSetup: ['test/support/display-setup.ts', 'test/support/electron-guard-setup.ts'],
          // Elsewhere all windows share one clipboard.
          fileParallelism: process.platform === 'linux',
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
})
