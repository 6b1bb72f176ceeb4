/** At the top of the first message: who writes, asked once. */
import { LONGEST_LINE, LONGEST_SIGNATURE } from '../../src/domain/settings/sender.ts';
import { putOff } from './about.ts';
import type { Drafting } from './drafting.ts';
import { Input } from './Fields.tsx';

export function AboutYou({ drafting }: { drafting: Drafting }) {
  const { about, messages, preview } = drafting;
  const [first] = messages;
  if (about.fields.length === 0 || first === undefined) return null;
  const keep = () => void about.keep();
  const isSignatureKnown = preview?.sender.signature !== '' && about.signature === '';
  const asksName = about.fields.some(({ name }) => name === 'my_full');
  return (
    <section class="about stack" aria-labelledby="about-you">
      <div class="tight">
        <h2 id="about-you">About you, asked once</h2>
        <p class="small soft">For all your messages. It is kept in Settings, where you can change it.</p>
      </div>
      {about.fields.map((field) => (
        <Input
          key={field.name}
          field={field}
          text={first.typed[field.name] ?? field.value}
          longest={LONGEST_LINE}
          type={(text) => {
            drafting.type(first.preview.id, field.name, text);
          }}
          rest={keep}
        />
      ))}
      {asksName && !isSignatureKnown && first.template.channel === 'Mail' && (
        <div class="tight">
          <Input
            field={SIGNATURE}
            text={about.signature}
            longest={LONGEST_SIGNATURE}
            type={(text) => {
              about.typeSignature(text);
            }}
            rest={keep}
          />
          <p class="small soft">
            Gmail adds none to drafts made this way. Leave it empty if your name is enough.
          </p>
        </div>
      )}
      <div class="row">
        <button type="button" class="button plain" onClick={() => (putOff.value = true)}>
          Not now
        </button>
        <p role="status" class="small">
          {about.told}
        </p>
      </div>
    </section>
  );
}

const SIGNATURE = {
  name: 'signature',
  label: 'Your signature',
  example: '',
  value: '',
  required: false,
};
