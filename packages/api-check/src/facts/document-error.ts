/** An API document that can't be read. The message is one line, for the user of the command. */
export class DocumentError extends Error {
  override readonly name = 'DocumentError'
}
