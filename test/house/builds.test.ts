import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { isBuiltin } from 'node:module'
import { join } from 'node:path'
import { parseSync } from 'vite'
import { describe, expect, test } from 'vitest'
import { PROJECT } from './project.ts'

const OUT = join(PROJECT, 'out')
const START_MS = 150
/** Loaded by the commands that keep something; `dependencies` of package.json. */
const WITH_NATIVE = /^(@libsql\/client|keytar)\//

describe('the command', () => {
  const files = scriptsIn(join(OUT, 'cli'))

  test('names no Electron in any of its files, and loads nothing but Node and what has a native half', () => {
    const outside = files.flatMap(importedFrom).filter((from) => !isBuiltin(from) && !from.startsWith('.'))
    expect(outside.filter((from) => !WITH_NATIVE.test(from))).toEqual([])
    expect(files.filter((file) => /['"`]electron['"`]/.test(readFileSync(file, 'utf8')))).toEqual([])
  })

  test('is a program of its own', () => {
    const entry = join(OUT, 'cli', 'index.js')
    expect(readFileSync(entry, 'utf8')).toMatch(/^#!\/usr\/bin\/env node\n/)
    expect(statSync(entry).mode & 0o111).not.toBe(0)
  })

  test(`starts in less than ${START_MS} ms of the processor's time`, () => {
    const times = Array.from({ length: 5 }, () => processorMs(['--version']))
    expect(Math.min(...times)).toBeLessThan(START_MS)
  })
})

describe('the window', () => {
  test('has a preload script that is one CommonJS file and loads nothing but Electron', () => {
    expect(readdirSync(join(OUT, 'preload'))).toEqual(['index.cjs'])
    expect(importedFrom(join(OUT, 'preload', 'index.cjs'))).toEqual(['electron'])
  })

  test('brings no schemas, and loads nothing from outside of its own files', () => {
    const files = scriptsIn(join(OUT, 'renderer'))
    expect(files.filter((file) => readFileSync(file, 'utf8').includes('ZodError'))).toEqual([])
    const page = readFileSync(join(OUT, 'renderer', 'index.html'), 'utf8')
    expect(page.match(/(src|href)="(?!\.\/)[^"]*"/g)).toBeNull()
  })
})

test('the knowledge is one file that holds everything of resources/', () => {
  const { providers, ruleFiles } = JSON.parse(readFileSync(join(OUT, 'knowledge.json'), 'utf8'))
  expect([providers.length, ruleFiles.length]).toEqual([jsonIn('providers'), jsonIn('bounce-rules')])
})

test('what the checks know is one file too', () => {
  const { blocklists } = JSON.parse(readFileSync(join(OUT, 'check-knowledge.json'), 'utf8'))
  expect(blocklists.length).toBe(jsonIn('blocklists'))
})

test('what tickets know is one file too', () => {
  const { appeals, organizations } = JSON.parse(readFileSync(join(OUT, 'ticket-knowledge.json'), 'utf8'))
  expect([appeals.length, organizations.length]).toEqual([jsonIn('appeals'), jsonIn('providers')])
})

function scriptsIn(folder: string): readonly string[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  return names.filter((name) => /\.[cm]?js$/.test(name)).map((name) => join(folder, name))
}

/** What a module imports: at once or later, as module or by `require`. */
function importedFrom(file: string): readonly string[] {
  const text = readFileSync(file, 'utf8')
  const { staticImports, staticExports, dynamicImports } = parseSync(file, text).module
  const requests = [...staticImports, ...dynamicImports, ...staticExports.flatMap(({ entries }) => entries)]
  const imported = requests.flatMap(({ moduleRequest }) =>
    moduleRequest ? text.slice(moduleRequest.start, moduleRequest.end) : [],
  )
  const required = [...text.matchAll(/\brequire\((['"`][^'"`]*['"`])\)/g)].flatMap(([, name]) => name ?? [])
  return [...imported, ...required].map((name) => name.slice(1, -1))
}

/** User and system time of the whole process, Node's own start included. */
function processorMs(args: readonly string[]): number {
  const tell =
    'process.on("exit", () => { const { user, system } = process.cpuUsage(); console.error((user + system) / 1000) })'
  const command = ['--import', `data:text/javascript,${tell}`, join(OUT, 'cli', 'index.js'), ...args]
  return Number(spawnSync(process.execPath, command, { encoding: 'utf8' }).stderr.trim())
}

function jsonIn(folder: string): number {
  return readdirSync(join(PROJECT, 'resources', folder)).filter((name) => name.endsWith('.json')).length
}
