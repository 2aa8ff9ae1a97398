import { join } from 'node:path'
import type { Configuration } from '../platform/configuration/configuration.ts'
import { createFiles, type Files } from '../platform/files/index.ts'

/** The store of files of a configuration: in the data folder, or in the bucket of `OPENPAR_S3_BUCKET`. */
export function openFiles(configuration: Configuration): Promise<Files> {
  const folder = join(configuration.dataFolder, 'files')
  const {
    filesBucket: bucket,
    filesEndpoint: endpoint,
    filesRegion: region,
    filesKey,
    filesSecret,
  } = configuration
  if (bucket === undefined) return createFiles({ folder })
  const credentials =
    filesKey === undefined ? {} : { accessKeyId: filesKey, secretAccessKey: filesSecret ?? '' }
  const s3 = { bucket, region, ...(endpoint === undefined ? {} : { endpoint }), ...credentials }
  return createFiles({ folder, s3 })
}
