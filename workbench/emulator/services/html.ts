/** HtmlService: pages for the sidebar and dialogs, as plain files; templates are not emulated. */
import type { Execution } from '../execution.ts';
import { enumeration } from '../enumeration.ts';
import { strict } from '../strict.ts';

type HtmlOutput = GoogleAppsScript.HTML.HtmlOutput;

const SandboxMode = enumeration<typeof GoogleAppsScript.HTML.SandboxMode>('EMULATED', 'IFRAME', 'NATIVE');
const XFrameOptionsMode = enumeration<typeof GoogleAppsScript.HTML.XFrameOptionsMode>('ALLOWALL', 'DEFAULT');

export function createHtmlService(run: Execution): GoogleAppsScript.HTML.HtmlService {
  return strict<GoogleAppsScript.HTML.HtmlService>(run, 'HtmlService', {
    SandboxMode,
    XFrameOptionsMode,
    createHtmlOutput: (html: GoogleAppsScript.Base.BlobSource | string = '') =>
      createOutput(run, typeof html === 'string' ? html : html.getBlob().getDataAsString()),
    createHtmlOutputFromFile: (filename) => {
      const page = run.bundle.pages.get(filename.replace(/\.html$/, ''));
      if (page === undefined) throw run.realm.error(`No HTML file named ${filename} was found.`);
      return createOutput(run, page);
    },
  });
}

function createOutput(run: Execution, html: string): HtmlOutput {
  let content = html;
  let title = '';
  let width: number | null = null;
  let height: number | null = null;
  const change = (action: () => void): HtmlOutput => {
    action();
    return output;
  };
  const output: HtmlOutput = strict<HtmlOutput>(run, 'HtmlOutput', {
    getContent: () => content,
    setContent: (text) => change(() => (content = text)),
    append: (text) => change(() => (content += text)),
    clear: () => change(() => (content = '')),
    getTitle: () => title,
    setTitle: (text) => change(() => (title = text)),
    // Null until set, though the types do not say so.
    getWidth: () => width as number,
    setWidth: (pixels) => change(() => (width = pixels)),
    getHeight: () => height as number,
    setHeight: (pixels) => change(() => (height = pixels)),
    addMetaTag: () => output,
    setSandboxMode: () => output,
    setXFrameOptionsMode: () => output,
  });
  return output;
}
