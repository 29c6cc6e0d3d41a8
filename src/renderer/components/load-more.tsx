import { Button } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { HISTORY_TEXT } from '../../text/interface/history.ts'
import { useText } from '../language.ts'

/** Asks for more when it comes into sight, and when it is pressed. */
export function LoadMore({ onMore }: { readonly onMore: () => void }) {
  const text = useText(HISTORY_TEXT)
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    const watcher = new IntersectionObserver(([entry]) => entry?.isIntersecting && onMore(), { rootMargin: '400px' })
    if (button.current) watcher.observe(button.current)
    return () => watcher.disconnect()
  }, [onMore])
  return (
    <Button ref={button} variant="subtle" onClick={onMore}>
      {text.more}
    </Button>
  )
}
