import { handOverOf } from '../../received/hand-over.ts'
import { fact } from '../run.ts'
import { message } from './message.ts'

/** How the mail came to the receiver whose headers it carries. */
export interface Delivery {
  /** The address that handed it over; null: not told. */
  readonly address: string | null
  readonly ehloName: string | null
  /** Envelope sender; `''`: the null sender; null: not told. */
  readonly mailFrom: string | null
}

/** Told by the user, else by the Received of the server that took it from outside, and by Return-Path. */
export const delivery = fact('delivery', async (run): Promise<Delivery> => {
  const { subject, hops, values } = await run.get(message)
  const handedOver = hops[handOverOf(hops)]
  const path = values('return-path')[0]
  const mailFrom = path === undefined ? null : (/<([^<>]*)>/.exec(path)?.[1] ?? path)
  return {
    address: subject.address ?? handedOver?.address ?? null,
    ehloName: subject.ehloName ?? handedOver?.from ?? null,
    mailFrom: subject.mailFrom ?? mailFrom,
  }
})
