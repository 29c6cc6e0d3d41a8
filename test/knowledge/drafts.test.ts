import { describe, expect, test } from 'vitest'
import type { Appeal, LetterLanguage } from '../../src/engine/appeals/appeal.ts'
import { APPEAL_FACTS } from '../../src/engine/appeals/facts.ts'
import { CHECKS } from '../../src/engine/checks/registry.ts'
import { isReady } from '../../src/engine/tickets/drafting/is-ready.ts'
import { noteMaterial } from '../../src/engine/tickets/drafting/note-material.ts'
import { seeRun } from '../../src/engine/tickets/drafting/seen-run.ts'
import { type DraftMaterial, writeDraft } from '../../src/engine/tickets/drafting/write-draft.ts'
import { writeNote } from '../../src/engine/tickets/drafting/write-note.ts'
import type { Evidence } from '../../src/engine/tickets/evidence.ts'
import type { DraftOrder, DraftView } from '../../src/engine/tickets/ticket-views.ts'
import { answered, at, ticketAbout } from '../engine/tickets/some-ticket.ts'
import { aFinding, aReport, aRun } from '../support/check-report.ts'
import { realTicketKnowledge } from '../support/real-ticket-knowledge.ts'
import { isWanted } from './read-resources.ts'

const { appeals, notes, checkedLines, lists } = realTicketKnowledge()
const RECIPIENT = 'xenia.quimby@recipient.example'
const SECRETS = /xenia|quimby|midnight/i

const EVIDENCE: readonly Evidence[] = [
  {
    id: 'refusal:1',
    kind: 'refusal',
    at: at(1),
    reference: 'e1',
    facts: {
      refusal: `550 5.7.1 <${RECIPIENT}> (xenia.quimby=recipient.example) "Midnight at the oasis" refused, see https://refuser.example/why`,
      refusedAt: '2026-11-02 13:00:00 UTC',
      recipient: RECIPIENT,
      recipientDomain: 'recipient.example',
      subject: 'Midnight at the oasis',
      messageId: '<77@sender.example>',
      replyCode: '550',
      domain: 'sender.example',
      host: 'mail.sender.example',
      listName: 'Some list',
    },
    line: '550',
  },
]

const PROFILE = {
  contactName: 'Ann Author',
  contactAddress: 'ann@elsewhere.example',
  contactPhone: '+1 555 0100',
  organizationName: 'Choir of Utopia',
  website: 'https://www.sender.example/',
  country: 'Utopia',
  volume: '41 mails a day',
  kindOfMail: 'personal mail',
  since: '2019',
  hoster: 'Some Hosting',
}

const RUN = seeRun(
  aRun(
    aReport(
      Object.keys(checkedLines).map((id) => aFinding({ id })),
      {
        domain: 'sender.example',
        startedAt: at(2),
        vantage: { ...aReport().vantage, sendingAddresses: ['192.0.2.10', '2001:db8::25'] },
      },
    ),
  ),
  new Set(Object.keys(checkedLines)),
)

const ORDER: DraftOrder = {
  purpose: 'request',
  language: null,
  answer: null,
  evidence: null,
  tell: [],
  facts: { mended: 'A web form that sent spam is closed.', reverseName: 'mail.sender.example', ticketNumber: 'T-1' },
  overridden: [],
}

function materialOf(appeal: Appeal): DraftMaterial {
  const { organization, id } = appeal
  const ticket = ticketAbout(
    { organization, appeal: id, recipientDomain: 'recipient.example' },
    ...appeal.answers.map((known) => answered(known.id, { known: known.id, kind: known.kind, subject: 'Case T-1' })),
  )
  const reach = { blocked: [], asked: [], freemail: new Set<string>(), others: [], watched: [], senders: [] }
  return {
    ticket,
    appeal,
    evidence: EVIDENCE,
    profile: PROFILE,
    run: RUN,
    reach,
    lists,
    lines: checkedLines,
    now: Date.parse(at(3)),
  }
}

/** Every text that the file has, in every language. */
function draftsOf(appeal: Appeal, changes: Partial<DraftOrder> = {}): readonly DraftView[] {
  const material = materialOf(appeal)
  const languages: readonly (LetterLanguage | null)[] = [null, ...appeal.reads]
  return languages.flatMap((language) => [
    writeDraft(material, { ...ORDER, ...changes, language }),
    writeDraft(material, { ...ORDER, ...changes, language, purpose: 'escalation' }),
    ...appeal.answers.map(({ id }) =>
      writeDraft(material, { ...ORDER, ...changes, language, purpose: 'reply', answer: id }),
    ),
  ])
}

describe.each(appeals.filter(({ id }) => isWanted(id)).map((appeal) => [appeal.id, appeal] as const))(
  '%s',
  (_, appeal) => {
    const drafts = draftsOf(appeal)

    test('is drafted in each of its languages, with nothing open', () => {
      const [first] = drafts
      expect(new Set(first?.languages)).toEqual(new Set(Object.keys(appeal.letters)))
      for (const language of first?.languages ?? []) {
        const draft = writeDraft(materialOf(appeal), { ...ORDER, language })
        expect(draft).toMatchObject({ language, open: [], blockers: [] })
        expect(draft.text).not.toBe('')
        expect(isReady(draft)).toBe(true)
      }
      for (const draft of drafts) {
        expect([draft.open, draft.fields.flatMap(({ open }) => open)]).toEqual([[], []])
        expect(textOf(draft)).not.toMatch(/\{\{|\}\}/)
        expect(draft.text).not.toMatch(/\n{3}/)
      }
    })

    test('says nothing that is not known', () => {
      for (const draft of drafts) {
        const values = draft.facts.map(({ value }) => value)
        expect(invented(textOf(draft), JSON.stringify(appeal), values)).toEqual([])
      }
    })

    test('tells recipient and subject only where they are ticked', () => {
      for (const draft of drafts) {
        expect(textOf(draft)).not.toMatch(SECRETS)
        expect(draft.facts.filter(({ value }) => SECRETS.test(value))).toEqual([])
      }
      for (const draft of draftsOf(appeal, { tell: ['recipient', 'subject'] }))
        for (const { fact, value } of draft.facts)
          if (fact === 'refusal') expect(value).toBe(EVIDENCE[0]?.facts.refusal)
    })

    test('leaves open what is not known, where it is needed', () => {
      const bare = { ...materialOf(appeal), evidence: [], run: null, profile: EMPTY }
      const draft = writeDraft(bare, { ...ORDER, facts: {} })
      for (const name of draft.open) expect(`${draft.subject}\n${draft.text}`).toContain(`{{${name}}}`)
      expect(draft.unchecked.map(({ check }) => check)).toEqual([...appeal.looksAt])
      if (draft.open.length > 0) expect(isReady(draft)).toBe(false)
    })
  },
)

const EMPTY = Object.fromEntries(Object.keys(PROFILE).map((name) => [name, ''])) as unknown as typeof PROFILE

describe.each(notes.map((note) => [note.id, note] as const))('note: %s', (_, note) => {
  const languages = Object.keys(note.letters) as LetterLanguage[]

  test('is there in eight languages at least', () => {
    expect(languages).toEqual(expect.arrayContaining(['en', 'de', 'fr', 'es', 'it', 'pt', 'nl', 'pl']))
    // Each is another text, and asks for the same.
    const texts = Object.values(note.letters).map(({ text }) => text)
    expect(new Set(texts).size).toBe(languages.length)
    expect(new Set(texts.map((text) => [...new Set(text.match(/\{\{[^}]+\}\}/g))].toSorted().join())).size).toBe(1)
  })

  test.each(languages)('%s: nothing open, nothing invented', (language) => {
    const facts =
      note.to === 'abuse'
        ? { address: '203.0.113.99', domain: 'spammer.example', lastSeen: '2026-11-01', refusal: 'log line 1' }
        : { recipientDomain: 'recipient.example' }
    const material = noteMaterial({
      note,
      language,
      facts,
      profile: PROFILE,
      about: { ticket: ticketAbout({ appeal: null }), evidence: EVIDENCE, run: RUN },
      appeal: null,
      lists,
      lines: checkedLines,
    })
    const view = writeNote(material)
    expect(view).toMatchObject({ language, open: [] })
    const values = material.layers.flatMap(([, layer]) => Object.values(layer))
    const text = `${view.subject}\n${view.text}`
    expect(invented(text, JSON.stringify(note), values)).toEqual([])
    expect(text).not.toMatch(/\{\{|\}\}/)
    if (note.to === 'recipient') expect(view.to).toBe(RECIPIENT)
    else {
      expect(text).not.toMatch(SECRETS)
      expect(view.to).toBe(note.to === 'abuse' ? 'abuse@spammer.example' : 'postmaster@recipient.example')
    }
    if (note.to === 'abuse') expect(text).not.toMatch(/192\.0\.2\.10|sender\.example\b(?!\/)/)
  })
})

describe('lines of checks', () => {
  test('there is one for each check that anybody looks at, as the check is called', () => {
    const wanted = [...new Set(appeals.flatMap(({ looksAt }) => looksAt))].toSorted()
    expect(Object.keys(checkedLines).toSorted()).toEqual(wanted)
    for (const [id, { en, de }] of Object.entries(checkedLines))
      expect({ id, title: CHECKS.find((check) => check.id === id)?.title }).toEqual({ id, title: { en, de } })
  })

  test('in each language of a letter', () => {
    const missing = appeals.flatMap(({ id, letters, looksAt }) =>
      (Object.keys(letters) as LetterLanguage[]).flatMap((language) =>
        looksAt
          .filter((check) => checkedLines[check]?.[language] === undefined)
          .map((check) => `${id} ${language} ${check}`),
      ),
    )
    expect(missing).toEqual([])
  })
})

test('facts have names that the contract knows', () => {
  expect(new Set(APPEAL_FACTS).size).toBe(APPEAL_FACTS.length)
})

function textOf({ subject, text, fields }: DraftView): string {
  return [subject, text, ...fields.flatMap(({ value }) => value ?? [])].join('\n')
}

/** Words that stand neither in a template nor in what is known. */
function invented(text: string, template: string, values: readonly string[]): readonly string[] {
  const known = new Set([...wordsOf([template, ...values].join('\n')), ...values])
  const bare = wordsOf(template.replace(/\{\{[^}]+\}\}/g, ''))
  const withoutValues = (word: string) => values.reduce((rest, value) => rest.replaceAll(value, ''), word)
  return [...wordsOf(text)].filter((word) => !known.has(word) && !bare.has(withoutValues(word)))
}

/** Numbers, names, addresses: what can be invented. */
function wordsOf(text: string): ReadonlySet<string> {
  return new Set(
    text
      .replaceAll('\\n', '\n')
      .match(/[\p{L}\p{N}_@./:+-]*[\d@/][\p{L}\p{N}_@./:+-]*/gu)
      ?.map((word) => word.replace(/^[@./:+-]+|[./:+-]+$/g, '')) ?? [],
  )
}
