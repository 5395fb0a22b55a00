// presets: sets of tokens. Each role has its colour in the light and in the dark.

type Pair = readonly [light: string, dark: string];

export interface Preset {
  readonly ground: Pair;
  readonly surface: Pair;
  readonly wash: Pair;
  readonly line: Pair;
  readonly ink: Pair;
  readonly muted: Pair;
  readonly notice: Pair;
}

/** The default, quiet and neutral. */
export const PAPER: Preset = {
  ground: ['transparent', 'transparent'],
  surface: ['#fff', '#201f1d'],
  wash: ['#f5f2ec', '#2a2826'],
  line: ['#e6e2da', '#3a3835'],
  ink: ['#1c1b19', '#f2efe9'],
  muted: ['#66625b', '#a9a49b'],
  notice: ['#8a3b12', '#f0b08c'],
};

const CLAY: Preset = {
  ground: ['#f6ece2', '#231a15'],
  surface: ['#fffaf5', '#2e231c'],
  wash: ['#f3e3d5', '#3a2c23'],
  line: ['#e6d0bd', '#4b392d'],
  ink: ['#33211a', '#f8ede3'],
  muted: ['#75574a', '#c4a896'],
  notice: ['#8c2f12', '#ffb693'],
};

const CONTRAST: Preset = {
  ground: ['#fff', '#000'],
  surface: ['#fff', '#000'],
  wash: ['#f2f2f2', '#1a1a1a'],
  line: ['#000', '#fff'],
  ink: ['#000', '#fff'],
  muted: ['#333', '#d6d6d6'],
  notice: ['#8f1d00', '#ffc4ad'],
};

const WARM_GROUND: Pair = ['#faf8f4', '#161513'];

/** What each name stands for: its colours, its own accent, and the scheme it is made for. */
export const PRESETS = {
  paper: { colours: { ...PAPER, ground: WARM_GROUND }, scheme: 'light', accent: undefined },
  ink: { colours: { ...PAPER, ground: WARM_GROUND }, scheme: 'dark', accent: undefined },
  clay: { colours: CLAY, scheme: undefined, accent: '#9c4a2b' },
  contrast: { colours: CONTRAST, scheme: undefined, accent: '#0037c2' },
} as const;

/** The role tokens as declarations: what the page sets, else the preset's, else the colour that `pick` takes. */
export function roles(preset: Preset, pick: (pair: Pair) => string): string {
  return Object.entries(preset)
    .map(([name, pair]) => `--${name}: var(--vitrine-${name}, var(--vitrine-theme-${name}, ${pick(pair)}));`)
    .join('');
}
