import { Button, Checkbox, TextInput } from '@mantine/core'
import { useState } from 'react'
import { TICKET_START_TEXT } from '../../../../text/interface/ticket-start.ts'
import { plainLine } from '../../../components/plain-text.ts'
import { useText } from '../../../language.ts'
import styles from './writing.module.css'

interface Props {
  readonly known: readonly string[]
  readonly chosen: readonly string[]
  readonly onChange: (chosen: readonly string[]) => void
}

/** Roughly what an IP address or a domain is; the main process looks closely. */
const LIKE_AN_ADDRESS = /^(?:[\p{L}\p{M}\p{N}_-]+(?:\.[\p{L}\p{M}\p{N}_-]+)+|[\da-f]*:[\da-f:.]+)$/iu
const MOST = 100

/** Which of the user's addresses and domains it is about; others can be added. */
export function AddressChoice({ known, chosen, onChange }: Props) {
  const text = useText(TICKET_START_TEXT).addresses
  const [added, setAdded] = useState<readonly string[]>([])
  const [typed, setTyped] = useState('')
  const [isBad, setIsBad] = useState(false)
  const all = [...new Set([...known, ...added])]
  const add = () => {
    const address = typed.trim().replace(/\.$/, '')
    if (address.length > 253 || !LIKE_AN_ADDRESS.test(address)) return setIsBad(true)
    setAdded([...added, address])
    setTyped('')
    onChange([...new Set([...chosen, address])].slice(0, MOST))
  }
  return (
    <section className={styles.card} aria-labelledby="new-ticket-addresses">
      <h2 id="new-ticket-addresses">{text.title}</h2>
      <p className={styles.hint}>{text.hint}</p>
      {all.map((address) => (
        <Checkbox
          key={address}
          label={plainLine(address)}
          checked={chosen.includes(address)}
          onChange={({ currentTarget: { checked } }) =>
            onChange(all.filter((one) => (one === address ? checked : chosen.includes(one))))
          }
        />
      ))}
      <div className={styles.row}>
        <TextInput
          className={styles.short ?? ''}
          label={text.add}
          error={isBad && text.bad}
          maxLength={253}
          spellCheck={false}
          autoCapitalize="off"
          value={typed}
          onChange={({ currentTarget }) => {
            setIsBad(false)
            setTyped(currentTarget.value)
          }}
          onKeyDown={({ key }) => key === 'Enter' && add()}
        />
        <Button variant="default" disabled={typed.trim() === ''} onClick={add}>
          {text.addButton}
        </Button>
      </div>
    </section>
  )
}
