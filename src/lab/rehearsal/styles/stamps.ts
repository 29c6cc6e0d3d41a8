import type { HeaderStyle } from '../provider-data.ts'
import { gmxStamp, yahooStamp } from './big-mail-services.ts'
import { googleStamp } from './google-stamp.ts'
import { microsoftStamp } from './microsoft-stamp.ts'
import { postgreyStamp, rspamdStamp, spamAssassinStamp } from './small-servers.ts'
import type { Stamp } from './stamp.ts'

/** Who writes which header fields. */
export const STAMPS: Readonly<Record<HeaderStyle, Stamp>> = {
  rspamd: rspamdStamp,
  google: googleStamp,
  microsoft: microsoftStamp,
  postgrey: postgreyStamp,
  gmx: gmxStamp,
  yahoo: yahooStamp,
  spamassassin: spamAssassinStamp,
}
