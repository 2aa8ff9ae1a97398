import {
  Button,
  Checkbox,
  CopyButton,
  Group,
  Modal,
  NativeSelect,
  Stack,
  Text,
  TextInput,
} from '@mantine/core'
import {
  type Action,
  actionWords,
  MadeAccessToken,
  type NewAccessToken,
  prohibitions,
} from '@openpar/domain/people'
import { type FormEvent, useState } from 'react'
import { api } from '../../../platform/api/api.ts'
import { useChange } from '../../../platform/api/use-change.ts'
import { ProblemAlert } from '../../../platform/feedback/problem-alert.tsx'
import { useFormat } from '../../../platform/format/use-format.ts'
import { useLanguage } from '../../../platform/language/language.ts'
import { useTexts } from '../../../platform/language/use-texts.ts'
import { useMe } from '../../../platform/session/me.ts'
import { platformTexts } from '../../../platform/texts.ts'
import { texts } from '../texts.ts'
import styles from './tokens.module.css'

const LIVES = [30, 90, 180, 365, 730] as const

const refusedToMachines = new Set(
  prohibitions.filter(({ obstacle }) => obstacle === 'access-token').flatMap(({ actions }) => actions),
)

/** Makes a key for a machine and shows it once. */
export function MakeTokenDialog({ opened, close }: { opened: boolean; close: () => void }) {
  const words = useTexts(texts)
  const [made, setMade] = useState<MadeAccessToken | null>(null)
  const leave = () => {
    setMade(null)
    close()
  }
  return (
    <Modal
      opened={opened}
      onClose={leave}
      title={made === null ? words.makeToken : words.tokenMade}
      closeOnClickOutside={made === null}
      size="lg"
    >
      {made === null ? <TokenForm close={leave} made={setMade} /> : <MadeToken made={made} close={leave} />}
    </Modal>
  )
}

function TokenForm({ close, made }: { close: () => void; made: (made: MadeAccessToken) => void }) {
  const words = useTexts(texts)
  const { cancel } = useTexts(platformTexts)
  const language = useLanguage()
  const format = useFormat()
  const usable = useMe().actions.filter((action) => !refusedToMachines.has(action))
  const [name, setName] = useState('')
  const [scopes, setScopes] = useState<readonly string[]>([])
  const [days, setDays] = useState(365)
  const [tried, setTried] = useState(false)
  const make = useChange(
    (body: NewAccessToken, key) => api.post('/api/access-tokens', MadeAccessToken, body, { key }),
    { refresh: [['access-token']], done: made },
  )
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (name.trim() !== '' && scopes.length > 0) make.mutate({ name, scopes: scopes as Action[], days })
  }
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="sm">
        <TextInput
          label={words.tokenName}
          description={words.tokenNameHint}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          error={tried && name.trim() === '' ? words.needTokenName : undefined}
          maxLength={100}
          data-autofocus
          withAsterisk
        />
        <Checkbox.Group
          label={words.tokenScopes}
          value={[...scopes]}
          onChange={setScopes}
          error={tried && scopes.length === 0 ? words.needScopes : undefined}
          withAsterisk
        >
          <div className={styles.scopes}>
            {usable.map((action) => (
              <Checkbox key={action} value={action} label={actionWords[action][language]} />
            ))}
          </div>
        </Checkbox.Group>
        <NativeSelect
          label={words.tokenDays}
          value={String(days)}
          onChange={(event) => setDays(Number(event.currentTarget.value))}
          data={LIVES.map((count) => ({ value: String(count), label: words.days(format.number(count)) }))}
        />
        <ProblemAlert error={make.error} />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={close}>
            {cancel}
          </Button>
          <Button type="submit" loading={make.isPending}>
            {words.makeToken}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

function MadeToken({ made, close }: { made: MadeAccessToken; close: () => void }) {
  const words = useTexts(texts)
  const { close: closeWord } = useTexts(platformTexts)
  return (
    <Stack gap="sm">
      <Text>{words.tokenOnce}</Text>
      <code className={styles.key}>{made.key}</code>
      <Group justify="flex-end" gap="xs">
        <CopyButton value={made.key}>
          {({ copied, copy }) => <Button onClick={copy}>{copied ? words.copied : words.copy}</Button>}
        </CopyButton>
        <Button variant="default" onClick={close}>
          {closeWord}
        </Button>
      </Group>
    </Stack>
  )
}
