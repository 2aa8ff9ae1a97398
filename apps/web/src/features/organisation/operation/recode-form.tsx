import { Stack, TextInput } from '@mantine/core'
import type { UnitCommand, UnitPage } from '@openpar/domain/organisation'
import { useState } from 'react'
import { useTexts } from '../../../platform/language/use-texts.ts'
import { Panel } from '../../../platform/page/panel.tsx'
import { texts } from '../texts.ts'
import { type Decision, DecisionFields } from './decision-fields.tsx'
import { OperationPanel } from './operation-panel.tsx'

/** A new code. */
export function RecodeForm({ page, done }: { page: UnitPage; done: () => void }) {
  const words = useTexts(texts)
  const [code, setCode] = useState(page.states.at(-1)?.code ?? '')
  const [decision, setDecision] = useState<Decision>({ on: null, basis: '' })
  const [tried, setTried] = useState(false)
  const wrong = !/^\S{1,40}$/.test(code.trim())
  const build = (): UnitCommand | undefined =>
    wrong || decision.on === null
      ? undefined
      : {
          operation: 'recode',
          on: decision.on,
          basis: decision.basis.trim(),
          unit: page.unit,
          code: code.trim(),
        }
  return (
    <>
      <Panel>
        <Stack gap="md">
          <DecisionFields value={decision} onChange={setDecision} tried={tried} />
          <TextInput
            label={words.newCode}
            value={code}
            onChange={(event) => setCode(event.currentTarget.value)}
            error={tried && wrong ? words.needCode : undefined}
            withAsterisk
            aria-required
            maw={260}
          />
        </Stack>
      </Panel>
      <OperationPanel build={build} tried={() => setTried(true)} done={done} />
    </>
  )
}
