import { Button, Group, Modal, Stack, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import { z } from 'zod'
import { StatusChip } from '../../../platform/feedback/status-chip.tsx'
import { useTexts } from '../../../platform/language/use-texts.ts'
import { Panel } from '../../../platform/page/panel.tsx'
import { useMe } from '../../../platform/session/me.ts'
import { ConfirmPassword } from './confirm-password.tsx'
import { RecoveryCodes } from './recovery-codes.tsx'
import { SetSecondFactor } from './set-second-factor.tsx'
import { accountTexts } from './texts.ts'

const Recovery = z.object({ recoveryCodes: z.array(z.string()) })

/** Turns the second factor on and off, and makes new recovery codes. */
export function SecondFactorPanel() {
  const words = useTexts(accountTexts)
  const { secondFactor } = useMe()
  const [step, setStep] = useState<'on' | 'off' | 'codes' | null>(null)
  const [codes, setCodes] = useState<readonly string[] | null>(null)
  const leave = () => {
    setStep(null)
    setCodes(null)
  }
  return (
    <Panel title={words.secondFactor}>
      <Stack gap="sm">
        <div>
          {secondFactor.set ? (
            <StatusChip kind="good">{words.on}</StatusChip>
          ) : (
            <StatusChip kind="warn">{words.off}</StatusChip>
          )}
        </div>
        <Text>{secondFactor.set ? words.secondFactorOn : words.secondFactorOff}</Text>
        <Group gap="xs">
          {!secondFactor.set && <Button onClick={() => setStep('on')}>{words.turnOn}</Button>}
          {secondFactor.set && (
            <>
              <Button variant="default" onClick={() => setStep('codes')}>
                {words.newRecoveryCodes}
              </Button>
              <Button variant="default" onClick={() => setStep('off')}>
                {words.turnOff}
              </Button>
            </>
          )}
        </Group>
      </Stack>
      <Modal
        opened={step === 'on'}
        onClose={leave}
        title={words.turnOn}
        closeOnClickOutside={false}
        size="lg"
      >
        <SetSecondFactor done={leave} />
      </Modal>
      <Modal opened={step === 'off'} onClose={leave} title={words.turnOff}>
        <ConfirmPassword
          path="/api/me/second-factor/remove"
          answer={z.unknown()}
          refresh
          done={() => {
            leave()
            notifications.show({ message: words.turnedOff })
          }}
        />
      </Modal>
      <Modal
        opened={step === 'codes'}
        onClose={leave}
        title={words.newRecoveryCodes}
        closeOnClickOutside={false}
      >
        {codes === null ? (
          <ConfirmPassword
            path="/api/me/second-factor/recovery-codes"
            answer={Recovery}
            done={(made) => setCodes(made.recoveryCodes)}
          />
        ) : (
          <RecoveryCodes codes={codes} done={leave} />
        )}
      </Modal>
    </Panel>
  )
}
