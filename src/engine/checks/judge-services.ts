import type { Verdict } from './check.ts'
import { type ClientProtocol, type ClientService, clientServices } from './facts/client-services.ts'
import { talkedServers } from './facts/mx-sessions.ts'
import { type Judgement, nameOf, sumUp, withoutServers } from './judge-servers.ts'
import type { Run } from './run.ts'
import { notApplicable } from './verdict.ts'
import type { ServiceGreeting, SmtpSession } from './world.ts'

/** A service for mailboxes, with what it said. */
export type MailboxService = ClientService & { readonly said: ServiceGreeting }

/** A service for handing in mail, with what it said. */
export type Submission = ClientService & { readonly said: SmtpSession }

/** Judges each port for handing in mail that the user's own servers have open. */
export function judgeSubmission(run: Run, judge: (service: Submission) => Judgement): Promise<Verdict> {
  return judgeServices(run, 'submission', (service) => (isSubmission(service) ? judge(service) : NOTHING))
}

/** Judges each port for mailboxes (one protocol) that the user's own servers have open. */
export function judgeMailboxes(
  run: Run,
  protocol: Exclude<ClientProtocol, 'submission'>,
  judge: (service: MailboxService) => Judgement,
): Promise<Verdict> {
  return judgeServices(run, protocol, (service) => (isSubmission(service) ? NOTHING : judge(service as MailboxService)))
}

/** What the server can do once TLS stands. */
export function capabilitiesUnderTls({ said, implicitTls }: Submission): ReadonlyMap<string, string> {
  return said.capabilitiesAfterTls ?? (implicitTls ? said.capabilities : new Map())
}

async function judgeServices(run: Run, protocol: ClientProtocol, judge: (service: ClientService) => Judgement) {
  if ((await run.get(talkedServers)).length === 0) return withoutServers(run)
  const services = (await run.get(clientServices)).filter((service) => service.protocol === protocol)
  if (services.length === 0) return notApplicable(NONE)
  return sumUp(
    services.map((service) => ({
      target: nameOf(service.endpoint),
      ...(spoke(service)
        ? judge(service)
        : { outcome: 'notApplicable', summary: SILENT, because: 'client-services-answer' }),
    })),
  )
}

/** True when the service greeted as it should, or its TLS failed before it could. */
export function spoke({ said }: ClientService): boolean {
  if ('banner' in said) return said.banner?.code === 220 && said.ehlo?.code === 250
  return said.greeting !== null && said.broke !== 'malformed' && said.broke !== 'tooMuch'
}

function isSubmission(service: ClientService): service is Submission {
  return 'banner' in service.said
}

const NOTHING: Judgement = { outcome: 'notApplicable', summary: { en: '', de: '' } }
const NONE = {
  en: 'The servers have no such port open.',
  de: 'Die Server haben keinen solchen Port offen.',
}
const SILENT = {
  en: 'The service did not greet as it should; another finding says so.',
  de: 'Der Dienst grüßte nicht, wie er sollte; ein anderer Befund sagt es.',
}
