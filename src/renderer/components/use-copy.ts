import { useTimeout } from '@mantine/hooks'
import { useState } from 'react'
import { FRAME_TEXT } from '../../text/interface/frame.ts'
import { copyText } from '../copy-text.ts'
import { announce } from '../frame/announcement-store.ts'
import { toast } from '../frame/toast.ts'
import { useText } from '../language.ts'

/** So long a button says that it has copied. */
const SHOWN_MS = 1600

/** Copies, says so for a moment, and says so when the system refused. */
export function useCopy() {
  const text = useText(FRAME_TEXT)
  const [copied, setCopied] = useState(false)
  const { start } = useTimeout(() => setCopied(false), SHOWN_MS)
  const copy = async (value: string) => {
    if (!(await copyText(value))) return toast(text.copyFailed, 'failed')
    announce(text.copied)
    setCopied(true)
    start()
  }
  return { copied, copy: (value: string) => void copy(value) }
}
