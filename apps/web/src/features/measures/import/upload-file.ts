import { MeasureImport } from '@openpar/domain/measures'
import { apiPath } from '../../../platform/api/api.ts'
import { newId } from '../../../platform/api/new-id.ts'
import { problemFrom, unreachable } from '../../../platform/api/problem-error.ts'
import { currentLanguage } from '../../../platform/language/language.ts'

/** Sends a file for a dry run. @throws ProblemError for every refusal */
export async function uploadFile(file: File): Promise<MeasureImport> {
  const path = apiPath('/api/measure-imports', { fileName: file.name })
  const headers = {
    Accept: 'application/json',
    'Accept-Language': currentLanguage(),
    'Content-Type': 'application/octet-stream',
    'Idempotency-Key': newId(),
  }
  const answer = await fetch(path, { method: 'POST', headers, credentials: 'same-origin', body: file }).catch(
    () => {
      throw unreachable()
    },
  )
  const body: unknown = await answer.json().catch(() => undefined)
  if (!answer.ok) throw problemFrom(answer.status, body)
  return MeasureImport.parse(body)
}
