/** Copies a text, or at least selects it: a browser may deny the clipboard to a page inside another. */
import { useSignal } from '@preact/signals';

/** `place`: ID of the element that shows the text, for the person to copy by hand. */
export function Copy({ text, place, words = 'Copy' }: { text: string; place: string; words?: string }) {
  const told = useSignal('');
  const copy = async () => {
    told.value = '';
    told.value = (await isCopied(text, place))
      ? 'Copied.'
      : 'Your browser does not let this page copy. The text is selected: press Ctrl+C, or ⌘C on a Mac.';
  };
  return (
    <>
      <button type="button" class="button" onClick={() => void copy()}>
        {words}
      </button>
      <span role="status" class="small">
        {told.value}
      </span>
    </>
  );
}

async function isCopied(text: string, place: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const element = document.getElementById(place);
    if (element !== null) getSelection()?.selectAllChildren(element);
    return false;
  }
}
