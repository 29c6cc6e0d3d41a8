import { mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'vite'
import { onTestFinished } from 'vitest'

/** Builds one script of the tests, so that plain Node can run it as a process or thread of its own. */
export async function bundleScript(entry: string): Promise<string> {
  const { script, remove } = await bundleForAll(entry)
  onTestFinished(remove)
  return script
}

/** The same for more than one test: who asks removes it. */
export async function bundleForAll(entry: string): Promise<{ readonly script: string; readonly remove: () => void }> {
  const folder = mkdtempSync(join(import.meta.dirname, '../../node_modules/.postdesk-test-'))
  await build({
    configFile: false,
    logLevel: 'error',
    build: { ssr: entry, outDir: folder, rolldownOptions: { output: { entryFileNames: 'script.mjs' } } },
  })
  return {
    script: join(folder, 'script.mjs'),
    remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 10 }),
  }
}
