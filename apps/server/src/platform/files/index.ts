export { createFiles } from './create-files.ts'
export { type ByteRange, type Content, ContentMissing, type Files } from './files.ts'
