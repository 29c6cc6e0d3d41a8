import { Button } from '@mantine/core'
import { useState } from 'react'
import type { TicketOrigin, TicketStart } from '../../../../contract/ticket-shapes.ts'
import { TICKET_START_TEXT } from '../../../../text/interface/ticket-start.ts'
import { toast } from '../../../frame/toast.ts'
import { useText } from '../../../language.ts'
import { useTicket } from '../ticket-store.ts'
import { beginWriting } from '../writing-store.ts'
import { AddressChoice } from './address-choice.tsx'
import { ExistingTicket } from './existing-ticket.tsx'
import { useNewTicket } from './new-ticket-store.ts'
import { type StartChoice, startChoices } from './start-choices.ts'
import { WayChoice } from './way-choice.tsx'
import styles from './writing.module.css'

interface Props {
  readonly origin: TicketOrigin
  readonly start: TicketStart
}

/** The way, the addresses, and the one button; where a ticket is there already, the way to that. */
export function TicketStartForm({ origin, start }: Props) {
  const choices = startChoices(start)
  const [chosen, setChosen] = useState(0)
  const [addresses, setAddresses] = useState(start.addresses)
  const choice = choices[chosen]
  return (
    <>
      <WayChoice choices={choices} chosen={chosen} onChoose={setChosen} />
      {origin.kind === 'empty' && <OtherOrganization />}
      <AddressChoice known={start.addresses} chosen={addresses} onChange={setAddresses} />
      {choice !== undefined && <Ends origin={origin} start={start} choice={choice} addresses={addresses} />}
    </>
  )
}

function OtherOrganization() {
  const text = useText(TICKET_START_TEXT).organization
  const begin = useNewTicket((state) => state.begin)
  return (
    <div>
      <Button
        size="xs"
        variant="default"
        onClick={() => void begin({ kind: 'empty', organization: null, address: null })}
      >
        {text.change}
      </Button>
    </div>
  )
}

interface EndsProps extends Props {
  readonly choice: StartChoice
  readonly addresses: readonly string[]
}

function Ends({ origin, start, choice, addresses }: EndsProps) {
  const text = useText(TICKET_START_TEXT)
  const { working, open } = useNewTicket()
  const existing = start.existing.find(({ organization }) => organization === choice.organization)
  const isNoWay = choice.way === null || choice.way.route === 'none'
  const isDiscouraged = choice.way?.helps === 'no'
  const go = async () => {
    const appeal = choice.way?.id ?? null
    const opened = await open({ origin, organization: choice.organization, appeal, addresses: [...addresses] })
    if (opened === null) return
    if (opened.joined || isNoWay) {
      await useTicket.getState().open(opened.id)
      await toast(opened.joined ? text.joined : text.opened)
    } else await beginWriting(opened.id, 'request')
  }
  const words = existing ? text.existing.join : isNoWay ? text.keep : isDiscouraged ? text.discouraged : text.begin
  return (
    <>
      {existing && <ExistingTicket organization={choice.organizationName} ticket={existing.ticket} />}
      <div className={styles.ends}>
        <p className={styles.hint} role="status">
          {addresses.length === 0 && text.addresses.none}
        </p>
        <Button
          variant={existing || isNoWay || isDiscouraged ? 'default' : 'filled'}
          loading={working}
          disabled={addresses.length === 0}
          onClick={() => void go()}
        >
          {words}
        </Button>
      </div>
    </>
  )
}
