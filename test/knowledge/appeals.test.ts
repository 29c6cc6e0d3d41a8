import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { ZodError } from 'zod'
import type { Appeal } from '../../src/engine/appeals/appeal.ts'
import { chooseAppeals, type Refused } from '../../src/engine/appeals/choose-appeals.ts'
import { classifyAnswer } from '../../src/engine/appeals/classify-answer.ts'
import { APPEAL_FACTS, type AppealFact } from '../../src/engine/appeals/facts.ts'
import { type KnownFacts, renderLetter } from '../../src/engine/appeals/render-letter.ts'
import { requiredFacts } from '../../src/engine/appeals/template.ts'
import { parseAppeal } from '../../src/node/knowledge/appeal-schema.ts'
import { isWanted } from './read-resources.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))
const organizations = namesIn('resources/providers', '.json')
const lists = namesIn('resources/blocklists', '.json')
const checks = namesIn('src/engine/checks/catalogue', '.ts')

const SAMPLE: Readonly<Record<AppealFact, string>> = {
  address: '192.0.2.10',
  addresses: '192.0.2.10, 2001:db8::25',
  host: 'mail.example.com',
  reverseName: 'mail.example.com',
  domain: 'example.com',
  refusal: '550 5.7.1 Mail from 192.0.2.10 refused, see https://example.net/why',
  refusedAt: '2026-11-20 14:03 UTC',
  recipientDomain: 'example.net',
  recipient: 'r…@example.net',
  subject: 'Minutes of the meeting',
  messageId: '<1@example.com>',
  firstSeen: '2026-11-18',
  lastSeen: '2026-11-20',
  replyCode: '550',
  refusals: '3',
  listName: 'Sample list',
  checked: 'SPF passes\nDKIM passes',
  mended: 'A web form that sent spam is closed.',
  volume: '40 mails a day',
  kindOfMail: 'personal mail',
  since: '2019',
  hoster: 'Example Hosting',
  contactName: 'Ann Example',
  contactAddress: 'postmaster@example.com',
  contactPhone: '+1 555 0100',
  organizationName: 'Example Club',
  website: 'https://example.com/',
  country: 'Utopia',
  ticketNumber: 'T-1',
}

for (const name of namesIn('resources/appeals', '.json').filter(isWanted)) {
  describe(`resources/appeals/${name}.json`, () => {
    const read = readAppeal(name)

    it('fits the schema', () => {
      expect(read.trouble).toEqual([])
    })

    const { appeal } = read
    if (appeal === null) return

    it('names what exists', () => {
      expect(unknownNames(name, appeal)).toEqual([])
    })

    it('says it in two languages', () => {
      const said = localizedIn(appeal, name)
      expect(
        said.filter(([, { en, de }]) => en.trim() === de.trim()).map(([path]) => `${path}: en and de are the same`),
      ).toEqual([])
    })

    it('each example of an answer is that answer and no other', () => {
      expect(wrongExamples(appeal)).toEqual([])
    })

    it('the letters are complete with all facts and with only the needed ones, and invent nothing', () => {
      expect(Object.entries(appeal.letters).flatMap(([language, letter]) => letterTrouble(language, letter))).toEqual(
        [],
      )
      const replies = appeal.answers.flatMap(({ id, reply }) =>
        Object.entries(reply ?? {}).flatMap(([language, text]) =>
          letterTrouble(`${id}.reply.${language}`, { subject: id, text }),
        ),
      )
      expect(replies).toEqual([])
      expect(inventedFacts(appeal)).toEqual([])
    })
  })
}

describe('all appeals', () => {
  const appeals = namesIn('resources/appeals', '.json').flatMap((name) => readAppeal(name).appeal ?? [])

  it('no two of one organization have one name', () => {
    const names = appeals.map(({ organization, name }) => `${organization}: ${name}`)
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([])
  })

  it('each is the first choice for something that it is for, or a second way for the same words', () => {
    const hidden = appeals.filter(
      (appeal) =>
        isWanted(appeal.id) && !refusalsFor(appeal).some((one) => isFirst(appeal, chooseAppeals(one, appeals)[0])),
    )
    expect(hidden.map(({ id }) => `${id}: another one of its organization is always chosen before it`)).toEqual([])
  })
})

function isFirst(appeal: Appeal, first: Appeal | undefined): boolean {
  return first === appeal || (first?.for.words.some((word) => appeal.for.words.includes(word)) ?? false)
}

/** What it says that it is for: each word, each list and each reason by itself. */
function refusalsFor({ organization, for: { lists, reasons, words } }: Appeal): readonly Refused[] {
  const nothing = { organization, reason: null, refusal: null, list: null }
  return [
    ...words.map((word) => ({
      ...nothing,
      refusal: word.replaceAll('{n}', '1').replaceAll('{w}', 'x').replaceAll('*', ' '),
    })),
    ...lists.map((list) => ({ ...nothing, list })),
    ...reasons.map((reason) => ({ ...nothing, reason })),
    ...reasons.map((reason) => ({ ...nothing, reason, refusal: '550 5.7.1' })),
    { ...nothing, refusal: '550' },
    nothing,
  ]
}

function namesIn(folder: string, ending: string): readonly string[] {
  if (!existsSync(root + folder)) return []
  const files = readdirSync(root + folder).filter((file) => file.endsWith(ending))
  return files.map((file) => file.slice(0, -ending.length)).sort()
}

function readAppeal(name: string): { readonly appeal: Appeal | null; readonly trouble: readonly string[] } {
  try {
    return {
      appeal: parseAppeal(JSON.parse(readFileSync(`${root}resources/appeals/${name}.json`, 'utf8'))),
      trouble: [],
    }
  } catch (error) {
    if (!(error instanceof ZodError)) return { appeal: null, trouble: [`not JSON: ${String(error)}`] }
    return { appeal: null, trouble: error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) }
  }
}

function unknownNames(file: string, appeal: Appeal): readonly string[] {
  const { answers, looksAt } = appeal
  const answerIds = answers.map(({ id }) => id)
  return [
    ...(appeal.id === file ? [] : [`id: expected "${file}", the name of the file`]),
    ...(organizations.includes(appeal.organization)
      ? []
      : [`organization: "${appeal.organization}" is not in resources/providers`]),
    ...looksAt.filter((id) => !checks.includes(id)).map((id) => `looksAt: "${id}" is no check`),
    ...appeal.for.lists
      .filter((id) => !lists.includes(id))
      .map((id) => `for.lists: "${id}" is not in resources/blocklists`),
    ...answerIds.filter((id, at) => answerIds.indexOf(id) !== at).map((id) => `answers: the id "${id}" stands twice`),
    ...[appeal.verifiedOn, ...appeal.sources.map(({ asOf }) => asOf)]
      .filter((day) => day > new Date().toISOString().slice(0, 10))
      .map((day) => `${day} is in the future`),
  ]
}

/** Everything of the form { en, de }, with its path. */
function localizedIn(value: unknown, path: string): readonly (readonly [string, { en: string; de: string }])[] {
  if (typeof value !== 'object' || value === null) return []
  const { en, de } = value as Record<string, unknown>
  if (typeof en === 'string' && typeof de === 'string' && !/(?:reply)$/.test(path)) return [[path, { en, de }]]
  return Object.entries(value).flatMap(([key, inner]) => localizedIn(inner, `${path}.${key}`))
}

function wrongExamples(appeal: Appeal): readonly string[] {
  return appeal.answers.flatMap(({ id, examples }) =>
    examples.flatMap(({ text }, at) => {
      const found = classifyAnswer(appeal, text)
      if (found?.answer.id === id) return []
      const instead = found === null ? 'none, or by two that are as exact' : `${found.answer.id} by "${found.wording}"`
      return [`answers.${id}.examples.${at}: expected to be recognised as ${id}, was recognised as ${instead}`]
    }),
  )
}

function letterTrouble(
  language: string,
  letter: { readonly subject: string; readonly text: string },
): readonly string[] {
  const needed = requiredFacts(`${letter.subject}\n${letter.text}`)
  const optional = APPEAL_FACTS.filter((fact) => !needed.includes(fact))
  const cases: readonly (readonly [string, readonly AppealFact[]])[] = [
    ['all facts', APPEAL_FACTS],
    ['only the needed facts', needed],
    ...optional.map((fact) => [`the needed facts and ${fact}`, [...needed, fact]] as const),
  ]
  return cases.flatMap(([which, facts]) => {
    const { subject, text, open } = renderLetter(letter, only(facts))
    const left = Object.entries(SAMPLE).reduce((rest, [, value]) => rest.replaceAll(value, '·'), text)
    return [
      ...open.map((fact) => `{{${fact}}} is left`),
      ...(/\{\{|\}\}/.test(subject + text) ? ['braces are left'] : []),
      ...(subject === '' || /\s$|[:,(]$/.test(subject) ? [`the subject breaks off: "${subject}"`] : []),
      ...(/\n\n\n/.test(left) ? ['two empty lines follow each other'] : []),
      ...[...left.matchAll(/.{0,20}(?:\S {2,}\S| [,;)]| \.(?= |$)|\( ?\)|,\s*[.,]).{0,20}/gm)].map(
        ([at]) => `a gap shows: "${at}"`,
      ),
    ].map((message) => `letters.${language} with ${which}: ${message}`)
  })
}

function only(facts: readonly AppealFact[]): KnownFacts {
  return Object.fromEntries(facts.map((fact) => [fact, SAMPLE[fact]]))
}

/** What stands in a letter without being a placeholder, and can only be true of somebody else. */
function inventedFacts(appeal: Appeal): readonly string[] {
  const own = [appeal.target ?? '', ...appeal.sendsFrom, ...appeal.escalate.map(({ target }) => target ?? '')]
  const texts = [
    ...Object.entries(appeal.letters).map(([language, { subject, text }]) => [
      `letters.${language}`,
      `${subject}\n${text}`,
    ]),
    ...appeal.answers.flatMap(({ id, reply }) =>
      Object.entries(reply ?? {}).map(([language, text]) => [`answers.${id}.reply.${language}`, text]),
    ),
    ...appeal.fields.map(({ label, value }) => [`fields.${label}.value`, value ?? '']),
  ] as const
  return texts.flatMap(([path = '', text = '']) =>
    [...text.replace(/\{\{[#/]?\w+\}\}/g, '').matchAll(INVENTED)]
      .map(([fact]) => fact)
      .filter((fact) => !own.some((known) => known.includes(fact)))
      .map((fact) => `${path}: "${fact}" is no placeholder`),
  )
}

/** Addresses of computers, people and pages, and days. */
const INVENTED =
  /\b\d{1,3}(?:\.\d{1,3}){3}\b|\b[0-9a-f]{1,4}(?::[0-9a-f]{0,4}){3,7}\b|[^\s@<>]+@[^\s@<>]+\.[a-z]{2,}|https?:\/\/\S+|\b\d{4}-\d\d-\d\d\b|\b\d{1,2}\.\s?\d{1,2}\.\s?\d{4}\b|\+\d[\d\s()/-]{6,}/g
