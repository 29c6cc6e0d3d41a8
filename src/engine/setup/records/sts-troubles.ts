import { stsMatch } from '../../mta-sts/name-matches.ts'
import type { SetupChoices, SetupValues } from '../setup.ts'
import { mtaStsPolicy } from './policy-records.ts'
import { type RecordTrouble, trouble } from './record-trouble.ts'
import type { PolicyWorld, SeenPolicy } from './record-troubles.ts'
import type { RecordChange } from './wanted-record.ts'

/** What is seen of MTA-STS of one domain. */
type SeenOfDomain = PolicyWorld['otherPolicies'][number]

interface Around {
  readonly values: SetupValues
  readonly choices: SetupChoices
  readonly changes: readonly RecordChange[]
  readonly certificate: PolicyWorld['certificate']
  readonly said: readonly string[]
}

const WEEK_SECONDS = 604_800

/** MTA-STS (RFC 8461) in an order that loses mail: the file before the record, the host before the MX, testing before enforcing, mode none before the end. */
export function stsTroubles(seen: SeenOfDomain, around: Around): readonly RecordTrouble[] {
  const { role } = around.choices
  if (role === 'sendOnly') return []
  const { stsPolicy } = seen
  if (stsPolicy === null) return []
  return stsPolicy === 'none' ? withoutFile(seen, around) : withFile(seen.domain, stsPolicy, around)
}

function withoutFile({ domain, stsTrouble }: SeenOfDomain, { values, choices, changes }: Around) {
  if (choices.mtaSts === 'off') return []
  const isAnnounced = before(changes, `_mta-sts.${domain}.`, 'TXT').some((text) => /^v=STSv1\b/i.test(text))
  const file = mtaStsPolicy([values.hostName], choices.mtaSts, WEEK_SECONDS)
  const url = `https://mta-sts.${domain}/.well-known/mta-sts.txt`
  const found: RecordTrouble[] = []
  if (stsTrouble === 'certificate')
    found.push(
      trouble('sts-file-certificate', 'error', {
        en: `The certificate of the web server is not good for mta-sts.${domain}, so nobody believes the policy. It has to name this host.`,
        de: `Das Zertifikat des Webservers gilt nicht für mta-sts.${domain}, also glaubt niemand der Policy. Es muss diesen Host nennen.`,
      }),
    )
  else if (isAnnounced)
    found.push(
      trouble(
        'sts-announced-without-file',
        'error',
        {
          en: `The TXT record announces a policy, and at ${url} there is none. New senders go without protection, others still follow the policy that they remember. Put the file there, or take the record away.`,
          de: `Der TXT-Record kündigt eine Policy an, doch unter ${url} ist keine. Neue Absender senden ungeschützt, andere folgen noch der gemerkten Policy. Die Datei dorthin legen oder den Record entfernen.`,
        },
        file,
      ),
    )
  else
    found.push(
      trouble(
        'sts-file-missing',
        'error',
        {
          en: `The policy file is not served at ${url} yet. Put it there first; the TXT record comes after it, for it announces the file.`,
          de: `Die Policy-Datei ist unter ${url} noch nicht abrufbar. Sie kommt zuerst; der TXT-Record kündigt sie an und kommt danach.`,
        },
        file,
      ),
    )
  // Where one is announced it was served before, and may well have been tested.
  if (choices.mtaSts === 'enforce' && !isAnnounced) found.push(AT_ONCE)
  return found
}

function withFile(domain: string, policy: SeenPolicy, around: Around): readonly RecordTrouble[] {
  const { choices } = around
  const isEnforced = policy.mode === 'enforce'
  if (choices.mtaSts === 'off') return isEnforced ? [removed(policy)] : []
  return [
    ...hostTroubles(domain, policy, around),
    ...modeTroubles(policy, around),
    ...certificateTroubles(policy, around),
  ]
}

function hostTroubles(domain: string, policy: SeenPolicy, { values, changes }: Around): readonly RecordTrouble[] {
  const { hostName } = values
  const isEnforced = policy.mode === 'enforce'
  const mx = changes.find(({ type, name }) => type === 'MX' && name.toLowerCase() === `${domain.toLowerCase()}.`)
  const now = (mx?.before ?? []).flatMap((data) => data.split(' ')[1]?.replace(/\.$/, '') ?? [])
  const isOther = (host: string) => host !== '' && host.toLowerCase() !== hostName.toLowerCase()
  const forgotten = now.filter((host) => isOther(host) && !stsMatch(host, policy.hosts))
  const time = days(policy.maxAge)
  const found: RecordTrouble[] = []
  if (!stsMatch(hostName, policy.hosts))
    found.push(
      isEnforced
        ? trouble('sts-other-hosts', 'error', {
            en: `The policy that is served now is enforced and does not name ${hostName}: senders that remember it will not deliver there, for up to ${time} days. First add the host to the policy with a new id and wait until max_age has passed; change the MX after that.`,
            de: `Die jetzt abrufbare Policy wird durchgesetzt und nennt ${hostName} nicht: Absender, die sie kennen, stellen dort bis zu ${time} Tage lang nicht zu. Erst den Host mit neuer id in die Policy aufnehmen und max_age abwarten, dann den MX ändern.`,
          })
        : trouble('sts-testing-other-hosts', 'warning', {
            en: `The policy does not name ${hostName}. It is only tested, but senders will report failures; name the host before it is enforced.`,
            de: `Die Policy nennt ${hostName} nicht. Sie wird nur getestet, aber Absender werden Fehler melden; vor dem Durchsetzen den Host nennen.`,
          }),
    )
  else if (isEnforced && mx?.action === 'replace' && forgotten.length === 0)
    found.push(
      trouble('sts-wait-max-age', 'warning', {
        en: `The MX is about to change under an enforced policy. It names ${hostName}; was that added less than ${time} days ago (max_age), then senders may remember an older policy without it: wait until then.`,
        de: `Der MX ändert sich unter einer durchgesetzten Policy. Sie nennt ${hostName}; ist das noch keine ${time} Tage her (max_age), kennen Absender vielleicht eine ältere Policy ohne ihn: so lange warten.`,
      }),
    )
  if (isEnforced && forgotten.length > 0)
    found.push(
      trouble('sts-mx-not-named', 'error', {
        en: `Mail goes to ${forgotten.join(', ')} now, and the enforced policy does not name it: it is not delivered there. A host is taken out of the policy only after the MX has left it and its TTL has passed.`,
        de: `Mail geht jetzt an ${forgotten.join(', ')}, doch die durchgesetzte Policy nennt das nicht: Dorthin wird nicht zugestellt. Ein Host verlässt die Policy erst, wenn der MX ihn verlassen hat und dessen TTL vorbei ist.`,
      }),
    )
  return found
}

function modeTroubles(policy: SeenPolicy, { choices, said }: Around): readonly RecordTrouble[] {
  if (choices.mtaSts !== 'enforce') return policy.mode === 'enforce' ? [loosened(policy)] : []
  if (policy.mode !== 'enforce' && policy.mode !== 'testing') return [AT_ONCE]
  if (policy.mode === 'enforce' || said.includes('sts-enforce')) return []
  return [
    trouble('sts-enforce-early', 'warning', {
      en: 'The policy is still tested. Enforce it only after two weeks in which the TLS reports told of no failure; tick that below when it is so.',
      de: 'Die Policy wird noch getestet. Erst nach zwei Wochen ohne Fehler in den TLS-Berichten durchsetzen; unten abhaken, wenn es so ist.',
    }),
  ]
}

/** RFC 8461 §4.2: under an enforced policy a certificate that is not good for the MX host means no delivery. */
function certificateTroubles(policy: SeenPolicy, { choices, certificate, values }: Around): readonly RecordTrouble[] {
  if (certificate === null || certificate === 'good') return []
  const bites = policy.mode === 'enforce'
  return [
    trouble('sts-certificate', bites || choices.mtaSts === 'enforce' ? 'error' : 'warning', {
      en: bites
        ? `The policy is enforced, and the certificate of port 25 is not good for ${values.hostName}: big providers do not deliver. Mend the certificate at once.`
        : `The certificate of port 25 is not good for ${values.hostName}. As soon as the policy is enforced no mail would arrive from big providers: mend it first.`,
      de: bites
        ? `Die Policy wird durchgesetzt, und das Zertifikat an Port 25 gilt nicht für ${values.hostName}: Große Anbieter stellen nicht zu. Das Zertifikat sofort richten.`
        : `Das Zertifikat an Port 25 gilt nicht für ${values.hostName}. Sobald die Policy durchgesetzt wird, käme von großen Anbietern keine Mail: es vorher richten.`,
    }),
  ]
}

/** RFC 8461 §5: who remembers the enforced policy goes by it until it sees another id and fetches the file anew. */
function loosened({ maxAge }: SeenPolicy): RecordTrouble {
  return trouble('sts-loosened', 'warning', {
    en: `The policy that is served now is enforced, and testing is chosen here. Choose enforce where that is meant. Else serve the file with testing first, then change the id; senders that do not see the new id enforce for up to ${days(maxAge)} days more.`,
    de: `Die jetzt abrufbare Policy wird durchgesetzt, und hier ist testing gewählt. Ist das Durchsetzen gewollt, enforce wählen. Sonst zuerst die Datei mit testing ausliefern, dann die id ändern; Absender, die die neue id nicht sehen, setzen noch bis zu ${days(maxAge)} Tage durch.`,
  })
}

function removed({ maxAge }: SeenPolicy): RecordTrouble {
  return trouble('sts-removed', 'error', {
    en: `An enforced policy cannot simply be taken away: senders remember it for up to ${days(maxAge)} days. First serve mode none with a new id, wait for max_age, then remove both.`,
    de: `Eine durchgesetzte Policy lässt sich nicht einfach entfernen: Absender merken sie sich bis zu ${days(maxAge)} Tage. Erst mode none mit neuer id ausliefern, max_age abwarten, dann beides entfernen.`,
  })
}

const AT_ONCE = trouble('sts-enforce-at-once', 'error', {
  en: 'Enforcing without having tested: one mistake in certificate or host name, and no mail arrives from the big providers until max_age has passed. Begin with testing, and read the TLS reports for two weeks.',
  de: 'Durchsetzen ohne Probe: Ein Fehler im Zertifikat oder Hostnamen, und von den großen Anbietern kommt bis zum Ende von max_age keine Mail. Mit testing beginnen und zwei Wochen die TLS-Berichte lesen.',
})

function before(changes: readonly RecordChange[], name: string, type: RecordChange['type']): readonly string[] {
  return changes.find((one) => one.type === type && one.name.toLowerCase() === name.toLowerCase())?.before ?? []
}

function days(seconds: number): number {
  return Math.max(1, Math.ceil(seconds / 86_400))
}
