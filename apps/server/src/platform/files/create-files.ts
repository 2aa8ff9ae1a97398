import { join } from 'node:path'
import type { Bucket } from './bucket-place.ts'
import { ContentFiles } from './content-files.ts'
import type { Files } from './files.ts'
import { FolderPlace } from './folder-place.ts'

/**
 * The store of files of an installation: in `folder`, or in the bucket of `s3` where one is configured. Files that are
 * still arriving wait in `folder/incoming` either way.
 */
export async function createFiles({
  folder,
  s3,
}: {
  readonly folder: string
  readonly s3?: Bucket
}): Promise<Files> {
  const place = s3 === undefined ? new FolderPlace(join(folder, 'content')) : await bucketPlace(s3)
  return new ContentFiles(place, join(folder, 'incoming'))
}

/** The client of S3 is large: it is loaded where a bucket is configured only. */
async function bucketPlace(bucket: Bucket) {
  const { BucketPlace } = await import('./bucket-place.ts')
  return new BucketPlace(bucket)
}
