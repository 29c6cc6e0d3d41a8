import { MantineProvider } from '@mantine/core'
import { act, cleanup, render } from '@testing-library/react'
import type { ReactNode } from 'react'
import { onTestFinished } from 'vitest'
import { Announcer } from '../../src/renderer/frame/announcer.tsx'

/** Draws a part of the window, and takes it away after the test. Transitions take no time. */
export async function renderPart(part: ReactNode) {
  onTestFinished(cleanup)
  const rendered = render(
    <MantineProvider env="test" withCssVariables={false} withGlobalClasses={false}>
      {part}
      <Announcer />
    </MantineProvider>,
  )
  // What the first effects asked for has been answered.
  await act(async () => {})
  return rendered
}
