import fc from 'fast-check'
import { expect, test } from 'vitest'
import { EndsCollector } from '../../../src/node/input/ends-collector.ts'

test('keeps a message within the limits whole, and of a longer one both ends, whatever the chunks', () => {
  const limits = { headBytes: 20, tailBytes: 7 }
  const chunks = fc.array(fc.string({ minLength: 1, maxLength: 30, unit: 'binary-ascii' }), { maxLength: 8 })
  fc.assert(
    fc.property(fc.array(chunks, { minLength: 1, maxLength: 3 }), (messages) => {
      const collector = new EndsCollector(limits)
      for (const message of messages) {
        for (const chunk of message) collector.add(Buffer.from(chunk, 'latin1'))
        const whole = message.join('')
        expect(collector.leftOut).toBe(Math.max(0, whole.length - 27))
        expect(collector.take()).toBe(whole.length <= 27 ? whole : `${whole.slice(0, 20)}\n\n${whole.slice(-7)}`)
      }
    }),
  )
})
