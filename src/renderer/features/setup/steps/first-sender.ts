import type { SenderView } from '../../../../contract/probe-shapes.ts'
import type { SetupView } from '../../../../contract/setup-shapes.ts'
import { useNavigation } from '../../../frame/navigation-store.ts'
import { emptySender, type SenderDraft } from '../../mailboxes/sender-draft.ts'
import { useSenderForm } from '../../mailboxes/sender-form-store.ts'

/** The sender with an address of this domain, and that address; null: there is none yet. */
export function senderOf(
  senders: readonly SenderView[],
  domain: string,
): { readonly id: string; readonly from: string } | null {
  for (const { sender } of senders) {
    const own = sender.identities.find(({ address }) => address.toLowerCase().endsWith(`@${domain}`))
    if (own !== undefined) return { id: sender.id, from: own.address }
  }
  return null
}

/** The form for a sender, with what is known of the server already in it. */
export function addServerAsSender(view: SetupView): void {
  useSenderForm.setState({
    ...useSenderForm.getInitialState(),
    draft: draftFor(view),
    step: 'all',
  })
  useNavigation.getState().go('probes', 'mailboxes')
}

/** Submission is encrypted from the first octet on (RFC 8314 §3.3); a relay is asked where its provider says. */
function draftFor({ setup: { values, choices } }: SetupView): SenderDraft {
  const draft = emptySender(values.postmaster || `postmaster@${values.domain}`)
  const throughRelay = choices.role === 'relay' && values.relayHost !== ''
  const port = throughRelay ? values.relayPort || '587' : '465'
  return {
    ...draft,
    label: values.hostName,
    submission: {
      host: throughRelay ? values.relayHost : values.hostName,
      port,
      security: port === '465' ? 'implicit' : 'starttls',
      pinnedCertificate: null,
    },
  }
}
