import type { Check } from '../check.ts'
import { judgeTls } from '../judge-tls.ts'
import { shorten } from '../shorten.ts'
import { fixBy, rfc } from '../verdict.ts'

export const check: Check = {
  id: 'tls-certificate-signature',
  area: 'transport',
  level: 'should',
  subject: 'domain',
  title: { en: 'Certificates are signed with a sound hash', de: 'Zertifikate sind mit einem heilen Hash signiert' },
  explanation: {
    en: 'Signatures over SHA-1 or MD5 can be forged. Current software does not believe them.',
    de: 'Signaturen über SHA-1 oder MD5 lassen sich fälschen. Heutige Software glaubt ihnen nicht.',
  },
  cites: [rfc(9155), rfc(9325, '4.5')],
  run: (run) =>
    judgeTls(run, ({ tls: { chain } }) => {
      // A root is trusted for itself, whatever signed it.
      const weak = chain.find(
        ({ signatureAlgorithm, subject, issuer }, at) =>
          (at === 0 || subject !== issuer) && /sha1|md5|md2/i.test(signatureAlgorithm ?? ''),
      )
      if (weak === undefined) {
        const name = shorten(chain[0]?.signatureAlgorithm ?? '–', 60)
        return { outcome: 'pass', summary: { en: `Signed with ${name}.`, de: `Signiert mit ${name}.` } }
      }
      const [subject, name] = [shorten(weak.subject, 80), shorten(weak.signatureAlgorithm ?? '', 60)]
      return {
        outcome: 'warn',
        summary: { en: `${subject} is signed with ${name}.`, de: `${subject} ist mit ${name} signiert.` },
        fix: fixBy(REISSUE),
      }
    }),
}

const REISSUE = {
  en: 'Get the certificate anew; every public authority signs with SHA-256 or better.',
  de: 'Das Zertifikat neu ausstellen lassen; jede öffentliche Stelle signiert mit SHA-256 oder besser.',
}
