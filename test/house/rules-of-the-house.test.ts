import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { PROJECT } from './project.ts'

const VAGUE = /^(utils?|helpers?|common|misc|manager|base|shared)$|[-.](utils?|helpers?|manager)$/

test('no file or folder has a name that says nothing', () => {
  const code = sources().filter((file) => /\.tsx?$/.test(file))
  const names = code.flatMap((file) => file.replace(/\.[^/]*$/, '').split('/'))
  expect(names.filter((name) => VAGUE.test(name))).toEqual([])
})

test('the engine has no clock and no dice', () => {
  const impure = /\bDate\.now\b|\bnew Date\(\s*\)|\bDate\(\s*\)|\bMath\.random\b|\bperformance\b/
  expect(sources().filter((file) => /^src\/(engine|text|contract)\//.test(file) && impure.test(text(file)))).toEqual([])
})

test('the page is never given text as markup', () => {
  const markup = /dangerouslySetInnerHTML|\.innerHTML|\.outerHTML|insertAdjacentHTML|document\.write|srcDoc/
  expect(sources().filter((file) => file.startsWith('src/renderer/') && markup.test(text(file)))).toEqual([])
})

test('nothing in src is left for later', () => {
  expect(
    sources().filter((file) => /\b(TODO|FIXME|XXX|HACK)\b|@ts-(ignore|nocheck|expect-error)/.test(text(file))),
  ).toEqual([])
})

test('the version has an entry in the changelog, at the top', () => {
  const { version } = JSON.parse(text('package.json'))
  const [newest] = text('CHANGELOG.md').match(/^## .*$/m) ?? []
  expect(newest).toMatch(new RegExp(`^## ${version.replaceAll('.', '\\.')}( |$)`))
})

test('every command that the documents name exists', () => {
  const { scripts } = JSON.parse(text('package.json'))
  const named = documents().flatMap((file) =>
    [...text(file).matchAll(/npm run ([a-z:0-9]+)/g)].map(([, name]) => name ?? ''),
  )
  expect(named.length).toBeGreaterThan(0)
  expect(named.filter((name) => !Object.hasOwn(scripts, name))).toEqual([])
})

test('every file that the documents link to exists', () => {
  const broken = documents().flatMap((file) => {
    const links = [...text(file).matchAll(/\]\((?!https?:|mailto:|#)([^)#]+)/g)].map(([, link]) => link ?? '')
    return links.filter((link) => !existsSync(join(PROJECT, file, '..', link))).map((link) => `${file}: ${link}`)
  })
  expect(broken).toEqual([])
})

function sources(): readonly string[] {
  return readdirSync(join(PROJECT, 'src'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(PROJECT.length + 1))
}

function documents(): readonly string[] {
  return readdirSync(PROJECT).filter((name) => name.endsWith('.md'))
}

function text(file: string): string {
  return readFileSync(join(PROJECT, file), 'utf8')
}
