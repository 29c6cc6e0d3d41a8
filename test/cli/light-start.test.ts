import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { COMMAND } from './postdesk.ts'

test('neither Electron nor a schema library is loaded to diagnose', () => {
  const needed = [...loadedFor(COMMAND, /commands?\/|diagnose-|print-/)]
  expect(needed.length).toBeGreaterThan(3)
  const heavy = needed.filter((file) =>
    /ZodError|from ["']electron["']|require\(["']electron["']\)/.test(readFileSync(file, 'utf8')),
  )
  expect(heavy).toEqual([])
})

/** The built files that are loaded: what is imported at once, and of what is imported later only what fits. */
function loadedFor(file: string, later: RegExp, loaded = new Set<string>()): Set<string> {
  if (loaded.has(file)) return loaded
  loaded.add(file)
  const code = readFileSync(file, 'utf8')
  const atOnce = Array.from(code.matchAll(/(?:from|import) ["'](\.[^"']+)["']/g), (match) => match[1] ?? '')
  const onDemand = Array.from(code.matchAll(/import\(["'](\.[^"']+)["']\)/g), (match) => match[1] ?? '')
  for (const path of [...atOnce, ...onDemand.filter((one) => later.test(one))])
    loadedFor(join(dirname(file), path), later, loaded)
  return loaded
}
