import { describe, expect, it } from 'vitest'
import { fieldText, parseDeliveryStatus, typedValue } from '../../../src/engine/messages/delivery-status.ts'

const names = (body: string) => {
  const { perMessage, perRecipient } = parseDeliveryStatus(body)
  return [perMessage, ...perRecipient].map((group) => group.fields.map(({ name, value }) => `${name}=${value}`))
}

describe('the groups of a delivery report (RFC 3464 §2.1)', () => {
  it('one group for the message, one for each recipient', () => {
    const body =
      'Reporting-MTA: dns; mx\n\nFinal-Recipient: rfc822; a@b.example\nStatus: 5.1.1\n\nFinal-Recipient: rfc822; c@d.example\nStatus: 4.2.2\n'
    expect(names(body).slice(1)).toEqual([
      ['final-recipient=rfc822; a@b.example', 'status=5.1.1'],
      ['final-recipient=rfc822; c@d.example', 'status=4.2.2'],
    ])
  })

  it('a field of the message comes before one of a recipient with the same name', () => {
    const { perMessage } = parseDeliveryStatus(
      'Reporting-MTA: dns; mx\n\nFinal-Recipient: a\nReporting-MTA: dns; other\n',
    )
    expect(fieldText(perMessage, 'reporting-mta')).toBe('mx')
  })

  it('a blank line between a recipient and its status does not part them', () => {
    expect(names('Final-Recipient: rfc822; a@b.example\n\nAction: failed\nStatus: 5.1.1\n')[1]).toEqual([
      'final-recipient=rfc822; a@b.example',
      'action=failed',
      'status=5.1.1',
    ])
  })

  it('a missing blank line between two recipients does not join them', () => {
    expect(
      names('Final-Recipient: rfc822; a@b.example\nStatus: 5.1.1\nFinal-Recipient: rfc822; c@d.example\n').slice(1),
    ).toEqual([['final-recipient=rfc822; a@b.example', 'status=5.1.1'], ['final-recipient=rfc822; c@d.example']])
  })

  it('… and an Original-Recipient goes with the Final-Recipient behind it', () => {
    const body =
      'Original-Recipient: rfc822; 1@b.example\nFinal-Recipient: rfc822; a@b.example\nOriginal-Recipient: rfc822; 2@b.example\nFinal-Recipient: rfc822; c@d.example\n'
    expect(names(body).slice(1)).toEqual([
      ['original-recipient=rfc822; 1@b.example', 'final-recipient=rfc822; a@b.example'],
      ['original-recipient=rfc822; 2@b.example', 'final-recipient=rfc822; c@d.example'],
    ])
  })

  it('lines that are no fields are passed over', () => {
    expect(names('some words\n\nFinal-Recipient: a@b.example\nmore words\n').slice(1)).toEqual([
      ['final-recipient=a@b.example'],
    ])
  })

  it('a body without recipients has none', () => {
    expect(parseDeliveryStatus('').perRecipient).toEqual([])
  })

  it('no more than 5,000 recipients are read', () => {
    expect(parseDeliveryStatus('Final-Recipient: a@b.example\n\n'.repeat(6000)).perRecipient.length).toBe(5000)
  })
})

describe('a typed field', () => {
  it.each([
    ['type and text', 'rfc822; user@example.com', 'rfc822', 'user@example.com'],
    ['the type in lower-case', 'RFC822;user@example.com', 'rfc822', 'user@example.com'],
    ['text without a type', 'user@example.com', '', 'user@example.com'],
    ['only the first semicolon parts', 'smtp; 550 a; b', 'smtp', '550 a; b'],
    ['an encoded word', 'smtp; =?utf-8?Q?Gr=C3=BC=C3=9Fe?=', 'smtp', 'Grüße'],
    ['a type alone', 'smtp;', 'smtp', ''],
    ['nothing', '', '', ''],
  ])('%s', (_name, value, type, text) => {
    expect(typedValue(value)).toEqual({ type, text })
  })

  it('a field that is missing and one that is empty are both null', () => {
    const { perMessage } = parseDeliveryStatus('Reporting-MTA: dns;\n\n')
    expect([fieldText(perMessage, 'reporting-mta'), fieldText(perMessage, 'arrival-date')]).toEqual([null, null])
  })
})
