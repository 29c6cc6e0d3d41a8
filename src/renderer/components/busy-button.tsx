import { Button, type ButtonProps, Loader } from '@mantine/core'

interface Props extends ButtonProps {
  /** What it was pressed for is under way. */
  readonly busy: boolean
  readonly type?: 'submit'
  readonly onClick?: () => void
}

/** A button that takes its time. One that is switched off meanwhile would lose the focus; this one keeps it, and does nothing more. */
export function BusyButton({ busy, onClick, leftSection, ...rest }: Props) {
  return (
    <Button
      {...rest}
      aria-disabled={busy}
      leftSection={busy ? <Loader size={16} color="currentColor" aria-hidden /> : leftSection}
      onClick={(event) => {
        if (busy) event.preventDefault()
        else onClick?.()
      }}
    />
  )
}
