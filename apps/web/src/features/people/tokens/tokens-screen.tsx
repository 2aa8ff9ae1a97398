import { Button } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { AccessToken, actionWords } from '@openpar/domain/people'
import { IconKey } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { z } from 'zod'
import { api } from '../../../platform/api/api.ts'
import { EmptyState } from '../../../platform/feedback/empty-state.tsx'
import { StatusChip } from '../../../platform/feedback/status-chip.tsx'
import { useFormat } from '../../../platform/format/use-format.ts'
import { useLanguage } from '../../../platform/language/language.ts'
import { useTexts } from '../../../platform/language/use-texts.ts'
import { PageHeader } from '../../../platform/page/page-header.tsx'
import { useMay } from '../../../platform/session/me.ts'
import type { Column } from '../../../platform/table/column.ts'
import { RecordTable } from '../../../platform/table/record-table.tsx'
import { useLocalRecords } from '../../../platform/table/use-local-records.ts'
import { texts } from '../texts.ts'
import { MakeTokenDialog } from './make-token-dialog.tsx'
import { RevokeTokenDialog } from './revoke-token-dialog.tsx'

const isLive = ({ revokedAt, expiresAt }: AccessToken) =>
  revokedAt === null && Date.parse(expiresAt) > Date.now()

/** Keys of machines: what they may do, until when, when they were last used. */
export function TokensScreen() {
  const words = useTexts(texts)
  const language = useLanguage()
  const format = useFormat()
  const may = useMay()
  const [making, make] = useDisclosure()
  const [revoking, setRevoking] = useState<AccessToken | null>(null)
  const tokens = useQuery({
    queryKey: ['access-token'],
    queryFn: ({ signal }) => api.get('/api/access-tokens', z.array(AccessToken), { signal }),
  })
  const columns: Column<AccessToken>[] = [
    { id: 'name', title: words.tokenName, value: ({ name }) => name },
    { id: 'person', title: words.tokenOwner, value: ({ person }) => person.name },
    {
      id: 'scopes',
      title: words.tokenScopes,
      value: ({ scopes }) => scopes.map((scope) => actionWords[scope][language]).join(', '),
    },
    { id: 'hint', title: words.tokenHint, phone: false, cell: ({ hint }) => <code>{hint}…</code> },
    {
      id: 'lastUsed',
      title: words.lastUsed,
      nowrap: true,
      value: ({ lastUsedAt }) => lastUsedAt,
      cell: ({ lastUsedAt }) => (lastUsedAt === null ? words.neverUsed : format.instant(lastUsedAt)),
    },
    {
      id: 'expires',
      title: words.expires,
      nowrap: true,
      value: ({ expiresAt }) => expiresAt,
      cell: ({ expiresAt }) => format.instant(expiresAt),
    },
    { id: 'state', title: words.state, nowrap: true, cell: (token) => <TokenState token={token} /> },
    {
      id: 'act',
      title: words.actions,
      cell: (token) =>
        isLive(token) && may('token.change') ? (
          <Button size="compact-sm" variant="subtle" color="red" onClick={() => setRevoking(token)}>
            {words.revoke}
          </Button>
        ) : null,
    },
  ]
  const source = useLocalRecords(
    { rows: tokens.data, error: tokens.error, retry: () => void tokens.refetch() },
    columns,
  )
  const makeButton = (
    <Button leftSection={<IconKey size={16} aria-hidden />} onClick={make.open}>
      {words.makeToken}
    </Button>
  )
  return (
    <>
      <PageHeader
        title={words.tokens}
        under={words.tokensUnder}
        actions={may('token.change') ? makeButton : undefined}
      />
      <RecordTable
        caption={words.tokens}
        columns={columns}
        source={source}
        rowKey={({ id }) => id}
        empty={<EmptyState title={words.noTokens}>{words.noTokensHint}</EmptyState>}
      />
      <MakeTokenDialog opened={making} close={make.close} />
      <RevokeTokenDialog token={revoking} close={() => setRevoking(null)} />
    </>
  )
}

function TokenState({ token }: { token: AccessToken }) {
  const words = useTexts(texts)
  if (token.revokedAt !== null) return <StatusChip kind="bad">{words.revoked}</StatusChip>
  return isLive(token) ? (
    <StatusChip kind="good">{words.live}</StatusChip>
  ) : (
    <StatusChip kind="warn">{words.expired}</StatusChip>
  )
}
