import { Alert, Button, Stack } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { z } from 'zod'
import { api } from '../../platform/api/api.ts'
import { ProblemAlert } from '../../platform/feedback/problem-alert.tsx'
import { useTexts } from '../../platform/language/use-texts.ts'
import { signOnRefusal } from './sign-on-refusal.ts'
import { signInTexts } from './texts.ts'

const Search = z.object({ error: z.string().optional().catch(undefined) })
const Begun = z.object({ url: z.string() })

type Provider = { readonly id: string; readonly name: string }

/** Single sign-on: leads away and back to the page that was asked for. */
export function ProviderButtons({ providers }: { providers: readonly Provider[] }) {
  const texts = useTexts(signInTexts)
  const { error: refused } = Search.parse(useSearch({ strict: false }))
  const leave = useMutation({
    mutationFn: async (provider: string) => {
      const { pathname, search } = window.location
      const callbackURL = pathname === '/app/sign-in' ? '/app/' : `${pathname}${search}`
      const { url } = await api.post('/api/auth/sign-in/social', Begun, { provider, callbackURL })
      window.location.assign(url)
    },
  })
  if (providers.length === 0) return null
  return (
    <Stack gap="xs">
      {refused !== undefined && (
        <Alert color="red" role="alert" styles={{ message: { color: 'var(--ink)' } }}>
          {texts.refused[signOnRefusal(refused)]}
        </Alert>
      )}
      <ProblemAlert error={leave.error} />
      {providers.map(({ id, name }) => (
        <Button key={id} variant="default" loading={leave.isPending} onClick={() => leave.mutate(id)}>
          {texts.signInWith(name)}
        </Button>
      ))}
    </Stack>
  )
}
