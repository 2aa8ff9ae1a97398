import { Alert, Checkbox, NativeSelect, Skeleton } from '@mantine/core'
import { MailTiming, NoticeSetting, noticeWords } from '@openpar/domain/notices'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { z } from 'zod'
import { api } from '../../platform/api/api.ts'
import { useChange } from '../../platform/api/use-change.ts'
import { ProblemAlert } from '../../platform/feedback/problem-alert.tsx'
import { SaveState, type Saving } from '../../platform/feedback/save-state.tsx'
import { useLanguage } from '../../platform/language/language.ts'
import { useTexts } from '../../platform/language/use-texts.ts'
import { PageHeader } from '../../platform/page/page-header.tsx'
import { Panel } from '../../platform/page/panel.tsx'
import styles from './settings-page.module.css'
import { texts } from './texts.ts'

const Settings = z.object({ settings: z.array(NoticeSetting), mail: z.boolean() })

/** How the person hears of each kind; every choice is saved at once. */
export function NoticeSettingsPage() {
  const words = useTexts(texts)
  const language = useLanguage()
  const [saving, setSaving] = useState<Saving>({ state: 'untouched' })
  const read = useQuery({
    queryKey: ['notice', 'settings'],
    queryFn: ({ signal }) => api.get('/api/notice-settings', Settings, { signal }),
  })
  const save = useChange(
    (setting: NoticeSetting, key) =>
      api.put('/api/notice-settings', z.object({ saved: z.number() }), { settings: [setting] }, { key }),
    { refresh: [['notice', 'settings']], done: () => setSaving({ state: 'saved', at: new Date() }) },
  )
  return (
    <>
      <PageHeader
        title={words.settings}
        crumbs={[{ title: words.notices, path: '/notices' }]}
        actions={
          <SaveState
            saving={save.isPending ? { state: 'saving' } : save.isError ? { state: 'failed' } : saving}
          />
        }
      />
      {read.data?.mail === false && (
        <Alert color="yellow" mb="md">
          {words.noMail}
        </Alert>
      )}
      {read.error !== null && <ProblemAlert error={read.error} retry={() => void read.refetch()} />}
      {save.error !== null && <ProblemAlert error={save.error} mb="md" />}
      {read.isPending && <Skeleton height={240} />}
      {read.data !== undefined && (
        <Panel>
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">{words.kind}</th>
                <th scope="col">{words.inPage}</th>
                <th scope="col">{words.mail}</th>
              </tr>
            </thead>
            <tbody>
              {read.data.settings.map((setting) => {
                const name = noticeWords[setting.kind][language].kind
                return (
                  <tr key={setting.kind}>
                    <th scope="row">{name}</th>
                    <td>
                      <Checkbox
                        aria-label={`${name}: ${words.inPage}`}
                        checked={setting.inPage}
                        onChange={(event) => save.mutate({ ...setting, inPage: event.currentTarget.checked })}
                      />
                    </td>
                    <td>
                      <NativeSelect
                        miw={128}
                        aria-label={`${name}: ${words.mail}`}
                        value={setting.mail}
                        data={MailTiming.options.map((value) => ({ value, label: words.timing[value] }))}
                        onChange={(event) =>
                          save.mutate({ ...setting, mail: MailTiming.parse(event.currentTarget.value) })
                        }
                      />
                    </td>
                  </tr>
                )
              })}
            </tbody>
          </table>
        </Panel>
      )}
    </>
  )
}
