/** What came of a run: every draft made, every person left out and why, and the way to the drafts. */
import type { Report } from '../../src/contract.ts';
import { Icon } from '../parts/Icon.tsx';
import { Note } from '../parts/Note.tsx';
import { drafts, waiting } from './words.ts';

type Skipped = Report['skipped'];

export function Outcome({ report, me }: { report: Report; me: string }) {
  const count = report.done.length;
  return (
    <>
      <Note look={count === 0 ? 'care' : 'done'} role="status">
        <p class="headline">{count === 0 ? 'No draft was made' : `${drafts(count)} made`}</p>
        {count > 0 && <p>{waiting(count)}</p>}
      </Note>
      {count > 0 && (
        <>
          <ul class="people">
            {report.done.map((who, index) => (
              <li key={index} dir="auto">
                {who}
              </li>
            ))}
          </ul>
          <a
            class="button"
            href={`https://mail.google.com/mail/?authuser=${encodeURIComponent(me)}#drafts`}
            target="_blank"
            rel="noopener"
          >
            <Icon shape="mail" />
            Open my drafts
          </a>
        </>
      )}
      <LeftOut heading="Not drafted" people={report.skipped} />
    </>
  );
}

export function LeftOut({ heading, people }: { heading: string; people: Skipped }) {
  if (people.length === 0) return null;
  return (
    <section class="tight">
      <h2 class="label">
        {heading} ({people.length})
      </h2>
      <ul class="people">
        {people.map(({ who, why }, index) => (
          <li key={index}>
            <bdi class="headline">{who}</bdi>
            <span class="soft"> {why}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
