// How the book itself looks: Vitrine's own ink and paper, and no font from anywhere.
import { create } from 'storybook/theming';

const FONTS = 'system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif';

export const theme = create({
  base: 'light',
  brandTitle: 'Vitrine',
  brandUrl: './',
  brandTarget: '_self',
  fontBase: FONTS,
  fontCode: 'ui-monospace, SFMono-Regular, Menlo, Consolas, monospace',
  appBg: '#f5f2ec',
  appContentBg: '#ffffff',
  appPreviewBg: '#ffffff',
  appBorderColor: '#e6e2da',
  appBorderRadius: 10,
  barBg: '#ffffff',
  barTextColor: '#66625b',
  barSelectedColor: '#38513f',
  barHoverColor: '#38513f',
  colorPrimary: '#38513f',
  colorSecondary: '#38513f',
  textColor: '#1c1b19',
  textMutedColor: '#66625b',
});
