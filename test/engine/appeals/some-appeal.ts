import type { Appeal, KnownAnswer } from '../../../src/engine/appeals/appeal.ts'

const words = { en: 'words', de: 'Worte' }

export function knownAnswer(changes: Partial<KnownAnswer> & Pick<KnownAnswer, 'id' | 'kind' | 'words'>): KnownAnswer {
  return {
    says: words,
    move: 'you',
    next: words,
    waitHours: null,
    reply: null,
    examples: [],
    source: 'https://example.org/',
    ...changes,
  }
}

export function someAppeal(changes: Partial<Appeal> = {}): Appeal {
  return {
    id: 'acme-block',
    organization: 'acme',
    name: 'Acme',
    for: { reasons: [], words: [], lists: [] },
    route: 'mail',
    target: 'postmaster@acme.example',
    steps: [],
    helps: 'yes',
    instead: [],
    expect: words,
    reads: ['en'],
    looksAt: [],
    fields: [],
    letters: {},
    answersWithin: { firstHours: 24, settledHours: 120 },
    answers: [],
    escalate: [],
    ticketNumber: null,
    sendsFrom: ['acme.example'],
    sources: [],
    verifiedOn: '2026-11-21',
    ...changes,
  }
}
