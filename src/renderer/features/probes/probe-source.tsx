import { Button } from '@mantine/core'
import { useState } from 'react'
import { PROBE_VIEW_TEXT } from '../../../text/interface/probe-view.ts'
import { CopyButton } from '../../components/copy-button.tsx'
import { useText } from '../../language.ts'
import { MailSource } from './mail-source.tsx'
import page from './page.module.css'

/** The mail as it was sent; folded away at first. */
export function ProbeSource({ source }: { readonly source: string }) {
  const text = useText(PROBE_VIEW_TEXT)
  const [open, setOpen] = useState(false)
  return (
    <div className={page.section}>
      <div className={page.tools}>
        <h2>{text.source}</h2>
        <Button size="compact-sm" variant="subtle" aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? text.hideSource : text.showSource}
        </Button>
        {open && <CopyButton value={source} what={text.copySource} />}
      </div>
      {open && <MailSource label={text.source} source={source} />}
    </div>
  )
}
