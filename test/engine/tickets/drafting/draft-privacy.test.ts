import fc from 'fast-check'
import { expect, test } from 'vitest'
import { APPEAL_FACTS } from '../../../../src/engine/appeals/facts.ts'
import { writeDraft } from '../../../../src/engine/tickets/drafting/write-draft.ts'
import { material, ORDER, refusal } from './some-draft.ts'
import { domain, local, SPELLINGS, undone } from './spellings.ts'

const FREE = ['refusal', 'mended', 'kindOfMail', 'volume', 'checked'] as const
const fields = APPEAL_FACTS.map((fact) => ({ label: fact, value: `{{${fact}}}`, required: false, hint: null, fact }))
const text = APPEAL_FACTS.map((fact) => `{{#${fact}}}{{${fact}}}\n{{/${fact}}}`).join('')
const appeal = { fields, route: 'form', letters: { en: { subject: '{{refusal}} {{recipient}}', text } } } as const

test('whatever a refusal quotes and the user types, no spelling of the recipient is told unless it is ticked', () => {
  fc.assert(
    fc.property(local, domain, fc.constantFrom(...SPELLINGS), fc.constantFrom(...FREE), (name, place, spell, typed) => {
      const recipient = `${name}@${place}`
      const evidence = [
        refusal(1, { refusal: `550 ${spell(name, place)} blocked`, recipient, messageId: `<${recipient}>` }),
      ]
      const facts = { [typed]: `of ${spell(name, place)}`, reverseName: `${name}=${place}@x.example` }
      const draft = writeDraft(material({ evidence }, appeal), { ...ORDER, facts })
      expect(undone(JSON.stringify(draft))).not.toContain(name)
      const told = writeDraft(material({ evidence }, appeal), { ...ORDER, tell: ['recipient'] })
      expect(told.text).toContain(`550 ${spell(name, place)} blocked`)
    }),
  )
})

test('nor is its subject', () => {
  fc.assert(
    fc.property(fc.array(fc.stringMatching(/^q[a-z]{4,9}$/), { minLength: 1, maxLength: 6 }), (words) => {
      const subject = words.join(' ')
      const evidence = [
        refusal(1, {
          refusal: `550 "${subject}" =?utf-8?Q?${words.join('_')}?= (${encodeURIComponent(subject)})`,
          subject,
        }),
      ]
      const draft = JSON.stringify(writeDraft(material({ evidence }, appeal), ORDER))
      expect(draft).not.toContain(words.slice(0, 3).join(' '))
      expect(decodeURIComponent(draft.replace(/%(?![0-9A-F]{2})/g, ''))).not.toContain(subject)
      expect(draft).not.toContain(words.join('_'))
    }),
  )
})
