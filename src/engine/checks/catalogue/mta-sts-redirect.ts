import type { Check } from '../check.ts'
import { judgeMtaSts } from '../judge-mta-sts.ts'
import { shorten } from '../shorten.ts'
import { fail, fixBy, notApplicable, pass, rfc } from '../verdict.ts'

export const check: Check = {
  id: 'mta-sts-redirect',
  area: 'transport',
  level: 'must',
  subject: 'domain',
  title: { en: 'The MTA-STS policy is served without redirect', de: 'Die MTA-STS-Richtlinie kommt ohne Weiterleitung' },
  explanation: {
    en: 'Senders must not follow redirects when they fetch a policy; one that redirects is not there for them.',
    de: 'Absender dürfen beim Holen einer Richtlinie keiner Weiterleitung folgen; eine weitergeleitete ist für sie nicht da.',
  },
  cites: [rfc(8461, '3.3')],
  run: (run) =>
    judgeMtaSts(run, 'redirect', ({ page }) => {
      if (page?.status == null) return notApplicable(NO_ANSWER, 'mta-sts-fetch')
      if (page.status < 300 || page.status >= 400)
        return pass({ en: 'There is no redirect.', de: 'Es wird nicht weitergeleitet.' })
      const to = shorten(page.location ?? '', 120)
      return fail(
        {
          en: `The policy host redirects (${page.status}) to ${to}.`,
          de: `Der Richtlinien-Host leitet weiter (${page.status}) nach ${to}.`,
        },
        { fix: fixBy(FIX) },
      )
    }),
}

const NO_ANSWER = { en: 'The policy host did not answer.', de: 'Der Richtlinien-Host hat nicht geantwortet.' }
const FIX = {
  en: 'Serve the file itself under this name; leave the host mta-sts out of redirects to www.',
  de: 'Die Datei selbst unter diesem Namen ausliefern; den Host mta-sts von Weiterleitungen auf www ausnehmen.',
}
