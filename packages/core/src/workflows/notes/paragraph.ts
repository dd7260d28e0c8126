import { checkText } from '../check.js'

/**
 * Escapes `&`, `<` and `>` in a text, so that HTML shows it unchanged. Cliniko strips what looks like an unknown tag:
 * "pain <5, better" would lose its end.
 *
 * @throws {@link InputError} if `text` is not a string.
 * @example escapeHtml('BP < 120 & stable') // 'BP &lt; 120 &amp; stable'
 */
export function escapeHtml(text: string): string {
  checkText(text, 'text')
  return text.replace(/[&<>]/g, (char) => (char === '&' ? '&amp;' : char === '<' ? '&lt;' : '&gt;'))
}

/**
 * Turns a text of several lines into the HTML of a paragraph answer. Cliniko strips line breaks and tabs, so the lines are
 * separated by `<br>` inside a `<div>`: two tags that all of its documents allow.
 *
 * @returns `''` for blank text. The API rejects empty answers, so omit the answer in that case.
 * @throws {@link InputError} if `text` is not a string.
 * @example paragraph('Right knee\nSwelling < 1 cm') // '<div>Right knee<br>Swelling &lt; 1 cm</div>'
 */
export function paragraph(text: string): string {
  checkText(text, 'text')
  const html = escapeHtml(text.trim())
    .replace(/\t/g, ' ')
    .replace(/\r\n?|\n/g, '<br>')
  return html && `<div>${html}</div>`
}
