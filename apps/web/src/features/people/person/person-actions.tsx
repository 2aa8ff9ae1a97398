import { Button, Group, Menu } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { type IssuedCode, PersonAccount } from '@openpar/domain/people'
import { IconChevronDown } from '@tabler/icons-react'
import { useState } from 'react'
import { api } from '../../../platform/api/api.ts'
import { useChange } from '../../../platform/api/use-change.ts'
import { ConfirmWithReason } from '../../../platform/feedback/confirm-with-reason.tsx'
import { useTexts } from '../../../platform/language/use-texts.ts'
import { CodesDialog } from '../codes/codes-dialog.tsx'
import { texts } from '../texts.ts'
import { ChangePersonDialog } from './change-person-dialog.tsx'
import { IssueCodeDialog } from './issue-code-dialog.tsx'

type Step = 'close' | 'reopen' | 'second-factor/remove'

/** What may be done to the account by who looks; nothing where nothing may. */
export function PersonActions({ person }: { person: PersonAccount }) {
  const words = useTexts(texts)
  const [changing, change] = useDisclosure()
  const [issuing, issue] = useDisclosure()
  const [step, setStep] = useState<Step | null>(null)
  const [codes, setCodes] = useState<readonly IssuedCode[] | null>(null)
  const take = useChange(
    ({ step, why }: { step: Step; why: string }, key) =>
      api.post(`/api/people/${person.id}/${step}`, PersonAccount, { why }, { key }),
    { refresh: [['person']], done: () => setStep(null) },
  )
  const { allowed, state } = person
  const waiting = state === 'invited'
  const mayIssue = state !== 'closed' && (waiting ? allowed.invite : allowed.change)
  const sentences: Record<Step, { title: string; text: string }> = {
    close: { title: words.closeAccount, text: words.closeText },
    reopen: { title: words.reopen, text: words.reopenText },
    'second-factor/remove': { title: words.removeSecondFactor, text: words.removeSecondFactorText },
  }
  return (
    <Group gap="xs">
      {mayIssue && (
        <Button variant="default" onClick={issue.open}>
          {waiting ? words.inviteAgain : words.reset}
        </Button>
      )}
      {allowed.change && (
        <Button variant="default" onClick={change.open}>
          {words.change}
        </Button>
      )}
      {allowed.change && (
        <Menu position="bottom-end">
          <Menu.Target>
            <Button variant="default" rightSection={<IconChevronDown size={16} aria-hidden />}>
              {words.more}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {person.secondFactor && (
              <Menu.Item onClick={() => setStep('second-factor/remove')}>
                {words.removeSecondFactor}
              </Menu.Item>
            )}
            {state === 'closed' ? (
              <Menu.Item onClick={() => setStep('reopen')}>{words.reopen}</Menu.Item>
            ) : (
              <Menu.Item color="red" onClick={() => setStep('close')}>
                {words.closeAccount}
              </Menu.Item>
            )}
          </Menu.Dropdown>
        </Menu>
      )}
      <ChangePersonDialog opened={changing} close={change.close} person={person} />
      <IssueCodeDialog opened={issuing} close={issue.close} person={person} issued={setCodes} />
      <CodesDialog codes={codes} close={() => setCodes(null)} />
      <ConfirmWithReason
        opened={step !== null}
        close={() => setStep(null)}
        title={step === null ? '' : sentences[step].title}
        action={step === null ? '' : sentences[step].title}
        danger={step !== 'reopen'}
        busy={take.isPending}
        error={take.error}
        confirm={(why) => step !== null && take.mutate({ step, why })}
      >
        {step === null ? '' : sentences[step].text}
      </ConfirmWithReason>
    </Group>
  )
}
