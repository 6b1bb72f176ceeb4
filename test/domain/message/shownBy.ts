/** The plain text that the HTML copy of a message shows. */
export function shownBy(html: string): string {
  const [, shown = ''] = /^<div dir="auto">\r\n([^]*)\r\n<\/div>\s*$/.exec(html) ?? [];
  return shown
    .replace(/^<p style="margin:0 0 1em">|<\/p>$/g, '')
    .replace(/<\/p>\r\n<p style="margin:0 0 1em">/g, '\n\n')
    .replace(/<br>\r\n/g, '\n')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&');
}
