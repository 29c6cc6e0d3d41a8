import { createPrivateKey, generateKeyPairSync } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import type { Setup } from '../../../../engine/setup/setup.ts'
import type { Signer } from '../../../mail/mta/sign-mail.ts'
import { cutOff, enterRecords } from '../enter-records.ts'
import { recordsOf } from '../guide-records.ts'
import { NEWCOMER } from '../newcomer-data.ts'
import { answer, type NewcomerSite, type StageDeed } from '../newcomer-site.ts'

/** A key file is small; what is named here by mistake may not be. */
const MOST_OCTETS = 20_000

/** Copies the files that the guide wrote to the server, where they are; what was copied before is there still. None: there are no keys. */
export async function copyKeys(site: NewcomerSite, setup: Setup): Promise<readonly Signer[]> {
  const texts = await Promise.all(site.keyFiles.map(readKeyFile))
  const signers = texts.flatMap((text) => signerOf(text, setup))
  // Ed25519 above RSA, as the recipes do it.
  if (signers.length > 0) site.copiedKeys = signers.toSorted((a, b) => a.algorithm.localeCompare(b.algorithm))
  return site.copiedKeys
}

/** Empty: it is no file that can be read, or more than a key. */
async function readKeyFile(path: string): Promise<string> {
  const { size } = await stat(path).catch(() => ({ size: 0 }))
  return size > MOST_OCTETS ? '' : readFile(path, 'utf8').catch(() => '')
}

function signerOf(privateKey: string, { values }: Setup): readonly Signer[] {
  try {
    const isRsa = createPrivateKey(privateKey).asymmetricKeyType === 'rsa'
    const selector = isRsa ? values.selectorRsa : values.selectorEd25519
    const algorithm = isRsa ? 'rsa-sha256' : 'ed25519-sha256'
    return [{ domain: NEWCOMER.domain, selector, algorithm, privateKey }]
  } catch {
    return []
  }
}

/** A key that the guide knows nothing of. */
function strangeSigner({ values }: Setup): Signer {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  return {
    domain: NEWCOMER.domain,
    selector: values.selectorRsa,
    algorithm: 'rsa-sha256',
    privateKey: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  }
}

/** Keys: a private half on the server, a public one in the DNS. */
export const KEYS: readonly StageDeed[] = [
  {
    id: 'keys-copied',
    step: 'keys',
    isMistake: false,
    says: { en: 'Copy the private keys to the server', de: 'Die privaten Schlüssel auf den Server kopieren' },
    act: async (site, setup) => {
      const signers = await copyKeys(site, setup)
      if (signers.length === 0)
        return answer(
          'There is no key file: the guide has to make the keys first, and the files have to be where it wrote them.',
          'Es gibt keine Schlüsseldatei: Zuerst muss der Leitfaden die Schlüssel erzeugen, und die Dateien müssen dort liegen, wohin er sie schrieb.',
        )
      site.server.change({ signers })
      const names = signers.map(({ selector }) => selector).join(', ')
      return answer(`The server has the keys ${names}.`, `Der Server hat die Schlüssel ${names}.`)
    },
  },
  {
    id: 'keys-other',
    step: 'keys',
    isMistake: true,
    says: {
      en: 'Leave an older key on the server instead',
      de: 'Stattdessen einen älteren Schlüssel auf dem Server lassen',
    },
    act: (site, setup) => {
      site.server.change({ signers: [strangeSigner(setup)] })
      return answer(
        'The server has a key, though not the one whose public half the guide knows. Only a mail shows it.',
        'Der Server hat einen Schlüssel, aber nicht den, dessen öffentliche Hälfte der Leitfaden kennt. Das zeigt erst eine Mail.',
      )
    },
  },
  {
    id: 'key-records',
    step: 'keys',
    isMistake: false,
    says: { en: 'Enter the key records at the DNS host', de: 'Die Schlüssel-Records beim DNS-Anbieter eintragen' },
    act: (site, setup) => {
      const records = recordsOf(setup, 'dkim-rsa', 'dkim-ed25519')
      enterRecords(site.zone, records)
      return entered(records.length)
    },
  },
  {
    id: 'key-records-cut',
    step: 'keys',
    isMistake: true,
    says: {
      en: 'Enter the key records in a form that cuts them off at 255 characters',
      de: 'Die Schlüssel-Records in ein Formular eintragen, das sie nach 255 Zeichen abschneidet',
    },
    act: (site, setup) => {
      const records = recordsOf(setup, 'dkim-rsa', 'dkim-ed25519').map(cutOff)
      enterRecords(site.zone, records)
      return entered(records.length)
    },
  },
]

function entered(count: number) {
  return count === 0
    ? answer(
        'The guide has made no keys yet, so nothing was entered.',
        'Der Leitfaden hat noch keine Schlüssel erzeugt, also wurde nichts eingetragen.',
      )
    : answer(`${count} key records were entered.`, `${count} Schlüssel-Records wurden eingetragen.`)
}
