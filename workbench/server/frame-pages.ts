/** The pages that the add-on shows, kept for the frames, with `google.script` put in front of them. */
import { randomBytes } from 'node:crypto';

export class FramePages {
  readonly #pages = new Map<string, { readonly html: string; readonly dialog: boolean }>();

  /** Keeps a page; its id cannot be guessed. */
  add(html: string, dialog: boolean): string {
    const id = randomBytes(16).toString('hex');
    this.#pages.set(id, { html, dialog });
    return id;
  }

  remove(id: string): void {
    this.#pages.delete(id);
  }

  /** The page as the frame gets it, or null when it was closed. */
  html(id: string, pageOrigin: string, client: string): string | null {
    const page = this.#pages.get(id);
    if (page === undefined) return null;
    const workbench = JSON.stringify({ pageOrigin, dialog: page.dialog });
    return withScript(page.html, `var WORKBENCH=${workbench};\n${client}`);
  }
}

/** What HtmlService implies for a self-contained page: its own inline script and style, and no line to anywhere. */
export function frameHeaders(pageOrigin: string): Record<string, string> {
  const policy = [
    "default-src 'none'",
    "script-src 'unsafe-inline'",
    "style-src 'unsafe-inline'",
    'img-src data: blob:',
    "base-uri 'none'",
    "form-action 'none'",
    `frame-ancestors ${pageOrigin}`,
  ];
  return {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': policy.join('; '),
    'cache-control': 'no-store',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
  };
}

/** Before everything else in the page, behind its doctype and the opening of its head. */
function withScript(html: string, code: string): string {
  const script = `<script>${code.replaceAll('</script', '<\\/script')}</script>`;
  const head =
    /<head(\s[^>]*)?>/i.exec(html) ?? /<html(\s[^>]*)?>/i.exec(html) ?? /^\s*<!doctype[^>]*>/i.exec(html);
  if (head === null) return script + html;
  const at = head.index + head[0].length;
  return html.slice(0, at) + script + html.slice(at);
}
