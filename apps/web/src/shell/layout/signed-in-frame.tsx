import { Center, Loader, Stack } from '@mantine/core'
import type { Me } from '@openpar/domain/people'
import { Outlet, useMatches } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { ProblemError, signInRequired } from '../../platform/api/problem-error.ts'
import { useSignedOut } from '../../platform/api/signed-out.ts'
import { useLiveEvents } from '../../platform/api/use-live-events.ts'
import { ProblemAlert } from '../../platform/feedback/problem-alert.tsx'
import { chooseLanguage } from '../../platform/language/language.ts'
import { useTexts } from '../../platform/language/use-texts.ts'
import { focusPage } from '../../platform/page/page-focus.ts'
import { MeContext, useMeQuery } from '../../platform/session/me.ts'
import { platformTexts } from '../../platform/texts.ts'
import { Forbidden } from '../page-faults/forbidden.tsx'
import { SignIn } from '../sign-in/sign-in.tsx'
import { Frame } from './frame.tsx'
import { SecondFactorNotice } from './second-factor-notice.tsx'

/** Everything behind the sign-in. A session that ends covers the page with the sign-in and keeps what was typed. */
export function SignedInFrame() {
  const texts = useTexts(platformTexts)
  const query = useMeQuery()
  const signedOut = useSignedOut()
  const me = query.data
  useLiveEvents(me !== undefined && !signedOut)
  if (me === undefined && query.error instanceof ProblemError && query.error.code === signInRequired)
    return <SignIn />
  if (me === undefined)
    return (
      <Center mih="100vh" p="md">
        {query.error === null ? (
          <Loader role="status" aria-label={texts.loading} />
        ) : (
          <Stack component="main" maw={480}>
            <ProblemAlert error={query.error} retry={() => void query.refetch()} />
          </Stack>
        )}
      </Center>
    )
  return (
    <MeContext value={me}>
      <div hidden={signedOut} key={me.person.id}>
        <Place me={me} />
      </div>
      {signedOut && <SignIn />}
    </MeContext>
  )
}

function Place({ me }: { me: Me }) {
  const screen = useMatches({ select: (matches) => matches.at(-1)?.staticData.screen })
  const right = screen?.right
  // Only on arrival: a language chosen later on this page is the newer wish.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => chooseLanguage(me.person.language), [me.person.id])
  const path = useMatches({ select: (matches) => matches.at(-1)?.pathname })
  const shown = useRef(path)
  useEffect(() => {
    // The first page is left to the browser.
    if (shown.current !== path) focusPage()
    shown.current = path
  }, [path])
  const allowed = right === undefined || right === 'public' || me.actions.includes(right)
  return (
    <Frame me={me}>
      <SecondFactorNotice me={me} />
      {allowed ? <Outlet /> : <Forbidden />}
    </Frame>
  )
}
