import { createHash } from 'node:crypto'
import type { ProbePlan, ProbeVariant } from '../../../engine/probes/probe-plan.ts'
import { makeToken, messageIdOf } from '../../../engine/probes/token.ts'
import { mailDate } from '../../mail/mta/trace-field.ts'
import type { ProviderData } from '../provider-data.ts'
import { rehearsalId, SENDER_ID, USER } from '../rehearsal-accounts.ts'
import type { Seeded } from './seeded.ts'

/** A probe of the past, before anything happened to it. */
export interface PastPlan {
  readonly plan: ProbePlan
  readonly message: Uint8Array
}

/** What makes one. */
export interface PastOrder {
  readonly number: number
  readonly provider: ProviderData
  readonly mailbox: string
  readonly at: Date
  readonly variant: ProbeVariant
  readonly experiment: ProbePlan['experiment']
  readonly isFirst: boolean
  readonly chance: Seeded
}

const GIVE_UP_SECONDS = 7200

const MAILS = [
  ['Vereinsheim', 'Am Mittwoch ist das Vereinsheim belegt, wir treffen uns bei Ruth.'],
  ['Notenmappe', 'Hast du die Notenmappe noch? Ich bräuchte sie am Freitag.'],
  ['Kuchen', 'Für das Sommerfest fehlen noch zwei Kuchen. Machst du einen?'],
  ['Protokoll', 'Das Protokoll vom letzten Mal ist fertig. Magst du drüberlesen?'],
] as const

/** Writes a probe of the past, with all that is settled about it. */
export function pastPlan(order: PastOrder): PastPlan {
  const { number, provider, mailbox, at, variant, experiment, isFirst, chance } = order
  const token = makeToken(chance.bytes(26))
  const address = `${provider.localPart}@${provider.domain}`
  const [subject, text] = MAILS[Math.floor(chance.next() * MAILS.length)] ?? MAILS[0]
  const source = writeMail({ token, address, subject, text, variant, at })
  return {
    message: source,
    plan: {
      id: rehearsalId(2, number),
      token,
      batch: rehearsalId(3, experiment === null ? dayOf(at) : 100_000 + number),
      experiment,
      sender: SENDER_ID,
      mailbox,
      address,
      preset: 'other',
      family: provider.domain,
      from: { name: USER.name, address: USER.login },
      envelopeFrom: USER.login,
      subject,
      variant,
      language: 'de',
      messageId: messageIdOf(token, USER.login),
      contact: provider.contact,
      firstContact: isFirst,
      sha256: createHash('sha256').update(source).digest('hex'),
      size: source.length,
      notBefore: at.toISOString(),
      giveUpAfterSeconds: GIVE_UP_SECONDS,
    },
  }
}

interface MailParts {
  readonly token: string
  readonly address: string
  readonly subject: string
  readonly text: string
  readonly variant: ProbeVariant
  readonly at: Date
}

function writeMail({ token, address, subject, text, variant, at }: MailParts): Buffer {
  const link = variant === 'link' ? ['', 'Hier steht mehr: https://www.beispielverein.netz/'] : []
  const words = [text, ...link, '', 'Viele Grüße', USER.name, '', `Zeichen: ${token}`, '']
  const isHtml = variant === 'html'
  const body = isHtml ? [`<!DOCTYPE html><html><body><p>${words.join('<br>\r\n')}</p></body></html>`, ''] : words
  const lines = [
    `From: ${USER.name} <${USER.login}>`,
    `To: ${address}`,
    `Subject: ${subject}`,
    `Message-ID: ${messageIdOf(token, USER.login)}`,
    `Postdesk-Probe: ${token}`,
    'Content-Transfer-Encoding: 8bit',
    `Date: ${mailDate(at)}`,
    'MIME-Version: 1.0',
    `Content-Type: text/${isHtml ? 'html' : 'plain'}; charset=utf-8`,
    '',
    ...body,
  ]
  return Buffer.from(lines.join('\r\n'), 'utf8')
}

function dayOf(at: Date): number {
  return Math.floor(at.getTime() / 86_400_000)
}
