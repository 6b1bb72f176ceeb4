/** Shows plain text as HTML. */

/**
 * Every character shown as it is, blank lines between paragraphs, line breaks kept. Nothing becomes a link: programs
 * that read mail make links of addresses themselves, and say where they lead.
 */
export function htmlOf(text: string): string {
  const paragraphs = escaped(text)
    .split('\n\n')
    .map((paragraph) => `<p style="margin:0 0 1em">${paragraph.replace(/\n/g, '<br>\n')}</p>`);
  return `<div dir="auto">\n${paragraphs.join('\n')}\n</div>`;
}

function escaped(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/'/g, '&#39;');
}
