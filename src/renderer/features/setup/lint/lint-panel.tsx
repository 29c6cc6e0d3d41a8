import { Button } from '@mantine/core'
import { IconArrowRight } from '@tabler/icons-react'
import { useEffect } from 'react'
import type { SetupView } from '../../../../contract/setup-shapes.ts'
import { SETUP_LINT_TEXT } from '../../../../text/interface/setup-lint.ts'
import { useNavigation } from '../../../frame/navigation-store.ts'
import { useText } from '../../../language.ts'
import styles from './lint.module.css'
import { LintDesk } from './lint-desk.tsx'
import { useLint } from './lint-store.ts'

/** Within the step of the software: what runs is looked through, with what the set-up knows of the server. */
export function LintPanel({ view }: { readonly view: SetupView }) {
  const text = useText(SETUP_LINT_TEXT)
  const { id } = view.setup
  useEffect(() => void useLint.getState().knowOf(id), [id])
  return (
    <section className={styles.panel} aria-labelledby="lint-panel-title">
      <div className={styles.summary}>
        <h2 id="lint-panel-title">{text.panel.title}</h2>
        <Button
          size="compact-sm"
          variant="subtle"
          rightSection={<IconArrowRight size={15} stroke={1.7} aria-hidden />}
          onClick={() => useNavigation.getState().go('setup', 'lint')}
        >
          {text.panel.page}
        </Button>
      </div>
      <p className={styles.hint}>
        {text.panel.lead} {text.kept}
      </p>
      <LintDesk />
    </section>
  )
}
