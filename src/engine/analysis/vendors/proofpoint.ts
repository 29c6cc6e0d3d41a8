import type { Localized } from '../../bounces/diagnosis.ts'
import { shorten } from '../../checks/shorten.ts'
import { part, type Reading, type Tone, type Values, type Vendor } from './vendor.ts'

/** Proofpoint: a rule that decided, and a score for each thing that it looks for. */
export const proofpoint: Vendor = {
  vendor: 'proofpoint',
  name: 'Proofpoint',
  source: { url: null, asOf: '2026-11-21' },
  unsure: true,
  placed: 'anywhere',
  read: readProofpoint,
}

const HEADER = 'X-Proofpoint-Spam-Details'

/** `rule=notspam policy=default score=0 … spamscore=0 phishscore=0 …`. */
function readProofpoint(values: Values): Reading | null {
  const [raw] = values(HEADER.toLowerCase())
  if (raw === undefined) return null
  const said = new Map(
    raw
      .slice(0, 5000)
      .split(/\s+/, 100)
      .map((word) => [word.split('=', 1)[0]?.toLowerCase() ?? '', word.slice(word.indexOf('=') + 1)]),
  )
  const rule = said.get('rule') ?? ''
  const tone = toneOf(rule)
  const parts = Object.entries(SCORES).flatMap(([name, say]) => {
    const value = said.get(name) ?? ''
    if (!/^-?\d{1,4}$/.test(value)) return []
    return [part(name, value, Number(value) >= 50 && name !== 'clxscore' ? 'bad' : 'neutral', say)]
  })
  const shown = shorten(rule, 60)
  return {
    key: tone === 'bad' ? 'spam' : tone === 'good' ? 'notspam' : 'rule',
    header: HEADER,
    raw: shorten(raw, 2000),
    tone,
    say: {
      en: `The rule “${shown}” decided: ${tone === 'bad' ? 'unwanted' : 'not spam'}.`,
      de: `Die Regel „${shown}“ entschied: ${tone === 'bad' ? 'unerwünscht' : 'kein Spam'}.`,
    },
    parts,
  }
}

function toneOf(rule: string): Tone {
  if (/notspam|^safe|allow/i.test(rule)) return 'good'
  return /spam|phish|malware|impostor|suspect|block/i.test(rule) ? 'bad' : 'neutral'
}

const SCORES: Readonly<Record<string, Localized>> = {
  score: { en: 'the sum, from 0 to 100', de: 'die Summe, von 0 bis 100' },
  spamscore: { en: 'spam', de: 'Spam' },
  phishscore: { en: 'phishing', de: 'Phishing' },
  bulkscore: { en: 'bulk mail', de: 'Massenmail' },
  lowpriorityscore: { en: 'bulk mail that few read', de: 'Massenmail, die wenige lesen' },
  suspectscore: { en: 'suspicious', de: 'verdächtig' },
  malwarescore: { en: 'malware', de: 'Schadsoftware' },
  impostorscore: { en: 'somebody imitates a known person', de: 'jemand ahmt eine bekannte Person nach' },
  adultscore: { en: 'for adults only', de: 'nur für Erwachsene' },
  mlxscore: { en: 'what the learning filter thinks', de: 'was der lernende Filter denkt' },
  clxscore: {
    en: 'the reputation of the connection (the greater, the better known)',
    de: 'der Ruf der Verbindung (je größer, desto bekannter)',
  },
}
