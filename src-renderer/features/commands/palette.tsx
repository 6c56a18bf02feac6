import { useDebouncedValue } from '@mantine/hooks';
import { createSpotlight, Spotlight, type SpotlightActionData, type SpotlightActionGroupData } from '@mantine/spotlight';
import { IconSearch, IconServer2, IconStack2 } from '@tabler/icons-react';
import { useEffect, useState, type ReactElement, type ReactNode } from 'react';
import { COMMAND_TEXT, COMMANDS, type CommandName } from '../../../src-shared/contract/commands';
import { COMMAND_ICONS } from '../../bridge/command-icons';
import { commandKeyText } from '../../bridge/command-key-text';
import { useOperation } from '../../bridge/use-operation';
import { PALETTE_TEXTS } from '../../texts/commands-texts';
import { runCommand, useCommandHandler, useCommandState, type CommandState } from '../../ui/command-registry';
import { Keys } from '../../ui/keys';
import { Polite } from '../../ui/polite';
import { go } from '../../ui/route';
import { MARKED, useMarkedOption } from './use-marked-option';

/** Found profiles and servers at once; more words find the rest. */
const SHOWN = 12;

const RESULTS = 'palette-results';
/** The keys stay in the field; what they have marked is one of its options. */
const OPTION = { role: 'option', 'aria-selected': false } as const;

const [store, palette] = createSpotlight();

/** Spotlight's own way to it is the key, from where none is marked. */
function markFirst(): void {
  store.updateState((state) => ({ ...state, selected: -1 }));
  document.querySelector('input.mantine-Spotlight-search')?.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', code: 'ArrowDown', bubbles: true }));
}

/** Every command, every profile and every MCP, a few letters away. */
export function Palette(): ReactElement {
  const [typed, setTyped] = useState('');
  const [opened, setOpened] = useState(false);
  const marked = useMarkedOption(opened, markFirst);
  const [search] = useDebouncedValue(typed.trim(), 120);
  useCommandHandler('palette.open', palette.open);
  const stateOf = useCommandState();
  const profiles = useOperation('profile.list', { search, limit: SHOWN }, { enabled: opened, keep: true });
  const groups = useOperation('mcp.groups', { search, limit: SHOWN }, { enabled: opened && search !== '', keep: true });

  const found: SpotlightActionGroupData[] = [
    { group: PALETTE_TEXTS.commands, actions: commandActions(typed, stateOf) },
    {
      group: PALETTE_TEXTS.profiles,
      actions: (profiles.data?.profiles ?? []).map(({ id, name, category }): SpotlightActionData => ({
        ...OPTION, id: `profile:${id}`, label: name, ...(category !== undefined && { description: category }), leftSection: glyph(<IconStack2 size={16} stroke={1.7} />), onClick: () => go('profiles', id),
      })),
    },
    {
      group: PALETTE_TEXTS.mcps,
      actions: (search === '' ? [] : groups.data?.groups ?? []).flatMap(({ key, members }) => members.slice(0, 3).map(({ profileId, id, name, profile }): SpotlightActionData => ({
        ...OPTION, id: `mcp:${key}:${profileId}:${id}`, label: name, description: profile, leftSection: glyph(<IconServer2 size={16} stroke={1.7} />), onClick: () => go('profiles', profileId),
      }))).slice(0, SHOWN),
    },
  ];
  // What arrives later stands above what was marked before.
  const first = found.find(({ actions }) => actions.length > 0)?.actions[0]?.id;
  useEffect(() => {
    if (opened) markFirst();
  }, [opened, typed, first]);
  const count = found.reduce((sum, { actions }) => sum + actions.length, 0);
  return (
    <>
      <Polite>{!opened ? '' : count === 0 ? PALETTE_TEXTS.nothing : PALETTE_TEXTS.found(count)}</Polite>
      <Spotlight
        store={store} shortcut={null} scrollable maxHeight={440} highlightQuery query={typed} onQueryChange={setTyped} onSpotlightOpen={() => setOpened(true)} onSpotlightClose={() => setOpened(false)}
        // What matches is decided where it is known: by the core for what is kept, above for commands.
        filter={(_query, actions) => actions}
        actions={found.filter(({ actions }) => actions.length > 0)}
        nothingFound={PALETTE_TEXTS.nothing} overlayProps={{ blur: 0, backgroundOpacity: 0.32 }} transitionProps={{ duration: 0 }}
        attributes={{ content: { 'aria-label': PALETTE_TEXTS.title } }}
        scrollAreaProps={{ viewportProps: { tabIndex: 0, 'aria-label': PALETTE_TEXTS.results, role: count === 0 ? 'group' : 'listbox', id: RESULTS } }}
        searchProps={{ placeholder: PALETTE_TEXTS.placeholder, 'aria-label': PALETTE_TEXTS.placeholder, leftSection: <IconSearch size={16} stroke={1.7} aria-hidden />, role: 'combobox', 'aria-autocomplete': 'list', 'aria-expanded': count > 0, 'aria-controls': RESULTS, ...(marked && { 'aria-activedescendant': MARKED }) }}
      />
    </>
  );
}

const glyph = (icon: ReactNode): ReactElement => <span className="glyph" aria-hidden>{icon}</span>;

function commandActions(typed: string, stateOf: (command: string) => CommandState): SpotlightActionData[] {
  const words = typed.toLocaleLowerCase().split(/\s+/);
  return COMMANDS.filter((name) => name !== 'palette.open' && stateOf(name).offered && stateOf(name).blocked === undefined)
    .filter((name) => words.every((word) => COMMAND_TEXT[name].toLocaleLowerCase().includes(word)))
    .map((name) => commandAction(name));
}

function commandAction(name: CommandName): SpotlightActionData {
  const Icon = COMMAND_ICONS[name];
  const keys = commandKeyText(name);
  return {
    ...OPTION, id: name, label: COMMAND_TEXT[name], leftSection: glyph(<Icon size={16} stroke={1.7} />),
    ...(keys !== undefined && { rightSection: <Keys>{keys}</Keys> }),
    onClick: () => runCommand(name),
  };
}
