import type { Probe } from '../../../contract/probe-shapes.ts'
import { TICKET_START_TEXT } from '../../../text/interface/ticket-start.ts'
import { useText } from '../../language.ts'
import { OpenTicketButton } from '../tickets/drafting/open-ticket-button.tsx'
import page from './page.module.css'

/** The provider can be asked about a probe that it refused, put into junk, or that nobody has seen. */
export function AskAboutProbe({ probe: { plan, state, placement } }: { readonly probe: Probe }) {
  const text = useText(TICKET_START_TEXT)
  const isJunk = state === 'arrived' && placement?.kind === 'junk'
  if (state !== 'bounced' && state !== 'neverSeen' && !isJunk) return null
  return (
    <div className={page.tools}>
      <OpenTicketButton origin={{ kind: 'probe', probeId: plan.id }} />
      <p className={page.hint}>{text.openHint}</p>
    </div>
  )
}
