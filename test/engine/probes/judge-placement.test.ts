import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { judgePlacement } from '../../../src/engine/probes/judge-placement.ts'

function judged(folder: string, specialUse: string | null, labels: readonly string[] = [], junkNames: string[] = []) {
  const { kind, detail } = judgePlacement({ folder, specialUse, labels, junkNames })
  return detail === null ? kind : `${kind}: ${detail}`
}

describe('a mail lies', () => {
  test.each<[string, string | null, readonly string[], string]>([
    ['INBOX', '\\Inbox', [], 'inbox'],
    ['Inbox', null, [], 'inbox'],
    ['INBOX', '\\Inbox', ['\\Important', '\\Inbox', '$NotJunk'], 'inbox'],
    ['INBOX', '\\Inbox', ['CATEGORY_PROMOTIONS'], 'category: promotions'],
    ['INBOX', '\\Inbox', ['category:social'], 'category: social'],
    ['INBOX', '\\Inbox', ['^smartlabel_notification'], 'category: updates'],
    ['INBOX', '\\Inbox', ['CATEGORY_PERSONAL'], 'inbox'],
    ['INBOX', '\\Inbox', ['category:other'], 'category: other'],
    ['INBOX', '\\Inbox', ['category:constructor'], 'inbox'],
    ['[Gmail]/Spam', '\\Junk', [], 'junk'],
    ['[Gmail]/All Mail', '\\All', ['\\Inbox'], 'inbox'],
    ['[Gmail]/Alle Nachrichten', '\\All', ['\\Inbox', 'CATEGORY_UPDATES'], 'category: updates'],
    ['[Gmail]/All Mail', '\\All', ['\\Spam'], 'junk'],
    ['[Gmail]/All Mail', '\\All', [], 'otherFolder: [Gmail]/All Mail'],
    ['Junk Email', null, [], 'junk'],
    ['Junk-E-Mail', '\\Junk', [], 'junk'],
    ['INBOX.Junk', null, [], 'junk'],
    ['INBOX/Spam/2026', null, [], 'junk'],
    ['Courrier inde\u0301sirable', null, [], 'junk'],
    ['Spamverdacht', null, [], 'junk'],
    ['Bulk Mail', null, [], 'junk'],
    ['迷惑メール', null, [], 'junk'],
    ['Archive', '\\Archive', [], 'otherFolder: Archive'],
    ['Deleted Items', '\\Trash', [], 'otherFolder: Deleted Items'],
    ['Newsletters', null, [], 'otherFolder: Newsletters'],
    ['Junkyard', null, [], 'otherFolder: Junkyard'],
    ['Spam', '\\Archive', [], 'otherFolder: Spam'],
  ])('in %s %s %j: %s', (folder, specialUse, labels, expected) => {
    expect(judged(folder, specialUse, labels)).toBe(expected)
  })

  test('in junk where the preset or the user calls it so', () => {
    expect(judged('Werbung', null)).toBe('otherFolder: Werbung')
    expect(judged('INBOX/werbung', null, [], ['Werbung'])).toBe('junk')
    expect(judged('Archive/Filtered', '\\Archive', [], ['Archive/Filtered'])).toBe('junk')
  })

  test('somewhere, whatever the server says', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.option(fc.string()),
        fc.array(fc.string()),
        (folder, specialUse, labels) => {
          const placement = judgePlacement({ folder, specialUse, labels, junkNames: [] })
          expect(placement.specialUse).toBe(specialUse)
          expect((placement.detail ?? '').length).toBeLessThanOrEqual(200)
        },
      ),
    )
  })
})
