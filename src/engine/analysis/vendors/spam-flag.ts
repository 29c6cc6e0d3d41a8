import { shorten } from '../../checks/shorten.ts'
import type { Reading, Values, Vendor } from './vendor.ts'

/** The mark that many filters set for mail programs to sort by, where nothing else tells which filter it was. */
export const spamFlag: Vendor = {
  vendor: 'spam-flag',
  name: 'X-Spam-Flag',
  source: {
    url: 'https://spamassassin.apache.org/full/4.0.x/doc/Mail_SpamAssassin_Conf.html',
    asOf: '2026-11-21',
  },
  placed: 'anywhere',
  read: readFlag,
}

const FLAGS = ['X-Spam-Flag', 'X-Spam', 'X-Suspected-Spam']
/** Who writes these says more in them than in the mark. */
const SAYING_MORE = [
  ...['x-spam-status', 'x-spamd-result', 'x-rspamd-action', 'x-gmx-antispam', 'x-ui-filterresults', 'ui-inboundreport'],
  ...['x-apple-movetofolder', 'x-barracuda-spam-status', 'x-forefront-antispam-report'],
]

function readFlag(values: Values): Reading | null {
  const header = FLAGS.find((name) => values(name.toLowerCase()).length > 0)
  if (header === undefined || SAYING_MORE.some((name) => values(name).length > 0)) return null
  const raw = shorten(values(header.toLowerCase())[0] ?? '', 300)
  const isSpam = /^\s*(?:yes|true)\b/i.test(raw)
  if (!isSpam && !/^\s*(?:no|false)\b/i.test(raw)) return null
  const say = isSpam
    ? { en: 'A filter marked it as spam.', de: 'Ein Filter hat sie als Spam markiert.' }
    : { en: 'A filter marked it as no spam.', de: 'Ein Filter hat sie als kein Spam markiert.' }
  return { key: isSpam ? 'yes' : 'no', header, raw, tone: isSpam ? 'bad' : 'good', say, parts: [] }
}
