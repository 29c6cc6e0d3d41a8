import { build } from 'vite'
import { GUARD_FOLDER } from './electron-arguments.ts'

/** Makes of the network guard a script that Electron loads before the program. */
export async function setup(): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: 'test/support/network-guard-setup.ts',
      outDir: GUARD_FOLDER,
      rolldownOptions: { output: { format: 'cjs', entryFileNames: 'network-guard.cjs' } },
    },
  })
}
