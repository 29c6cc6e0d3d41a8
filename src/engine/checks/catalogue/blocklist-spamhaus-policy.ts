import type { Check } from '../check.ts'
import { publicSenders } from '../facts/public-senders.ts'
import { isSpamhaus, judgeSweep } from '../judge-lists.ts'
import { source } from '../verdict.ts'

export const check: Check = {
  id: 'blocklist-spamhaus-policy',
  area: 'reputation',
  level: 'must',
  subject: 'domain',
  title: {
    en: 'The sending addresses are not in a range that sends no mail',
    de: 'Die sendenden Adressen liegen in keinem Bereich, der keine Mail versendet',
  },
  explanation: {
    en: 'The policy list (PBL) of Spamhaus holds ranges from which no server sends directly: private lines, new servers of some hosters. It accuses nobody, but receivers refuse such senders. Who only receives there, or sends through a relay, may stay on it.',
    de: 'Die Regelliste (PBL) von Spamhaus enthält Bereiche, aus denen kein Server direkt versendet: Privatanschlüsse, neue Server mancher Hoster. Sie beschuldigt niemanden, aber Empfänger lehnen solche Absender ab. Wer dort nur empfängt oder über ein Relay sendet, darf darauf bleiben.',
  },
  cites: [source('Spamhaus: Policy Blocklist', 'https://www.spamhaus.org/blocklists/policy-blocklist/')],
  run: async (run) => {
    const { addresses, guessed, without } = await run.get(publicSenders)
    if (without !== null) return without
    return judgeSweep(run, {
      lists: isSpamhaus,
      entries: addresses.map(({ address }) => address),
      // Where nobody said that the address sends, it may only receive.
      grave: ({ means }) => (means === 'information' ? (guessed ? 'warn' : 'fail') : null),
    })
  },
}
