export const CHECK_UPLOAD = 'evidence.check-upload'
export const READ_TEXT = 'evidence.read-text'
