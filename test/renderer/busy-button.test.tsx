import { fireEvent, screen } from '@testing-library/react'
import { useState } from 'react'
import { expect, test } from 'vitest'
import { BusyButton } from '../../src/renderer/components/busy-button.tsx'
import { renderPart } from '../support/render-part.tsx'

function Looking({ onLook }: { readonly onLook: () => void }) {
  const [busy, setBusy] = useState(false)
  const look = () => {
    onLook()
    setBusy(true)
  }
  return (
    <BusyButton busy={busy} onClick={look}>
      Look
    </BusyButton>
  )
}

test('a button that is at work keeps the focus, says so, and does nothing more', async () => {
  let looks = 0
  await renderPart(
    <Looking
      onLook={() => {
        looks += 1
      }}
    />,
  )
  const button = screen.getByRole<HTMLButtonElement>('button', { name: 'Look' })
  button.focus()
  fireEvent.click(button)
  fireEvent.click(button)
  expect(looks).toBe(1)
  expect(document.activeElement).toBe(button)
  expect([button.disabled, button.getAttribute('aria-disabled')]).toEqual([false, 'true'])
})
