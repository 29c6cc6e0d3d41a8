import { mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'vite'
import { onTestFinished } from 'vitest'

/** Builds one script of the tests, so that plain Node can run it as a process or thread of its own. */
export async function bundleScript(entry: string): Promise<string> {
  const folder = mkdtempSync(join(import.meta.dirname, '../../node_modules/.postdesk-test-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  await build({
    configFile: false,
    logLevel: 'error',
    build: { ssr: entry, outDir: folder, rolldownOptions: { output: { entryFileNames: 'script.mjs' } } },
  })
  return join(folder, 'script.mjs')
}
