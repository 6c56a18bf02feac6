import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core';
import { inMain } from './floating';

// One accent: iris. 6 fills in light, 7 fills in dark, both carry white text at AA.
const iris: MantineColorsTuple = [
  '#f0f1fe', '#dfe1fc', '#c0c5f8', '#a0a7f3', '#848def', '#6b75e8', '#4b56d2', '#5660dd', '#3a44ad', '#2c348a',
];

const control = { size: 'xs' } as const;
/** The list of choices scrolls by itself: a box inside it would be one that no key reaches. Its height is in styles/mantine.css. */
const listed = { withScrollArea: false } as const;

/** Mantine, set to our density; colours come from styles/tokens.css. */
export const theme = createTheme({
  primaryColor: 'iris',
  primaryShade: { light: 6, dark: 7 },
  colors: { iris },
  fontFamily: "'Inter Variable', system-ui, sans-serif",
  fontFamilyMonospace: "'JetBrains Mono Variable', ui-monospace, monospace",
  fontSizes: { xs: '11px', sm: '12px', md: '13px', lg: '15px', xl: '18px' },
  lineHeights: { xs: '16px', sm: '16px', md: '20px', lg: '20px', xl: '24px' },
  spacing: { xs: '4px', sm: '8px', md: '12px', lg: '16px', xl: '24px' },
  radius: { xs: '3px', sm: '5px', md: '6px', lg: '8px', xl: '12px' },
  defaultRadius: 'md',
  cursorType: 'default',
  focusRing: 'auto',
  respectReducedMotion: true,
  components: {
    Button: { defaultProps: { ...control, variant: 'default' } },
    ActionIcon: { defaultProps: { size: 28, variant: 'subtle', color: 'gray' } },
    // What is wrong with a field is said when it shows, not only when the field is next reached.
    InputWrapper: { defaultProps: { errorProps: { role: 'alert' } } },
    TextInput: { defaultProps: control },
    PasswordInput: { defaultProps: control },
    Textarea: { defaultProps: control },
    Autocomplete: { defaultProps: { ...control, ...listed, comboboxProps: { ...inMain, shadow: 'md' } } },
    TagsInput: { defaultProps: { ...control, ...listed, openOnFocus: false, comboboxProps: { ...inMain, shadow: 'md' } } },
    Popover: { defaultProps: { ...inMain, shadow: 'md', offset: 6, transitionProps: { duration: 0 } } },
    Select: { defaultProps: { ...control, allowDeselect: false, ...listed, comboboxProps: { ...inMain, shadow: 'md' } } },
    Switch: { defaultProps: { ...control, withThumbIndicator: false } },
    Checkbox: { defaultProps: control },
    CheckboxIndicator: { defaultProps: control },
    Radio: { defaultProps: control },
    SegmentedControl: { defaultProps: { ...control, withItemsBorders: false, transitionDuration: 120 } },
    Menu: { defaultProps: { ...inMain, shadow: 'md', width: 'max-content', withInitialFocusPlaceholder: false, position: 'bottom-end', offset: 4, transitionProps: { duration: 0 } } },
    Modal: { defaultProps: { centered: true, closeButtonProps: { 'aria-label': 'Close' }, overlayProps: { backgroundOpacity: 0.32 }, transitionProps: { duration: 0 } } },
    Tooltip: { defaultProps: { ...inMain, openDelay: 400, withArrow: false, interactive: true } },
    Table: { defaultProps: { layout: 'fixed', horizontalSpacing: 8, verticalSpacing: 0, fz: 13 } },
    Progress: { defaultProps: { size: 6 } },
  },
});

// Mantine's own names point at our tokens (tokens.css), so there is one source of colour.
const mantineNames = {
  '--mantine-color-body': 'var(--surface)',
  '--mantine-color-text': 'var(--text)',
  '--mantine-color-dimmed': 'var(--text-2)',
  '--mantine-color-placeholder': 'var(--text-3)',
  '--mantine-color-anchor': 'var(--accent)',
  '--mantine-color-default': 'var(--control)',
  '--mantine-color-default-hover': 'var(--control-hover)',
  '--mantine-color-default-color': 'var(--text)',
  '--mantine-color-default-border': 'var(--line-2)',
  '--mantine-color-disabled': 'var(--control-off)',
  '--mantine-color-disabled-color': 'var(--text-3)',
  '--mantine-color-disabled-border': 'var(--line)',
  '--mantine-color-error': 'var(--danger)',
  '--mantine-color-gray-light-hover': 'var(--hover)',
  '--mantine-color-gray-light-color': 'var(--text-2)',
};

export const variables: CSSVariablesResolver = () => ({ variables: {}, light: mantineNames, dark: mantineNames });
