import { Button, Stack, Text } from '@mantine/core'
import { type CodeOwner, readPrintedCode } from '@openpar/domain/people'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTexts } from '../../../platform/language/use-texts.ts'
import { PageHeader } from '../../../platform/page/page-header.tsx'
import { Panel } from '../../../platform/page/panel.tsx'
import { ChoosePassword } from './choose-password.tsx'
import { CodeForm } from './code-form.tsx'
import styles from './join.module.css'
import { joinTexts } from './texts.ts'

/** The code of a letter's link stands behind # and is taken off the address at once, so that no history keeps it. */
function codeOfAddress(): string {
  const code = readPrintedCode(decodeURIComponent(window.location.hash.slice(1))) ?? ''
  if (window.location.hash !== '')
    window.history.replaceState(window.history.state, '', window.location.pathname)
  return code
}

/** Activates an account with an invitation, or resets a password: the code, the password, then signing in. */
export function JoinScreen() {
  const words = useTexts(joinTexts)
  const [given] = useState(codeOfAddress)
  const [opened, setOpened] = useState<{ code: string; owner: CodeOwner } | null>(null)
  const [signInNeeded, needSignIn] = useState(false)
  const title = opened?.owner.purpose === 'reset' ? words.resetTitle : words.title
  return (
    <div className={styles.narrow}>
      <PageHeader title={title} />
      {signInNeeded ? (
        <Panel title={words.done}>
          <Stack gap="sm">
            <Text>{words.doneText}</Text>
            <Button component={Link} to="/">
              {words.toSignIn}
            </Button>
          </Stack>
        </Panel>
      ) : opened === null ? (
        <CodeForm given={given} opened={(code, owner) => setOpened({ code, owner })} />
      ) : (
        <ChoosePassword {...opened} signInNeeded={() => needSignIn(true)} />
      )}
    </div>
  )
}
