/** The sidebar: Today and Person, and the row selected in the sheet followed when the person comes over. */
import { useEffect } from 'preact/hooks';
import { OneMessage } from '../drafts/OneMessage.tsx';
import { mount } from '../parts/mount.tsx';
import '../look/sidebar.css';
import '../look/dialogs.css';
import { Icon } from '../parts/Icon.tsx';
import { Foot } from '../parts/Foot.tsx';
import { Messages } from '../Messages.tsx';
import { NobodyChosen, Person } from '../person/Person.tsx';
import { flushNotes } from '../person/keepers.ts';
import { SavedForNobody } from '../person/SavedForNobody.tsx';
import {
  campaign,
  card,
  drafting,
  follow,
  leaveDrafting,
  person,
  showTab,
  type Tab,
  tab,
  waiting,
} from '../state.ts';
import { Copied } from '../today/Copied.tsx';
import { Gone } from '../today/Gone.tsx';
import { LastAction } from '../today/LastAction.tsx';
import { comeBack, draftMade, leave, openWithMail } from '../today/mail.ts';
import { Today } from '../today/Today.tsx';

const TABS: readonly { readonly id: Tab; readonly label: string }[] = [
  { id: 'today', label: 'Today' },
  { id: 'person', label: 'Person' },
];

function Sidebar() {
  useEffect(watch, []);
  return (
    <div class="page">
      <header class="top">
        <h1 class="unseen">Interviews</h1>
        <Tabs />
        <button
          type="button"
          class="button square"
          title="Read the sheet again"
          disabled={waiting.value !== ''}
          onClick={() => void openWithMail()}
        >
          <Icon shape="refresh" name="Read the sheet again" />
        </button>
      </header>
      <main>
        <div id="panel" class="panel" role="tabpanel" aria-labelledby={`tab-${tab.value}`}>
          {tab.value === 'today' ? <TodayPanel /> : <PersonPanel />}
        </div>
      </main>
    </div>
  );
}

function TodayPanel() {
  return (
    <>
      <div class="view stack">
        <Messages />
        <SavedForNobody />
        {campaign.value?.isCopy === true && <Copied people={campaign.value.people} />}
        <Gone />
        {campaign.value !== null && <Today campaign={campaign.value} />}
      </div>
      <Foot me={campaign.value?.me ?? ''}>
        <LastAction words={campaign.value?.undo ?? ''} />
      </Foot>
    </>
  );
}

function PersonPanel() {
  if (card.value !== null && drafting.value !== null) {
    const { id, name } = card.value;
    return (
      <OneMessage
        key={id}
        occasion={drafting.value}
        id={id}
        name={name}
        back={leaveDrafting}
        made={draftMade}
      >
        <Messages />
        <Gone about={id} />
      </OneMessage>
    );
  }
  if (card.value !== null) return <Person key={card.value.id} card={card.value} view={person.value} />;
  return (
    <>
      <div class="view stack">
        <Messages />
        {campaign.value !== null && <NobodyChosen />}
      </div>
      <Foot me={campaign.value?.me ?? ''} />
    </>
  );
}

function Tabs() {
  const go = (key: string) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[key];
    if (step === undefined) return;
    const at = TABS.findIndex(({ id }) => id === tab.value);
    const next = TABS[(at + step + TABS.length) % TABS.length];
    if (next === undefined) return;
    showTab(next.id);
    document.getElementById(`tab-${next.id}`)?.focus();
  };
  return (
    <div role="tablist" aria-label="Interviews" class="tabs">
      {TABS.map(({ id, label }) => (
        <button
          type="button"
          role="tab"
          key={id}
          id={`tab-${id}`}
          aria-selected={tab.value === id}
          aria-controls="panel"
          tabIndex={tab.value === id ? 0 : -1}
          onClick={() => {
            showTab(id);
          }}
          onKeyDown={(key) => {
            go(key.key);
          }}
        >
          {label}
        </button>
      ))}
    </div>
  );
}

/**
 * Asks which row is selected when pointer or focus comes over from the sheet, and what became of drafts when the
 * person comes back; between those moments nothing runs.
 */
function watch(): () => void {
  let deeds = 0;
  const engage = ({ target }: Event) => {
    if (target instanceof Element && target.closest('main') !== null) deeds += 1;
  };
  const come = () => {
    const before = deeds;
    return follow(() => deeds !== before);
  };
  const takeFocus = async () => {
    if (!(await come())) await comeBack();
  };
  const turn = () => {
    if (document.visibilityState === 'hidden') leave();
    else void comeBack();
  };
  const page = document.documentElement;
  const listeners: readonly (readonly [EventTarget, string, (event: Event) => void])[] = [
    [window, 'focus', () => void takeFocus()],
    [window, 'blur', leave],
    [document, 'visibilitychange', turn],
    [page, 'pointerenter', () => void come()],
    [page, 'pointerdown', engage],
    [page, 'keydown', engage],
    [window, 'online', flushNotes],
    [window, 'pagehide', flushNotes],
  ];
  for (const [target, type, listener] of listeners) target.addEventListener(type, listener);
  void openWithMail();
  return () => {
    for (const [target, type, listener] of listeners) target.removeEventListener(type, listener);
  };
}

mount(<Sidebar />);
