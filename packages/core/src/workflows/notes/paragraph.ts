/**
 * Text as HTML that shows just that text: `&`, `<` and `>` become entities. Cliniko strips what it takes for unknown
 * tags, so that "pain <5, better" would lose its end.
 *
 * @example escapeHtml('BP < 120 & stable') // 'BP &lt; 120 &amp; stable'
 */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>]/g, (sign) => (sign === '&' ? '&amp;' : sign === '<' ? '&lt;' : '&gt;'))
}

/**
 * Text of several lines as the HTML of a paragraph answer. Cliniko strips line breaks and tabs, so that lines are parted
 * by `<br>`, within a `<div>`: the two tags that all of its documents allow.
 *
 * @returns '' for text without anything to see, which no answer may be: leave the answer out.
 * @example paragraph('Right knee\nSwelling < 1 cm') // '<div>Right knee<br>Swelling &lt; 1 cm</div>'
 */
export function paragraph(text: string): string {
  const html = escapeHtml(text.trim())
    .replace(/\t/g, ' ')
    .replace(/\r\n?|\n/g, '<br>')
  return html && `<div>${html}</div>`
}
