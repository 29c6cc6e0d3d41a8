import { Radio, TextInput } from '@mantine/core'
import { IconChevronRight } from '@tabler/icons-react'
import { CHECKS_TEXT } from '../../../text/interface/checks.ts'
import { useText } from '../../language.ts'
import { useCheckForm } from './form-store.ts'
import styles from './more-fields.module.css'
import type { SettingsDraft } from './read-settings.ts'

type ListField = 'addresses' | 'ehloName' | 'selectors' | 'resolver'

const EXAMPLES: Readonly<Record<ListField, string>> = {
  addresses: '203.0.113.25, 2001:db8::25',
  ehloName: 'mail.example.org',
  selectors: 'mail2026',
  resolver: '127.0.0.1',
}

/** What the owner can tell beside the domain; folded away at first. */
export function MoreFields() {
  const text = useText(CHECKS_TEXT).form
  const more = useCheckForm((state) => state.more)
  const toggle = useCheckForm((state) => state.toggleMore)
  return (
    <div className={styles.more}>
      <button type="button" className={styles.toggle} aria-expanded={more} aria-controls="check-more" onClick={toggle}>
        <IconChevronRight size={16} aria-hidden className={styles.chevron} data-open={more} />
        {text.more}
      </button>
      <div id="check-more">
        {more && (
          <div className={styles.fields}>
            <p className={styles.hint}>{text.moreHint}</p>
            <Field field="addresses" />
            <Field field="ehloName" />
            <Field field="selectors" />
            <OwnServers />
            <Field field="resolver" />
          </div>
        )}
      </div>
    </div>
  )
}

function Field({ field }: { readonly field: ListField }) {
  const text = useText(CHECKS_TEXT)
  const value = useCheckForm(({ draft }) => draft[field])
  const problem = useCheckForm((state) => state.problem)
  const change = useCheckForm((state) => state.change)
  const words = text.problem[field]
  const error = typeof words === 'string' ? words : words(problem?.value ?? '')
  return (
    <TextInput
      label={text.form[field]}
      description={text.form[`${field}Hint`]}
      placeholder={EXAMPLES[field]}
      error={problem?.field === field && error}
      spellCheck={false}
      autoCapitalize="off"
      value={value}
      onChange={({ currentTarget }) => change({ [field]: currentTarget.value })}
    />
  )
}

function OwnServers() {
  const text = useText(CHECKS_TEXT)
  const { draft, problem, change } = useCheckForm()
  const error = problem?.value === '' ? text.problem.ownServersEmpty : text.problem.ownServers(problem?.value ?? '')
  return (
    <Radio.Group
      label={text.form.own}
      description={text.form.ownHint}
      value={draft.own}
      // The values are those of the radios below.
      onChange={(own) => change({ own: own as SettingsDraft['own'] })}
    >
      <div className={styles.choices}>
        <Radio value="none" label={text.form.ownNone} />
        <Radio value="all" label={text.form.ownAll} />
        <Radio value="named" label={text.form.ownNamed} />
        {draft.own === 'named' && (
          <TextInput
            className={styles.named ?? ''}
            aria-label={text.form.ownNames}
            placeholder="mail.example.org"
            error={problem?.field === 'ownServers' && error}
            spellCheck={false}
            autoCapitalize="off"
            value={draft.ownServers}
            onChange={({ currentTarget }) => change({ ownServers: currentTarget.value })}
          />
        )}
      </div>
    </Radio.Group>
  )
}
