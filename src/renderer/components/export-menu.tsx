import { Button } from '@mantine/core'
import { useClickOutside } from '@mantine/hooks'
import { IconChevronDown, IconFileExport } from '@tabler/icons-react'
import { type KeyboardEvent, useState } from 'react'
import styles from './export-menu.module.css'

interface Props<Format extends string> {
  readonly label: string
  readonly formats: readonly { readonly id: Format; readonly name: string }[]
  readonly onChoose: (format: Format) => void
}

/** The forms in which something can leave the program, behind one button. */
export function ExportMenu<Format extends string>({ label, formats, onChoose }: Props<Format>) {
  const [open, setOpen] = useState(false)
  const box = useClickOutside<HTMLDivElement>(() => setOpen(false))
  const onKeyDown = ({ key }: KeyboardEvent) => {
    if (key !== 'Escape') return
    setOpen(false)
    box.current?.querySelector('button')?.focus()
  }
  const choose = (format: Format) => {
    setOpen(false)
    onChoose(format)
  }
  return (
    <div ref={box} className={styles.box}>
      <Button
        size="xs"
        variant="default"
        aria-expanded={open}
        onKeyDown={onKeyDown}
        leftSection={<IconFileExport size={15} stroke={1.6} />}
        rightSection={<IconChevronDown size={14} stroke={1.7} />}
        onClick={() => setOpen(!open)}
      >
        {label}
      </Button>
      {open && (
        <ul className={styles.list}>
          {formats.map(({ id, name }) => (
            <li key={id}>
              <button type="button" className={styles.item} onClick={() => choose(id)} onKeyDown={onKeyDown}>
                {name}
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
