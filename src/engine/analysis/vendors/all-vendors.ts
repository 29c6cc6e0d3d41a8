import { amavis } from './amavis.ts'
import { apple } from './apple.ts'
import { assp } from './assp.ts'
import { barracuda } from './barracuda.ts'
import { blocklistNote } from './blocklist-note.ts'
import { bogofilter } from './bogofilter.ts'
import { ciscoIronport } from './cisco-ironport.ts'
import { cloudmark } from './cloudmark.ts'
import { crm114 } from './crm114.ts'
import { dspam } from './dspam.ts'
import { eset } from './eset.ts'
import { expurgate } from './expurgate.ts'
import { fastmail } from './fastmail.ts'
import { gmail } from './gmail.ts'
import { gmxWebde } from './gmx-webde.ts'
import { hmailserver } from './hmailserver.ts'
import { kaspersky } from './kaspersky.ts'
import { mailRu } from './mail-ru.ts'
import { mailscanner } from './mailscanner.ts'
import { microsoft } from './microsoft.ts'
import { mimecast } from './mimecast.ts'
import { proofpoint } from './proofpoint.ts'
import { proton } from './proton.ts'
import { rspamd } from './rspamd.ts'
import { sophos } from './sophos.ts'
import { spamFlag } from './spam-flag.ts'
import { spamassassin } from './spamassassin.ts'
import { spamexperts } from './spamexperts.ts'
import { stalwart } from './stalwart.ts'
import { symantec } from './symantec.ts'
import { tOnline } from './t-online.ts'
import { trendMicro } from './trend-micro.ts'
import { vade } from './vade.ts'
import type { Vendor } from './vendor.ts'
import { yahoo } from './yahoo.ts'
import { yandex } from './yandex.ts'

/** Every vendor that is known; in the order in which they are shown. */
export const VENDORS: readonly Vendor[] = [
  microsoft,
  rspamd,
  spamassassin,
  proofpoint,
  barracuda,
  gmail,
  yahoo,
  apple,
  gmxWebde,
  tOnline,
  mailRu,
  yandex,
  fastmail,
  proton,
  mimecast,
  ciscoIronport,
  sophos,
  trendMicro,
  cloudmark,
  vade,
  expurgate,
  symantec,
  spamexperts,
  kaspersky,
  eset,
  amavis,
  dspam,
  bogofilter,
  crm114,
  mailscanner,
  hmailserver,
  assp,
  stalwart,
  blocklistNote,
  spamFlag,
]
