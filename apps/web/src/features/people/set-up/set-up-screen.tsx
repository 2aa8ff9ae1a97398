import { Stack, Stepper, Text } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { useState } from 'react'
import { useTexts } from '../../../platform/language/use-texts.ts'
import { PageHeader } from '../../../platform/page/page-header.tsx'
import { Panel } from '../../../platform/page/panel.tsx'
import styles from '../join/join.module.css'
import { joinTexts } from '../join/texts.ts'
import { CodeStep } from './code-step.tsx'
import { emptySetUp } from './draft.ts'
import { PersonStep } from './person-step.tsx'
import { UnitStep } from './unit-step.tsx'

/** The wizard of an empty system: the code of the console, the root unit, the first administrator. */
export function SetUpScreen() {
  const words = useTexts(joinTexts)
  const small = useMediaQuery('(max-width: 36em)')
  const [step, setStep] = useState(0)
  const [draft, setDraft] = useState(emptySetUp)
  const props = {
    draft,
    change: (part: Partial<typeof draft>) => setDraft({ ...draft, ...part }),
    next: () => setStep(step + 1),
    back: () => setStep(step - 1),
  }
  const titles = [words.stepCode, words.stepUnit, words.stepPerson]
  return (
    <div className={styles.narrow}>
      <PageHeader title={words.setUpTitle} under={words.setUpIntro} />
      <Stack gap="md">
        {small ? (
          <Text c="dimmed">
            {step + 1}/3 · {titles[step]}
          </Text>
        ) : (
          <Stepper active={step} size="xs" allowNextStepsSelect={false} aria-hidden>
            {titles.map((title) => (
              <Stepper.Step key={title} label={title} tabIndex={-1} />
            ))}
          </Stepper>
        )}
        <Panel title={titles[step] ?? ''}>
          {step === 0 && <CodeStep {...props} />}
          {step === 1 && <UnitStep {...props} />}
          {step === 2 && <PersonStep {...props} />}
        </Panel>
      </Stack>
    </div>
  )
}
